import { useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { backend, type Gebeurtenis, type Organisatiepagina, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { AlertDialog } from '~/ui/Dialog/Dialog'
import { Panel } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { Lijst } from '~/veld/Lijst'
import { veldOp } from '~/veld/pad'
import { type Bronwaarden, terugNaarBron } from './bron'
import { Geschiedenis } from './Geschiedenis'

/** A list of the settings: add, change, order, delete and put back, and back to what the source has. */
export function Lijstdeel({
  pad,
  uitleg,
  pagina,
  bron,
  history,
}: {
  pad: string
  uitleg: string
  pagina: Organisatiepagina
  bron: Bronwaarden
  history: readonly Gebeurtenis[]
}) {
  const { schema, blad } = useVelden()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const field = veldOp(schema, pad)
  if (!field) return null
  const terug = terugNaarBron(pagina.organisatie, bron, field, pad, pagina.verwijderd)
  const n = terug.schrijvingen.length + terug.herstel.length
  const zetTerug = async () => {
    setAsking(false)
    try {
      await blad.bewaarAlles()
      for (const p of terug.herstel) await backend.herstelOrganisatieItem({ pad: p })
      if (terug.schrijvingen.length > 0)
        await backend.schrijfOrganisatie({
          schrijvingen: terug.schrijvingen.map((s) => ({ ...s, heads: pagina.velden[s.pad]?.heads ?? [] })),
        })
      toast.ok(`${field.label}: terug naar de bron`, 'Wat u zelf toevoegde, is gebleven.')
    } catch (e) {
      toast.error('Terugzetten is niet gelukt', tekstVan(e))
    }
    await client.invalidateQueries({ queryKey: sleutel.organisatie })
  }
  return (
    <Panel
      title={field.label}
      sub={uitleg}
      actions={
        <>
          <Geschiedenis history={history} pad={pad} wat={field.label} />
          {n > 0 && !pagina.alleenLezen && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => setAsking(true)}
              aria-label={`${field.label}: terug naar de bron`}
            >
              <Undo2 size={14} aria-hidden />
              Terug naar de bron
            </Button>
          )}
        </>
      }
    >
      <Lijst pad={pad} field={field} niveau={3} kop={false} />
      <AlertDialog
        title="Terug naar de bron?"
        confirm="Terugzetten"
        isOpen={asking}
        onOpenChange={setAsking}
        onConfirm={() => void zetTerug()}
      >
        <p>
          {terug.schrijvingen.length > 0 && `Gewijzigde velden die de waarde van de bron krijgen: ${terug.schrijvingen.length}. `}
          {terug.herstel.length > 0 && `Verwijderde onderdelen die terugkomen: ${terug.herstel.length}. `}
          Wat u zelf toevoegde, blijft staan. De geschiedenis bewaart alles.
        </p>
      </AlertDialog>
    </Panel>
  )
}
