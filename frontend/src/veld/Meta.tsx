import { Check, CircleAlert, History, LoaderCircle, PencilLine } from 'lucide-react'
import type { Field } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Popover } from '~/ui/Popover/Popover'
import { isBreed } from './breed'
import { useVeld } from './context'
import { tijdstip } from './datum'
import { VeldGeschiedenis } from './VeldGeschiedenis'
import css from './veld.module.css'
import { Waarom } from './Waarom'

/** Meta stands at the end of the label line: how far it is saved, why it is asked, who wrote it, and its history. */
export function Meta({ pad, field }: { pad: string; field: Field }) {
  const { stand, door, op } = useVeld(pad)
  const breed = isBreed(field)
  return (
    <span className={css.metalijn}>
      <Fase fase={stand.fase} kort={!breed} />
      {/* The room for the button is always kept: a label that moves while one clicks makes the click miss. */}
      <span className={css.stil}>
        {breed && door && stand.fase === 'rust' && (
          <span className={css.door}>
            {door}, {tijdstip(op)}
          </span>
        )}
        {door ? (
          <Popover
            label={`Geschiedenis van ${field.label}`}
            width="26rem"
            trigger={
              <Button
                variant="quiet"
                icon
                size="small"
                className={css.klein!}
                aria-label={`Geschiedenis van ${field.label}; laatst ${door}, ${tijdstip(op)}`}
              >
                <History size={14} aria-hidden />
              </Button>
            }
          >
            <VeldGeschiedenis pad={pad} />
          </Popover>
        ) : (
          <span className={css.leegknop} />
        )}
      </span>
      {field.rule && <Waarom code={field.rule} naam={field.label} />}
    </span>
  )
}

// The state in words and an icon; politely announced, and never twice the same.
function Fase({ fase, kort }: { fase: string; kort: boolean }) {
  const [icon, words] =
    fase === 'getypt'
      ? [<PencilLine size={13} key="i" aria-hidden />, 'niet opgeslagen']
      : fase === 'opslaan'
        ? [<LoaderCircle size={13} key="i" aria-hidden className={css.draait} />, 'opslaan…']
        : fase === 'opgeslagen'
          ? [<Check size={13} key="i" aria-hidden />, 'opgeslagen']
          : fase === 'fout'
            ? [<CircleAlert size={13} key="i" aria-hidden />, 'niet opgeslagen']
            : [null, '']
  return (
    <span className={css.fase} data-fase={fase} role="status">
      {icon}
      <span className={kort ? 'sr-only' : undefined}>{words}</span>
    </span>
  )
}
