import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { backend, tekstVan, type Uitvoer } from '~/backend'
import { sleutel, useDossier } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { PromptDialog } from '~/ui/Dialog/PromptDialog'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import { bewaarOveral } from '~/veld/werkbladen'
import { Bewaard } from './Bewaard'
import css from './documenten.module.css'
import { ExportDialog } from './ExportDialog'
import { Resultaat } from './Resultaat'
import { Voorbeeld } from './Voorbeeld'

const opdracht = (document: string) => ({
  document,
  mdo: '',
  ondertekenen: false,
  handtekening: '',
  reden: '',
  opslaanAls: false,
})

/** What can be made of a dossier, taken along, or kept beside it. */
export function DocumentenTab({ id, onExport }: { id: string; onExport: () => void }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const pagina = useDossier(id)
  const [lezen, setLezen] = useState('')
  const [maken, setMaken] = useState('')
  // Parents and a next school belong to a pupil (A5, L6, L10).
  const leerling = ['leerling', ''].includes(pagina.data?.dossier.onderwerp.niveau ?? '')
  const zestien = (pagina.data?.leeftijd ?? -1) >= 16
  const [klaar, setKlaar] = useState<Uitvoer | null>(null)
  const [uitwisselen, setUitwisselen] = useState(false)
  const voerUit = async (wachtzin: string) => {
    try {
      await bewaarOveral()
      const u = await backend.voerLogUit({ id, wachtzin })
      if (!u.geannuleerd) setKlaar(u)
      setUitwisselen(false)
      return ''
    } catch (e) {
      return tekstVan(e)
    }
  }
  const voegToe = async () => {
    try {
      const item = await backend.voegDocumentToe({ id })
      if (!item) return
      await client.invalidateQueries({ queryKey: sleutel.dossier(id) })
      toast.ok('Document toegevoegd', 'Het staat versleuteld bij dit dossier.')
    } catch (e) {
      toast.error('Toevoegen is niet gelukt', tekstVan(e))
    }
  }
  return (
    <Stack gap={5}>
      <Panel title="Maken en meenemen">
        <Stack>
          <div className={css.kaarten}>
            <section className={css.kaart}>
              <div>
                <h3>TOP-dossier</h3>
                <p>De PDF die u ondertekent. Iedereen kan de handtekening controleren.</p>
              </div>
              <Button variant="primary" onPress={onExport}>
                Exporteren…
              </Button>
            </section>
            <Kaart
              titel="Leesversie voor ouders"
              tekst="In gewone taal, om samen door te nemen of mee naar huis te geven."
              onLezen={() => setLezen('ouderversie')}
              onMaken={() => setMaken('ouderversie')}
            />
            {leerling && (
              <>
                <Kaart
                  titel={zestien ? 'Inzagekopie voor de leerling' : 'Inzagekopie voor ouders'}
                  tekst="Alles wat in het dossier over het kind staat, met wie keek; gegevens van anderen zijn weggelaten (L6, L8)."
                  onLezen={() => setLezen('inzage')}
                  onMaken={() => setMaken('inzage')}
                />
                <Kaart
                  titel="Overdracht naar een andere school"
                  tekst="Het hele dossier, zonder het plan van aanpak, de evaluatiedatum en de instemmingen (L10)."
                  onLezen={() => setLezen('overdracht')}
                  onMaken={() => setMaken('overdracht')}
                />
              </>
            )}
            <section className={css.kaart}>
              <div>
                <h3>Document toevoegen</h3>
                <p>Een verslag, toets of scan. Het bestand wordt versleuteld bewaard.</p>
              </div>
              <Button onPress={() => void voegToe()}>Bestand kiezen…</Button>
            </section>
            <section className={css.kaart}>
              <div>
                <h3>Uitwisselbestand</h3>
                <p>Het hele dossier met zijn geschiedenis, verzegeld, voor een ander apparaat.</p>
              </div>
              <Button onPress={() => setUitwisselen(true)}>Maken…</Button>
            </section>
            <section className={css.kaart}>
              <div>
                <h3>Handtekening controleren</h3>
                <p>Kijk of een PDF echt en ongewijzigd is.</p>
              </div>
              <Button onPress={() => void navigate({ to: '/controle' })}>Naar de controle</Button>
            </section>
          </div>
          {klaar && <Resultaat u={klaar} titel="Het uitwisselbestand is klaar" />}
        </Stack>
        {uitwisselen && (
          <PromptDialog
            title="Uitwisselbestand maken"
            label="Wachtzin voor dit bestand"
            hint="Geef de wachtzin apart door, niet samen met het bestand."
            confirm="Bestand maken"
            secret
            onSubmit={voerUit}
            onClose={() => setUitwisselen(false)}
          >
            <p>Het bestand bevat het hele dossier met zijn geschiedenis, verzegeld met een wachtzin die u hier kiest.</p>
          </PromptDialog>
        )}
        {lezen && <Voorbeeld id={id} opdracht={opdracht(lezen)} onClose={() => setLezen('')} />}
        {maken && <ExportDialog id={id} soort={maken} onClose={() => setMaken('')} />}
      </Panel>
      <Bewaard id={id} />
    </Stack>
  )
}

function Kaart({ titel, tekst, onLezen, onMaken }: { titel: string; tekst: string; onLezen: () => void; onMaken: () => void }) {
  return (
    <section className={css.kaart}>
      <div>
        <h3>{titel}</h3>
        <p>{tekst}</p>
      </div>
      <div>
        <Button onPress={onLezen} aria-label={`${titel}: lezen`}>
          Lezen
        </Button>{' '}
        <Button variant="quiet" onPress={onMaken} aria-label={`${titel}: als PDF`}>
          Als PDF
        </Button>
      </div>
    </section>
  )
}
