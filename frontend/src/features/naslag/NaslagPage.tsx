import { Calculator, Eye, OctagonAlert, Printer, TriangleAlert } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { type Bron, tekstVan } from '~/backend'
import { useBronnen } from '~/backend/queries'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Page, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { SearchField } from '~/ui/SearchField/SearchField'
import { Select } from '~/ui/Select/Select'
import { EmptyState, ErrorState, Skeleton } from '~/ui/States/States'
import { groepeer, HOE, regelVan, vindt } from './groepen'
import css from './naslag.module.css'

const STAND: Record<string, { tone: Tone; icon: typeof Eye }> = {
  afgedwongen: { tone: 'negative', icon: OctagonAlert },
  gewaarschuwd: { tone: 'warning', icon: TriangleAlert },
  getoond: { tone: 'info', icon: Eye },
  afgeleid: { tone: 'positive', icon: Calculator },
}

/** The reference work (K1): every rule with its literal source sentence, and how the program holds it. */
export function NaslagPage({ code }: { code?: string | undefined }) {
  const bronnen = useBronnen()
  const [zoek, setZoek] = useState('')
  const laat = useDeferredValue(zoek)
  const [hoe, setHoe] = useState('')
  const gevraagd = code ? regelVan(code) : ''
  const alle = bronnen.data ?? []
  // What was asked for by its number must be there, whatever was searched before.
  useEffect(() => {
    if (!gevraagd) return
    setZoek('')
    setHoe('')
  }, [gevraagd])
  const onbekend = gevraagd !== '' && alle.length > 0 && !alle.some((b) => b.code === gevraagd)
  const groepen = groepeer(alle.filter((b) => (!hoe || b.hoe === hoe) && vindt(laat, b)))
  const aantal = groepen.reduce((n, g) => n + g.bronnen.length, 0)
  return (
    <Page>
      <PageHead
        title="Regels en bronnen"
        sub="Elke regel waar Routewijzer naar kijkt, met de zin uit de bron en wat het programma ermee doet."
        actions={
          <Button onPress={() => print()}>
            <Printer size={16} aria-hidden />
            Afdrukken
          </Button>
        }
      />
      {bronnen.isPending && <Skeleton label="De regels worden geladen" />}
      {bronnen.isError && <ErrorState text={tekstVan(bronnen.error)} onRetry={() => void bronnen.refetch()} />}
      {alle.length > 0 && (
        <Stack gap={5}>
          {onbekend && <Notice tone="warning">Er is geen regel {gevraagd}.</Notice>}
          <div className={css.filter}>
            <SearchField label="Zoek op nummer, woord of bron" value={zoek} onChange={setZoek} />
            <Select
              label="Wat het programma doet"
              value={hoe}
              onChange={setHoe}
              noneLabel="Alles"
              options={Object.keys(HOE).map((value) => ({ value, label: value }))}
            />
            <p className={css.telling} role="status">
              {aantal === 1 ? '1 regel' : `${aantal} regels`}
            </p>
          </div>
          {groepen.map((g) => (
            <Panel key={g.deel.titel} title={g.deel.titel} sub={g.deel.uitleg} flush>
              <ul className={css.lijst}>
                {g.bronnen.map((b) => (
                  <Regel key={b.code} b={b} gevraagd={b.code === gevraagd} />
                ))}
              </ul>
            </Panel>
          ))}
          {aantal === 0 && (
            <EmptyState title="Geen regel gevonden">
              <p>Zoek op een ander woord, of haal het filter weg.</p>
            </EmptyState>
          )}
        </Stack>
      )}
    </Page>
  )
}

function Regel({ b, gevraagd }: { b: Bron; gevraagd: boolean }) {
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!gevraagd) return
    // After the shell gave the heading of the page the focus.
    const t = setTimeout(() => {
      ref.current?.scrollIntoView({ block: 'center' })
      ref.current?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
    }, 120)
    return () => clearTimeout(t)
  }, [gevraagd])
  const stand = STAND[b.hoe]
  const Icon = stand?.icon
  return (
    <li ref={ref} data-gevraagd={gevraagd || undefined} data-code={b.code}>
      <h3 tabIndex={-1}>
        <span className={css.code}>{b.code}</span> {b.titel}
      </h3>
      {b.zin && (
        <blockquote>
          <p>{b.zin}</p>
        </blockquote>
      )}
      {b.herkomst && <p className={css.herkomst}>Bron: {b.herkomst}</p>}
      {b.hoe && (
        <div className={css.hoe}>
          <Badge tone={stand?.tone ?? 'neutral'} icon={Icon && <Icon size={13} aria-hidden />}>
            {b.hoe}
          </Badge>
          <span>
            {HOE[b.hoe]} {b.waar && <span className={css.waar}>Waar: {b.waar}</span>}
          </span>
        </div>
      )}
    </li>
  )
}
