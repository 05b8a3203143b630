import { useParams } from '@tanstack/react-router'
import { Page } from '~/ui/Panel/Panel'
import { DossierVelden } from '~/veld/DossierVelden'
import { Drafts } from './Drafts'
import { Meeting } from './Meeting'
import { MeetingList } from './MeetingList'

/** One meeting about one child, or the list of what is planned. */
export function MdoPage() {
  const { dossier, mdo } = useParams({ strict: false })
  if (!dossier || !mdo) return <MeetingList />
  // The fields save through the worksheet every page of this dossier shares.
  return (
    <Page>
      <DossierVelden id={dossier} key={dossier}>
        <Drafts />
        <Meeting id={mdo} key={mdo} />
      </DossierVelden>
    </Page>
  )
}
