import { ChevronDown, ChevronUp, Ellipsis, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Field, Signaal } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { Menu } from '~/ui/Menu/Menu'
import { useBij, useVelden } from './context'
import { ernst, onder } from './ernst'
import { Groep } from './Groep'
import { op } from './pad'
import { Bevindingen } from './SignaalRegel'
import css from './veld.module.css'

// The first thing to fill in; :scope, because the list around it carries a path too.
const EERSTE = ['input', 'textarea', 'button', '[role=spinbutton]']
  .map((c) => `:scope [data-pad] ${c}:not([data-size])`)
  .join(', ')

/** An Item is one entry of a list; folded it shows what tells it apart, open it shows its fields. */
export function Item({
  pad,
  field,
  titel,
  sub,
  vorige,
  volgende,
  eerste,
  vast,
  isOpen,
  onOpen,
  focus,
  niveau,
}: {
  pad: string
  field: Field
  titel: string
  sub: string
  /** The item before the one before this: what it stands after when it moves up. */
  vorige: string
  volgende: string | undefined
  eerste: boolean
  vast: boolean
  isOpen: boolean
  onOpen: (open: boolean) => void
  focus: boolean
  /** The heading above the list; the item's own is one deeper. */
  niveau: 2 | 3 | 4 | 5 | 6
}) {
  const { acties, pagina } = useVelden()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A new item opens with the cursor in its first field.
    if (focus) ref.current?.querySelector<HTMLElement>(EERSTE)?.focus()
  }, [focus])
  const conflict = Object.entries(pagina.velden).some(([p, v]) => p.startsWith(`${pad}/`) && (v.versies?.length ?? 0) > 1)
  const teruggekomen = pagina.verwijderd.some((v) => v.pad === pad && v.daarnaGewijzigd)
  const bij = useBij(pad)
  const signalen = onder(pagina.signalen ?? [], pad)
  const dieper = Math.min(6, niveau + 1) as 3 | 4 | 5 | 6
  return (
    <div ref={ref} data-item={pad}>
      <Disclosure
        card
        level={dieper}
        isExpanded={isOpen}
        onExpandedChange={onOpen}
        title={titel}
        sub={
          <>
            {sub} {conflict && <Badge tone="warning">twee versies</Badge>}
            {teruggekomen && <Badge tone="info">verwijderd en daarna gewijzigd</Badge>}
          </>
        }
        badges={signalen.length > 0 && <Tellers signalen={signalen} />}
        actions={
          !vast && (
            <>
              <Button
                variant="quiet"
                icon
                size="small"
                aria-label={`${titel} omhoog`}
                isDisabled={eerste}
                onPress={() => void acties.verplaats(pad, vorige)}
              >
                <ChevronUp size={16} aria-hidden />
              </Button>
              <Button
                variant="quiet"
                icon
                size="small"
                aria-label={`${titel} omlaag`}
                isDisabled={volgende === undefined}
                onPress={() => void acties.verplaats(pad, volgende ?? '')}
              >
                <ChevronDown size={16} aria-hidden />
              </Button>
              <Menu
                trigger={
                  <Button variant="quiet" icon size="small" aria-label={`Meer bij ${titel}`}>
                    <Ellipsis size={16} aria-hidden />
                  </Button>
                }
                items={[
                  {
                    id: 'weg',
                    label: 'Verwijderen',
                    icon: <Trash2 size={15} aria-hidden />,
                    danger: true,
                    run: () => void acties.verwijder(pad, titel),
                  },
                ]}
              />
            </>
          )
        }
      >
        {isOpen && (
          <div className={css.itemvelden}>
            <Bevindingen signalen={bij} />
            <Groep pad={op(pad)} fields={field.fields ?? []} niveau={dieper} />
          </div>
        )}
      </Disclosure>
    </div>
  )
}

/** Tellers say how many findings of each kind there are, in an icon and words. */
export function Tellers({ signalen }: { signalen: Signaal[] }) {
  const soorten = [...new Set(signalen.map((s) => s.ernst))]
  if (soorten.length === 0) return null
  return (
    <span className={css.tellers}>
      {soorten.map((e) => {
        const deze = signalen.filter((s) => s.ernst === e)
        const soort = ernst(deze[0]!)
        const Icon = soort.icon
        return (
          <Badge key={e} tone={soort.tone} icon={<Icon size={13} aria-hidden />}>
            {deze.length} {soort.woord}
          </Badge>
        )
      })}
    </span>
  )
}
