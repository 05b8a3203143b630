import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentenTab } from '~/features/documenten/DocumentenTab'
import { ExportDialog } from '~/features/documenten/ExportDialog'
import { DossierPage } from '~/features/dossier/DossierPage'
import { InstemmingDialog, type InstemmingVoor } from '~/features/instemming'

/** DossierRoute puts a dossier's page together: features do not know one another, only this does. */
export function DossierRoute() {
  const { id, tab } = useParams({ from: '/dossiers/$id/$tab' })
  const { veld } = useSearch({ from: '/dossiers/$id/$tab' })
  const navigate = useNavigate()
  const [instemming, setInstemming] = useState<InstemmingVoor | null>(null)
  const [exporteren, setExporteren] = useState(false)
  return (
    <>
      <DossierPage
        key={id}
        id={id}
        tab={tab}
        veld={veld}
        onTab={(t, pad) => void navigate({ to: '/dossiers/$id/$tab', params: { id, tab: t }, search: { veld: pad } })}
        onExport={() => setExporteren(true)}
        onInstemming={setInstemming}
        onOpnemen={() => void navigate({ to: '/observatie', search: { dossier: id } })}
        onMdo={(mdo) => void navigate({ to: '/mdo/$dossier/$mdo', params: { dossier: id, mdo } })}
        onWeg={() => void navigate({ to: '/dossiers' })}
        documenten={<DocumentenTab id={id} onExport={() => setExporteren(true)} />}
      />
      {instemming && <InstemmingDialog dossierId={id} voor={instemming} onClose={() => setInstemming(null)} />}
      {exporteren && <ExportDialog id={id} onClose={() => setExporteren(false)} />}
    </>
  )
}
