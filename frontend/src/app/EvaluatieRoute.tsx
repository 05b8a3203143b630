import { useNavigate, useParams } from '@tanstack/react-router'
import { tabVoorPad } from '~/features/dossier/tabs'
import { EvaluatiePage } from '~/features/evaluatie/EvaluatiePage'

/** EvaluatieRoute puts an evaluation on the table; the address "nieuw" begins one, or finds the one that is open. */
export function EvaluatieRoute() {
  const { dossier, evaluatie } = useParams({ from: '/evaluatie/$dossier/$evaluatie' })
  const navigate = useNavigate()
  return (
    <EvaluatiePage
      key={`${dossier} ${evaluatie}`}
      id={dossier}
      evaluatie={evaluatie}
      onBegonnen={(e) =>
        void navigate({ to: '/evaluatie/$dossier/$evaluatie', params: { dossier, evaluatie: e }, replace: true })
      }
      onDossier={(pad) =>
        void navigate({
          to: '/dossiers/$id/$tab',
          params: { id: dossier, tab: pad ? tabVoorPad(pad) : 'evaluatie' },
          search: { veld: pad },
        })
      }
    />
  )
}
