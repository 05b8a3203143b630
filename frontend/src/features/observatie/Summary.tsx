import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type Opname, tekstVan } from '~/backend'
import { Page, PageHead, Stack } from '~/ui/Panel/Panel'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { Attach } from './Attach'
import { lengthWords } from './clock'
import { standing } from './events'
import { Meaning } from './Meaning'
import { useOpname } from './queries'
import { Results } from './Results'
import { recover } from './recovery'
import { afterwards, useRecording } from './store'
import { moment } from './words'

/** A finished recording: what it shows, what it may mean, and where it belongs. */
export function Summary({ id }: { id: string }) {
  const opname = useOpname(id)
  // Attaching makes the recording go; what was read stays on screen until we leave.
  if (opname.isError && !opname.data) {
    return (
      <Page>
        <ErrorState
          title="Deze opname is er niet meer"
          text={`${tekstVan(opname.error)} Misschien is ze al gekoppeld of weggegooid.`}
          onRetry={() => void opname.refetch()}
        />
      </Page>
    )
  }
  if (!opname.data) {
    return (
      <Page>
        <Skeleton label="De opname wordt gelezen" />
      </Page>
    )
  }
  return <Finished opname={opname.data} />
}

function Finished({ opname }: { opname: Opname }) {
  const navigate = useNavigate()
  const rec = useRecording(afterwards)
  const events = opname.gebeurtenissen ?? []
  useEffect(() => {
    if (afterwards.get()?.id !== opname.id) afterwards.open({ ...opname, klaar: true }, recover(opname).still)
  }, [opname])
  const { les, plaats, kijkvraag } = opname.instelling
  return (
    <Page>
      <PageHead
        title="Observatie afgerond"
        sub={[moment(opname.begonnen), lengthWords(opname.duurMs), les, plaats].filter(Boolean).join(', ')}
      >
        {kijkvraag && <p>Kijkvraag: {kijkvraag}</p>}
      </PageHead>
      <Stack gap={5}>
        <Results vorm={opname.instelling} stands={standing(events)} ms={opname.duurMs} />
        {rec?.id === opname.id && <Meaning key={opname.id} />}
        <Attach
          opname={opname}
          onGone={() => void navigate({ to: '/observatie' })}
          onAttached={(dossierID) => {
            toast.ok('Observatie gekoppeld', 'Ze staat nu in het dossier.')
            void navigate({ to: '/dossiers/$id/$tab', params: { id: dossierID, tab: 'observaties' } })
          }}
        />
      </Stack>
    </Page>
  )
}
