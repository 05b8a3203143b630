import { Copy, Printer } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Bewaakt, kopieer, tekstVan } from '~/backend'
import { useBewaking, useDossiers } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Page, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { EmptyState, ErrorState, Skeleton } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { datumVoluit, vandaag } from '~/veld/datum'
import css from './bewaking.module.css'
import { Filters } from './Filters'
import { alsTekst, type Filter, GEEN_FILTER, type Gegroepeerd, groepeer, tellen } from './lijst'
import { Regel } from './Regel'

/** Where a line leads: the tab of a dossier, and the field in it. */
export type Plek = { id: string; tab: string; veld: string | undefined }

/** So many lines are drawn at a time; the rest waits for a button. */
const STUK = 40
const NIETS: Bewaakt[] = []

/** The consulent's list over all dossiers: what threatens to be late first. */
export function BewakingPage({ plek }: { plek: (r: Bewaakt) => Plek }) {
  const bewaking = useBewaking()
  const [filter, setFilter] = useState<Filter>(GEEN_FILTER)
  const laat = useDeferredValue(filter)
  const alle = bewaking.data ?? NIETS
  const aantallen = useMemo(() => tellen(alle, laat), [alle, laat])
  const groepen = useMemo(() => groepeer(alle, laat), [alle, laat])
  const regels = groepen.reduce((n, g) => n + g.regels.length, 0)
  const dossiers = new Set(groepen.flatMap((g) => g.regels.map((r) => r.dossier))).size
  const kopieerLijst = async () => {
    const tekst = `Bewaking, ${datumVoluit(vandaag())}\n\n${alsTekst(groepen)}\n`
    if (await kopieer(tekst)) toast.ok('Lijst gekopieerd', `${regels} regels. Let op: er staan namen in.`)
    else toast.error('Kopiëren is niet gelukt', 'Het klembord is niet bereikbaar.')
  }
  return (
    <Page>
      <PageHead
        title="Bewaking"
        sub="Alle dossiers op dit apparaat, met bovenaan wat dreigt te laat te komen."
        actions={
          regels > 0 && (
            <>
              <Button onPress={() => void kopieerLijst()}>
                <Copy size={16} aria-hidden />
                Kopiëren als tekst
              </Button>
              <Button onPress={() => print()}>
                <Printer size={16} aria-hidden />
                Afdrukken
              </Button>
            </>
          )
        }
      />
      {bewaking.isPending && <Skeleton label="De bewaking wordt geladen" lines={10} />}
      {bewaking.isError && <ErrorState text={tekstVan(bewaking.error)} onRetry={() => void bewaking.refetch()} />}
      {bewaking.data && alle.length === 0 && <Niets />}
      {alle.length > 0 && (
        <Stack gap={5}>
          <Filters alle={alle} filter={filter} onFilter={setFilter} aantallen={aantallen} />
          <p className={css.samen} role="status">
            {regels === 1 ? '1 regel' : `${regels} regels`} in {dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`}
          </p>
          {groepen.length === 0 &&
            (laat === GEEN_FILTER ? (
              <Niets />
            ) : (
              <Panel title="Bewaking" flush>
                <EmptyState
                  title="Niets dat hierbij past"
                  actions={<Button onPress={() => setFilter(GEEN_FILTER)}>Alle filters weghalen</Button>}
                >
                  <p>Haal een filter weg, of kies een andere groep.</p>
                </EmptyState>
              </Panel>
            ))}
          {groepen.map((g) => (
            <Groep key={`${g.id} ${JSON.stringify(laat)}`} g={g} plek={plek} />
          ))}
        </Stack>
      )}
    </Page>
  )
}

function Niets() {
  const dossiers = useDossiers()
  const geen = dossiers.data?.length === 0
  return (
    <Panel title="Bewaking" flush>
      <EmptyState title={geen ? 'Nog geen dossiers' : 'Niets dat dreigt te laat te komen'}>
        <p>
          {geen
            ? 'Zodra er dossiers zijn, staat hier wat aandacht vraagt.'
            : 'Alle termijnen zijn gehaald of hebben nog tijd, en geen regel vraagt nu aandacht.'}
        </p>
      </EmptyState>
    </Panel>
  )
}

function Groep({ g, plek }: { g: Gegroepeerd; plek: (r: Bewaakt) => Plek }) {
  const [toon, setToon] = useState(STUK)
  const rest = g.regels.length - toon
  // On paper the list is whole.
  useEffect(() => {
    const heel = () => flushSync(() => setToon(g.regels.length))
    addEventListener('beforeprint', heel)
    return () => removeEventListener('beforeprint', heel)
  }, [g.regels.length])
  return (
    <Panel title={`${g.titel} (${g.regels.length})`} sub={g.uitleg} flush>
      <ul className={css.lijst}>
        {g.regels.slice(0, toon).map((r) => (
          <Regel key={`${r.dossier} ${r.soort} ${r.code} ${r.pad} ${r.tekst}`} r={r} groep={g.id} plek={plek(r)} />
        ))}
      </ul>
      {rest > 0 && (
        <div className={css.meer}>
          <Button onPress={() => setToon(toon + STUK)}>
            Nog {Math.min(rest, STUK)} tonen van {rest}
          </Button>
          <Button variant="quiet" onPress={() => setToon(g.regels.length)}>
            Alles tonen
          </Button>
        </div>
      )}
    </Panel>
  )
}
