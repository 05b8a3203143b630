import { X } from 'lucide-react'
import type { Doel } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { RadioGroup } from '~/ui/Radio/Radio'
import { useVeld, useVelden } from '~/veld/context'
import { Meta } from '~/veld/Meta'
import { veldOp } from '~/veld/pad'
import { tekst } from '~/veld/waarde'
import css from './evaluatie.module.css'
import { NIVEAUS, niveauTekst } from './woorden'

/** The level reached: five answers with what each means for this goal, in the words agreed on beforehand. */
export function Niveau({ doel, pad }: { doel: Doel; pad: string }) {
  const { blad, schema } = useVelden()
  const { stand, alleenLezen } = useVeld(pad)
  const field = veldOp(schema, pad)
  const waarde = tekst(stand.waarde)
  const woorden = NIVEAUS.some((n) => niveauTekst(doel, n.value))
  return (
    <div data-pad={pad} className={css.niveau}>
      <RadioGroup
        label="Bereikt niveau"
        direction="column"
        isReadOnly={alleenLezen}
        hint={
          woorden ? undefined : 'Bij dit doel is niet opgeschreven wat de niveaus betekenen. Dat kan bij het plan van aanpak.'
        }
        error={stand.fase === 'fout' ? stand.fout : undefined}
        options={NIVEAUS.map((n) => ({ value: n.value, label: n.label, sub: niveauTekst(doel, n.value) || 'niet beschreven' }))}
        value={waarde}
        onChange={(v) => void blad.zet(pad, v)}
        onFocus={() => blad.focus(pad)}
        onBlur={() => void blad.blur(pad)}
        meta={
          <span className={css.meta}>
            {waarde && !alleenLezen && (
              <Button
                variant="quiet"
                size="small"
                icon
                aria-label="Bereikt niveau leegmaken"
                onPress={() => void blad.zet(pad, '')}
              >
                <X size={14} aria-hidden />
              </Button>
            )}
            {field && <Meta pad={pad} field={field} />}
          </span>
        }
      />
    </div>
  )
}
