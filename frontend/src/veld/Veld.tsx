import type { Field } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { InkView } from '~/ui/InkPad/InkPad'
import { isBreed } from './breed'
import { Conflict } from './Conflict'
import { useBij, useVeld, useVelden } from './context'
import { Invoer } from './Invoer'
import { Meta } from './Meta'
import { Bevindingen } from './SignaalRegel'
import css from './veld.module.css'
import { Weigering } from './Weigering'
import { leeg, leesbaar, tekst } from './waarde'

/** A Veld is any leaf of the schema: label, control, who wrote it, and what else somebody wrote at the same time. */
export function Veld({ pad, field, breed }: { pad: string; field: Field; breed?: boolean }) {
  const v = useVeld(pad)
  const { blad } = useVelden()
  const wide = breed ?? isBreed(field)
  const geweigerd = v.stand.signalen
  const bij = useBij(pad, geweigerd)
  if (field.derived || v.alleenLezen) return <Lezen pad={pad} field={field} breed={wide} />
  return (
    <div className={css.veld} data-breed={wide || geweigerd.length > 0 || undefined} data-pad={pad} data-kind={field.kind}>
      <Invoer
        field={field}
        pad={pad}
        waarde={v.stand.waarde}
        error={
          v.stand.fase !== 'fout'
            ? undefined
            : geweigerd.length > 0
              ? 'Nog niet vastgesteld; de reden staat hieronder.'
              : v.stand.fout
        }
        hint={field.hint}
        meta={<Meta pad={pad} field={field} />}
      />
      {geweigerd.length > 0 && (
        <Weigering signalen={geweigerd} onOpnieuw={() => blad.bewaar([pad])} onTerug={() => blad.terug(pad)} />
      )}
      <Bevindingen signalen={bij} />
      {v.stand.fase === 'fout' && geweigerd.length === 0 && (
        <div className={css.acties}>
          <Button size="small" onPress={() => void blad.bewaar([pad])}>
            Opnieuw opslaan
          </Button>
          <Button size="small" variant="quiet" onPress={() => blad.terug(pad)}>
            Terug naar wat er stond
          </Button>
        </div>
      )}
      {v.samengevoegd && (
        <p className={css.samengevoegd}>
          <Badge tone="info">samengevoegd</Badge> Twee teksten zijn hier samengevoegd. Controleer de zin en sla hem op.
        </p>
      )}
      {v.versies.length > 1 && <Conflict pad={pad} field={field} />}
    </div>
  )
}

/** Lezen shows a field that cannot be written here. */
function Lezen({ pad, field, breed }: { pad: string; field: Field; breed: boolean }) {
  const v = useVeld(pad)
  const waarde = v.stand.waarde
  return (
    <div className={css.veld} data-breed={breed || undefined} data-pad={pad} data-lezen>
      <div className={css.kop}>
        <span className={css.label}>{field.label}</span>
        <span className={css.meta}>
          <Meta pad={pad} field={field} />
        </span>
      </div>
      {field.kind === 'ink' && !leeg(waarde) ? (
        <InkView path={tekst(waarde)} label={field.label} />
      ) : (
        <p className={css.lees} data-leeg={leeg(waarde) || undefined}>
          {leesbaar(v.dossier, field, waarde)}
        </p>
      )}
      <Bevindingen signalen={useBij(pad)} />
    </div>
  )
}
