import { useMutation } from '@tanstack/react-query'
import { Eye, FileDown } from 'lucide-react'
import { useState } from 'react'
import { backend, type Documentopdracht, tekstVan, type Uitvoer } from '~/backend'
import { useDossier, useIk } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Checkbox } from '~/ui/Checkbox/Checkbox'
import { Dialog } from '~/ui/Dialog/Dialog'
import { InkPad } from '~/ui/InkPad/InkPad'
import { Notice } from '~/ui/Notice/Notice'
import { RadioGroup } from '~/ui/Radio/Radio'
import { Progress } from '~/ui/States/States'
import { TextField } from '~/ui/TextField/TextField'
import { bewaarOveral } from '~/veld/werkbladen'
import { Resultaat } from './Resultaat'
import { Voorbeeld } from './Voorbeeld'

const SOORTEN = [
  { value: 'top-dossier', label: 'TOP-dossier', sub: 'Alle vier delen, met doelen, observaties en handtekeningen.' },
  { value: 'ouderversie', label: 'Leesversie voor ouders', sub: 'Dezelfde afspraken in gewone taal.' },
]
const LEERLING = [
  {
    value: 'inzage',
    label: 'Inzagekopie',
    sub: 'Voor de ouders, of de leerling van 16 of ouder: alles over het kind, zonder gegevens van anderen (L6).',
  },
  {
    value: 'overdracht',
    label: 'Overdracht naar een andere school',
    sub: 'Alles, zonder plan van aanpak, evaluatiedatum en instemmingen (L10).',
  },
]

/** ExportDialog makes a PDF of a dossier: signed or not, seen beforehand or not. */
export function ExportDialog({ id, onClose, soort = 'top-dossier' }: { id: string; onClose: () => void; soort?: string }) {
  const ik = useIk()
  const pagina = useDossier(id)
  const leerling = ['leerling', ''].includes(pagina.data?.dossier.onderwerp.niveau ?? '')
  const [document, setDocument] = useState(soort)
  const [ondertekenen, setOndertekenen] = useState(true)
  const [inkt, setInkt] = useState('')
  const [metInkt, setMetInkt] = useState(false)
  const [reden, setReden] = useState('')
  const [opslaanAls, setOpslaanAls] = useState(false)
  const [bekijken, setBekijken] = useState(false)
  const [klaar, setKlaar] = useState<Uitvoer | null>(null)
  const teken = document === 'top-dossier' && ondertekenen
  const opdracht: Documentopdracht = {
    document,
    mdo: '',
    ondertekenen: teken,
    handtekening: teken && metInkt ? inkt : '',
    reden: teken ? reden.trim() : '',
    opslaanAls,
  }
  const maak = useMutation({
    mutationFn: async () => {
      await bewaarOveral()
      return backend.maakDocument({ id, opdracht })
    },
    onSuccess: (u) => {
      if (!u.geannuleerd) setKlaar(u)
    },
  })
  if (bekijken) return <Voorbeeld id={id} opdracht={opdracht} onClose={() => setBekijken(false)} />
  return (
    <Dialog
      title="Exporteren als PDF"
      isOpen
      onOpenChange={(o) => !o && onClose()}
      keepOpen={inkt !== ''}
      footer={
        klaar ? (
          <Button variant="primary" slot={null} onPress={onClose}>
            Sluiten
          </Button>
        ) : (
          <>
            <Button variant="quiet" slot={null} onPress={() => setBekijken(true)}>
              <Eye size={16} aria-hidden />
              Voorbeeld
            </Button>
            <Button variant="primary" slot={null} isPending={maak.isPending} onPress={() => maak.mutate()}>
              <FileDown size={16} aria-hidden />
              {teken ? 'Ondertekenen en exporteren' : 'Exporteren'}
            </Button>
          </>
        )
      }
    >
      {klaar ? (
        <Resultaat u={klaar} />
      ) : (
        <>
          <RadioGroup
            label="Document"
            direction="column"
            options={leerling ? [...SOORTEN, ...LEERLING] : SOORTEN}
            value={document}
            onChange={setDocument}
          />
          {document === 'top-dossier' && (
            <>
              <Checkbox isSelected={ondertekenen} onChange={setOndertekenen}>
                Digitaal ondertekenen als {ik.data?.naam ?? 'mijzelf'}
              </Checkbox>
              {ondertekenen && (
                <>
                  <TextField
                    label="Reden van ondertekenen"
                    value={reden}
                    onChange={setReden}
                    placeholder="Bijvoorbeeld: vastgesteld in het MDO"
                    hint="Mag leeg blijven. De reden staat bij de handtekening in de PDF."
                  />
                  <Checkbox isSelected={metInkt} onChange={setMetInkt}>
                    Mijn getekende handtekening erbij zetten
                  </Checkbox>
                  {metInkt && (
                    <InkPad
                      label="Uw handtekening"
                      value={inkt}
                      onChange={setInkt}
                      alternative="Zonder tekening is de digitale handtekening net zo geldig."
                    />
                  )}
                </>
              )}
            </>
          )}
          <Checkbox isSelected={opslaanAls} onChange={setOpslaanAls}>
            Zelf kiezen waar het bestand komt
          </Checkbox>
          {maak.isPending && <Progress label="De PDF wordt gemaakt" />}
          {maak.isError && (
            <Notice tone="negative" title="Exporteren is niet gelukt" live>
              <p>{tekstVan(maak.error)}</p>
            </Notice>
          )}
        </>
      )}
    </Dialog>
  )
}
