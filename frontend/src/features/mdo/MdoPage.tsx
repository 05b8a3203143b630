import { useParams } from '@tanstack/react-router'
import { Meeting } from './Meeting'
import { MeetingList } from './MeetingList'
import { DossierVelden } from './Velden'

/** One meeting about one child, or the list of what is planned. */
export function MdoPage() {
  const { dossier, mdo } = useParams({ strict: false })
  if (!dossier || !mdo) return <MeetingList />
  return (
    <DossierVelden id={dossier} key={dossier}>
      <Meeting id={mdo} key={mdo} />
    </DossierVelden>
  )
}
