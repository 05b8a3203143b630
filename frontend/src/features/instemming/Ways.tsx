import { useQueryClient } from '@tanstack/react-query'
import { FilePlus } from 'lucide-react'
import { backend, type Document, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { InkPad } from '~/ui/InkPad/InkPad'
import { Grid } from '~/ui/Panel/Panel'
import { RadioGroup } from '~/ui/Radio/Radio'
import { Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import type { Given } from './given'
import css from './InstemmingDialog.module.css'

const WAYS = [
  { value: 'inkt', label: 'Tekenen op dit scherm' },
  { value: 'naam', label: 'Getypte naam met getuige' },
  { value: 'mondeling', label: 'Mondeling' },
  { value: 'papier', label: 'Op papier', sub: 'De scan mag later.' },
]
const COURT = { value: 'rechter', label: 'Beslissing van de rechter' }

/** In what form an answer was given (A5): each counts, and is recorded as what it is. */
export function Ways({
  a,
  set,
  shown,
  name,
  dossierId,
  documents,
  court,
}: {
  a: Given
  set: (change: Partial<Given>) => void
  shown: Partial<Record<keyof Given, string>>
  /** Of whoever answers. */
  name: string
  dossierId: string
  documents: readonly Document[]
  /** A court can decide in somebody's place. */
  court?: boolean
}) {
  return (
    <>
      <RadioGroup
        label="Hoe is het antwoord gegeven?"
        value={a.vorm}
        onChange={(vorm) => set({ vorm })}
        options={court ? [...WAYS, COURT] : WAYS}
      />
      {a.vorm === 'inkt' && (
        <InkPad
          label={`Handtekening${name ? ` van ${name}` : ''}`}
          error={shown.handtekening}
          value={a.handtekening}
          onChange={(handtekening) => set({ handtekening })}
          alternative="Liever niet tekenen? Kies hierboven ‘Getypte naam met getuige’."
        />
      )}
      <Grid>
        {a.vorm === 'naam' && (
          <TextField label="Naam, zelf getypt" error={shown.naam} value={a.naam} onChange={(naam) => set({ naam })} isRequired />
        )}
        {(a.vorm === 'naam' || a.vorm === 'mondeling') && (
          <TextField
            label={a.vorm === 'naam' ? 'Getuige' : 'Wie heeft het gehoord?'}
            error={shown.getuige}
            value={a.getuige}
            onChange={(getuige) => set({ getuige })}
            isRequired={a.vorm === 'naam'}
          />
        )}
        {a.vorm === 'rechter' && (
          <TextField
            label="Beslissing van de rechter"
            hint="De datum en het kenmerk van de uitspraak. Deze komt in de plaats van het antwoord."
            error={shown.uitspraak}
            value={a.uitspraak}
            onChange={(uitspraak) => set({ uitspraak })}
            isRequired
          />
        )}
        {(a.vorm === 'papier' || a.vorm === 'rechter') && (
          <Scan dossierId={dossierId} documents={documents} value={a.scan} onChange={(scan) => set({ scan })} />
        )}
        <DatePicker label="Datum van het antwoord" error={shown.datum} value={a.datum} onChange={(datum) => set({ datum })} />
        <TextField label="Tolk" hint="Naam of taal, als er een tolk bij was." value={a.tolk} onChange={(tolk) => set({ tolk })} />
      </Grid>
    </>
  )
}

/** A Scan points at the paper among the dossier's documents, or takes a new file in. */
export function Scan({
  dossierId,
  documents,
  value,
  onChange,
}: {
  dossierId: string
  documents: readonly Document[]
  value: string
  onChange: (id: string) => void
}) {
  const client = useQueryClient()
  const add = async () => {
    try {
      const item = await backend.voegDocumentToe({ id: dossierId })
      if (!item) return
      await client.invalidateQueries({ queryKey: sleutel.dossier(dossierId) })
      onChange(item)
    } catch (e) {
      toast.error('Toevoegen is niet gelukt', tekstVan(e))
    }
  }
  return (
    <div className={css.scan}>
      <Select
        label="Scan van het papier"
        hint="Eén van de documenten bij dit dossier."
        noneLabel="Nog geen scan"
        options={documents.map((d) => ({ value: d.id, label: d.naam || 'Naamloos bestand' }))}
        value={value}
        onChange={onChange}
      />
      <Button size="small" onPress={() => void add()}>
        <FilePlus size={15} aria-hidden />
        Bestand toevoegen…
      </Button>
    </div>
  )
}
