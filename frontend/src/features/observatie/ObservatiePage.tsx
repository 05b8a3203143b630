import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { backend, type Opname, type Opnamevorm, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Notice } from '~/ui/Notice/Notice'
import { Page, PageHead, Stack } from '~/ui/Panel/Panel'
import { Skeleton } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import type { Clock } from './clock'
import { Found } from './Found'
import { Klasmodus } from './Klasmodus'
import { Loose } from './Loose'
import { editable, emptyVorm, PRESETS } from './presets'
import { useBegin, useGooiWeg, useIk, useOpnames, useVoorkeur } from './queries'
import { Running } from './Running'
import { recover } from './recovery'
import { Saved } from './Saved'
import { Setup } from './Setup'
import { Summary } from './Summary'
import { addDrafts, drafts, recorder, takeUp, useRecording } from './store'
import { useAwake } from './useAwake'

// What was set up last, for as long as the program is open. It names a child's
// behaviour, so it is never written to the browser's own storage.
let lastVorm: Opnamevorm | null = null

/** The recorder: set-up, the running recording, and what was recorded. */
export function ObservatiePage() {
  const { opname } = useParams({ strict: false }) as { opname?: string }
  const running = useRecording(recorder)
  if (running && (!opname || opname === running.id)) return running.finished ? <Ending /> : <Live />
  return opname ? <Summary id={opname} key={opname} /> : <Begin />
}

/** The last events are on their way to the disk; until they are there the recording is not let go. */
function Ending() {
  const rec = useRecording(recorder)
  return (
    <Page>
      <PageHead title="Opname afronden" sub={rec && <Saved queue={rec.queue} />} />
      <Skeleton label="De laatste momenten worden bewaard" />
    </Page>
  )
}

function Live() {
  const rec = useRecording(recorder)
  useStray(rec?.id ?? '')
  useAwake(rec?.clock.still === null)
  const navigate = useNavigate()
  const client = useQueryClient()
  const ik = useIk()
  const set = useVoorkeur()
  const [quiet, setQuiet] = useState(true)
  const [hand, setHand] = useState<'links' | 'rechts' | null>(null)
  const [keys, setKeys] = useState<boolean | null>(null)
  if (!rec) return null

  const finish = async () => {
    addDrafts()
    const done = recorder.finish()
    const id = rec.id
    await done
    recorder.close()
    drafts.clear()
    await client.invalidateQueries({ queryKey: sleutel.opnames })
    await navigate({ to: '/observatie/$opname', params: { opname: id } })
  }
  const view = (
    <Running
      recorder={recorder}
      rec={rec}
      drafts={drafts}
      hand={hand ?? (ik.data?.voorkeuren.hand === 'links' ? 'links' : 'rechts')}
      onHand={(h) => {
        setHand(h)
        set.mutate({ hand: h })
      }}
      keys={keys ?? ik.data?.voorkeuren.sneltoetsen ?? false}
      onKeys={(on) => {
        setKeys(on)
        set.mutate({ sneltoetsen: on })
      }}
      quiet={quiet}
      onQuiet={setQuiet}
      onFinish={() => void finish()}
    />
  )
  return quiet ? <Klasmodus>{view}</Klasmodus> : view
}

/** Lets go of a recording that is not of this profile: somebody else logged in, or it was thrown away elsewhere. */
function useStray(id: string) {
  const list = useQuery({ queryKey: sleutel.opnames, queryFn: backend.opnames, refetchOnMount: 'always' })
  const stray = id !== '' && list.isFetchedAfterMount && !list.isFetching && !list.data?.some((o) => o.id === id)
  useEffect(() => {
    if (!stray || list.isError) return
    recorder.close()
    drafts.clear()
  }, [stray, list.isError])
}

function Begin() {
  const { dossier } = useSearch({ strict: false }) as { dossier?: string }
  const navigate = useNavigate()
  const client = useQueryClient()
  const opnames = useOpnames()
  const begin = useBegin()
  const discard = useGooiWeg()
  const [vorm, setVorm] = useState<Opnamevorm | null>(null)
  const list = opnames.data ?? []
  const found = list.filter((o) => !o.klaar)

  // The newest recording of this device is the best guess of the next.
  const newest = lastVorm ?? list[0]?.instelling
  const start: Opnamevorm = {
    ...(newest ? editable(newest) : { ...emptyVorm(), ...PRESETS[0]?.maak() }),
    dossierID: dossier ?? '',
  }

  useEffect(() => {
    if (vorm) lastVorm = vorm
  }, [vorm])

  const goOn = (o: Opname, clock: Clock) => {
    takeUp(o, clock)
    recorder.resume()
  }
  const finish = async (o: Opname) => {
    takeUp(o, recover(o).still)
    addDrafts()
    await recorder.finish()
    recorder.close()
    await client.invalidateQueries({ queryKey: sleutel.opnames })
    await navigate({ to: '/observatie/$opname', params: { opname: o.id } })
  }

  return (
    <Page>
      <PageHead
        title="Observatie opnemen"
        sub="Een toets of grote knop per gedrag. Elke toets is meteen bewaard, ook zonder internet."
      />
      <Stack gap={5}>
        {opnames.isError && (
          <Notice tone="negative" title="De lijst met opnames is niet te lezen" live>
            {tekstVan(opnames.error)}
          </Notice>
        )}
        {found.map((o) => (
          <Found
            key={o.id}
            opname={o}
            onGoOn={(clock) => goOn(o, clock)}
            onFinish={() => void finish(o)}
            onDiscard={() => discard.mutate(o.id, { onSuccess: () => toast.ok('Opname weggegooid') })}
          />
        ))}
        <Loose opnames={list.filter((o) => o.klaar)} />
        {opnames.isPending ? (
          <Skeleton />
        ) : (
          <Setup
            vorm={vorm ?? start}
            onChange={setVorm}
            busy={begin.isPending}
            error={begin.error}
            onStart={(v) => {
              lastVorm = vorm ?? start
              begin.mutate(v, {
                onSuccess: (o) => {
                  drafts.clear()
                  takeUp(o)
                  setVorm(null)
                },
              })
            }}
          />
        )}
        {found.length > 0 && (
          <p>
            <Timer size={16} aria-hidden style={{ display: 'inline', verticalAlign: '-2px' }} /> Een nieuwe opname beginnen kan
            ook; de opname hierboven blijft bewaard.
          </p>
        )}
      </Stack>
    </Page>
  )
}
