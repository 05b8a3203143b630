import { Download } from 'lucide-react'
import { backend, tekstVan } from '~/backend'
import { useDossier } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import css from './documenten.module.css'

/** Files that are kept with the dossier, to take out again. */
export function Bewaard({ id }: { id: string }) {
  const { data } = useDossier(id)
  const documenten = (data?.dossier.documenten ?? []).filter((d) => d.blob)
  if (documenten.length === 0) return null
  const haal = async (document: string) => {
    try {
      const u = await backend.bewaarDocument({ id, document })
      if (!u.geannuleerd) toast.ok('Opgeslagen', u.pad || u.naam)
    } catch (e) {
      toast.error('Opslaan is niet gelukt', tekstVan(e))
    }
  }
  return (
    <Panel title="Bewaarde bestanden" sub="Versleuteld bij dit dossier. Een kopie die u opslaat is dat niet.">
      <ul className={css.bewaard}>
        {documenten.map((d) => (
          <li key={d.id}>
            <span>
              {d.naam}
              <small>{(d.bytes / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 0 })} kB</small>
            </span>
            <Button variant="quiet" onPress={() => void haal(d.id)} aria-label={`${d.naam} opslaan buiten Routewijzer`}>
              <Download size={16} aria-hidden />
              Opslaan als…
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
