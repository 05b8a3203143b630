import { ArrowDownUp, ChevronsDownUp, ChevronsUpDown, Plus, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Field } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { ReorderList } from '~/ui/ReorderList/ReorderList'
import { SearchField } from '~/ui/SearchField/SearchField'
import { useBij, useVelden } from './context'
import { tijdstip } from './datum'
import { isGetoond } from './getoond'
import { Item } from './Item'
import { itemsOp, op, sectie } from './pad'
import { Bevindingen } from './SignaalRegel'
import css from './veld.module.css'
import { hoofdletter, itemTitel } from './waarde'

/** From this many items on a list can be searched. */
const ZOEK_VANAF = 10

/** A Lijst draws items that can be added, removed, put back and put in order; each folds open to its fields. */
export function Lijst({
  pad,
  field,
  niveau = 3,
  kop = true,
}: {
  pad: string
  field: Field
  niveau?: 3 | 4 | 5 | 6
  kop?: boolean
}) {
  const { pagina, acties, schema, doel } = useVelden()
  const alle = itemsOp(pagina.dossier, pad)
  const eerder = new Set(pagina.eerder ?? [])
  // What belongs to an earlier cycle is no part of what is agreed now.
  const items = alle.filter((i) => !eerder.has(i.id))
  const vroeger = alle.filter((i) => eerder.has(i.id))
  const bij = useBij(pad)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(items.length === 1 ? [items[0]!.id] : []))
  const weg = doel?.startsWith(`${pad}/`) ? doel.slice(pad.length + 1).split('/', 1)[0] : undefined
  useEffect(() => {
    if (!weg) return
    setZoek('')
    setOpen((o) => new Set(o).add(weg))
    if (pagina.eerder?.includes(weg)) setToonEerder(true)
  }, [weg, pagina.eerder])
  const [toonEerder, setToonEerder] = useState(false)
  const [ordenen, setOrdenen] = useState(false)
  const [zoek, setZoek] = useState('')
  const [nieuw, setNieuw] = useState('')
  const vast = isGetoond(pad, field) || pagina.nietTeSchrijven.includes(sectie(pad)) || schema.length === 0
  const namen = items.map((i, n) => ({ id: i.id, n, ...itemTitel(pagina.dossier, field, i, n) }))
  const q = zoek.trim().toLocaleLowerCase('nl')
  const zichtbaar = namen.filter(
    (x) => !q || JSON.stringify(items[x.n]).toLocaleLowerCase('nl').includes(q) || x.titel.toLocaleLowerCase('nl').includes(q),
  )
  const H = `h${niveau}` as const
  const een = (field.one ?? 'onderdeel').toLocaleLowerCase('nl')

  const voegToe = async () => {
    const id = await acties.nieuwItem(pad)
    if (!id) return
    setNieuw(id)
    setZoek('')
    setOpen((o) => new Set(o).add(id))
  }
  const zet = (id: string, aan: boolean) =>
    setOpen((o) => {
      const c = new Set(o)
      if (aan) c.add(id)
      else c.delete(id)
      return c
    })

  const dieper = kop ? niveau : ((niveau - 1) as 2 | 3 | 4 | 5)
  return (
    // A group, not a region: the same list stands in many items, and a region needs a name of its own.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset around a list of forms lays itself out its own way
    <div className={css.lijst} data-breed data-pad={pad} role="group" aria-label={field.label}>
      <div className={css.lijstkop}>
        {kop && (
          <H className={css.subkop}>
            {field.label}
            {items.length > 1 && <span className={css.telling}>{items.length}</span>}
          </H>
        )}
        <div className={css.knoppen}>
          {items.length > 1 && (
            <Button
              variant="quiet"
              size="small"
              onPress={() => setOpen(open.size > 0 ? new Set() : new Set(items.map((i) => i.id)))}
            >
              {open.size > 0 ? <ChevronsDownUp size={15} aria-hidden /> : <ChevronsUpDown size={15} aria-hidden />}
              {open.size > 0 ? 'Alles inklappen' : 'Alles uitklappen'}
            </Button>
          )}
          {items.length > 1 && !vast && (
            <Button variant="quiet" size="small" onPress={() => setOrdenen(!ordenen)} aria-pressed={ordenen}>
              <ArrowDownUp size={15} aria-hidden />
              {ordenen ? 'Klaar met ordenen' : 'Volgorde'}
            </Button>
          )}
          {!vast && (
            <Button size="small" onPress={() => void voegToe()}>
              <Plus size={15} aria-hidden />
              {toevoegen(field)}
            </Button>
          )}
        </div>
      </div>
      {kop && <Bevindingen signalen={bij} />}
      {items.length >= ZOEK_VANAF && !ordenen && (
        <SearchField label={`Zoek in ${field.label.toLocaleLowerCase('nl')}`} value={zoek} onChange={setZoek} />
      )}
      {items.length === 0 && <p className={css.niets}>{vast ? 'Hier staat nog niets.' : `Nog geen ${een} toegevoegd.`}</p>}
      {q && zichtbaar.length === 0 && <p className={css.niets}>Niets gevonden met ‘{zoek}’.</p>}
      {ordenen ? (
        <ReorderList
          label={`Volgorde van ${field.label}`}
          items={namen.map((x) => ({ id: x.id, name: x.titel }))}
          onMove={(id, na) => void acties.verplaats(op(pad, id), na)}
        >
          {(x) => <span>{x.name}</span>}
        </ReorderList>
      ) : (
        <div className={css.items}>
          {zichtbaar.map((x) => (
            <Item
              key={x.id}
              pad={op(pad, x.id)}
              field={field}
              titel={x.titel}
              sub={x.sub}
              vorige={items[x.n - 2]?.id ?? ''}
              volgende={items[x.n + 1]?.id}
              eerste={x.n === 0}
              vast={vast}
              isOpen={open.has(x.id)}
              onOpen={(aan) => zet(x.id, aan)}
              focus={nieuw === x.id}
              niveau={dieper}
            />
          ))}
        </div>
      )}
      {vroeger.length > 0 && (
        <div className={css.eerder}>
          <Disclosure
            title={
              <>
                Uit eerdere cycli ({vroeger.length})<span className="sr-only">, {field.label}</span>
              </>
            }
            level={Math.min(6, dieper + 1) as 3}
            isExpanded={toonEerder}
            onExpandedChange={setToonEerder}
          >
            {toonEerder && (
              <div className={css.items}>
                {vroeger.map((i, n) => {
                  const naam = itemTitel(pagina.dossier, field, i, n)
                  return (
                    <Item
                      key={i.id}
                      pad={op(pad, i.id)}
                      field={field}
                      titel={naam.titel}
                      sub={naam.sub}
                      vorige=""
                      volgende={undefined}
                      eerste
                      vast
                      isOpen={open.has(i.id)}
                      onOpen={(aan) => zet(i.id, aan)}
                      focus={false}
                      niveau={Math.min(6, dieper + 1) as 3}
                    />
                  )
                })}
              </div>
            )}
          </Disclosure>
        </div>
      )}
      <Verwijderd pad={pad} vast={vast} />
    </div>
  )
}

/** Verwijderd are the deleted items of a list: never gone, they wait with a button to put them back. */
export function Verwijderd({ pad, vast }: { pad: string; vast: boolean }) {
  const { pagina, acties } = useVelden()
  const weg = pagina.verwijderd.filter((v) => v.pad.slice(0, v.pad.lastIndexOf('/')) === pad)
  if (weg.length === 0) return null
  return (
    <details className={css.verwijderd}>
      <summary>{weg.length === 1 ? '1 verwijderd onderdeel' : `${weg.length} verwijderde onderdelen`}</summary>
      <ul>
        {weg.map((v) => (
          <li key={v.pad}>
            <span>
              {v.label}{' '}
              <small>
                verwijderd door {v.door}, {tijdstip(v.op)}
                {v.daarnaGewijzigd ? '; daarna nog gewijzigd' : ''}
              </small>
            </span>
            {!vast && (
              <Button size="small" onPress={() => void acties.herstel(v.pad)}>
                <Undo2 size={14} aria-hidden />
                Terugzetten
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function toevoegen(f: Field): string {
  return f.one ? `${hoofdletter(f.one)} toevoegen` : 'Toevoegen'
}
