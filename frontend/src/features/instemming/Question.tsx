import type { Document, Dossier, Gevraagde } from '~/backend'
import { Notice } from '~/ui/Notice/Notice'
import { RadioGroup } from '~/ui/Radio/Radio'
import { TextArea } from '~/ui/TextField/TextField'
import type { Answer, Keuze } from './answer'
import { Parts } from './Parts'
import { Ways } from './Ways'

/**
 * The answer of one person to one text: ja, deels, nee or read at home first,
 * with their own words, and how it was given (L1, A5). table words it for whoever
 * sits across the table.
 */
export function Question({
  voor,
  a,
  set,
  shown,
  person,
  dossierId,
  dossier,
  earlier,
  table,
}: {
  voor: 'onderzoek' | 'plan'
  a: Answer
  set: (change: Partial<Answer>) => void
  shown: Partial<Record<keyof Answer, string>>
  person: Gevraagde | undefined
  dossierId: string
  dossier: Dossier
  earlier: readonly string[]
  table: boolean
}) {
  const name = person?.naam ?? ''
  const child = ['leerling', ''].includes(dossier.onderwerp?.niveau ?? '')
  const answers: { value: Keuze; label: string; sub: string }[] = table
    ? [
        { value: 'ja', label: 'Ja', sub: 'Ik ben het ermee eens.' },
        { value: 'deels', label: 'Deels', sub: 'Met een deel ben ik het niet eens.' },
        { value: 'nee', label: 'Nee', sub: 'Ik ben het er niet mee eens.' },
        { value: 'thuis', label: 'Thuis nalezen', sub: 'Ik lees het eerst thuis. Dat mag.' },
      ]
    : [
        { value: 'ja', label: 'Ja', sub: 'Met de hele tekst.' },
        { value: 'deels', label: 'Deels', sub: 'Met een deel wel, met een deel niet.' },
        { value: 'nee', label: 'Nee', sub: voor === 'plan' ? 'Het plan wacht; andere hulp gaat door.' : 'Het onderzoek wacht.' },
        { value: 'thuis', label: 'Thuis nalezen', sub: 'Heel gewoon. Het antwoord komt later.' },
      ]
  const documents: Document[] = dossier.documenten ?? []
  return (
    <>
      <RadioGroup
        label={table ? 'Bent u het eens met deze tekst?' : `Wat is het antwoord${name ? ` van ${name}` : ''}?`}
        error={shown.keuze}
        value={a.keuze}
        onChange={(k) => set({ keuze: k as Keuze })}
        options={answers}
      />
      {(a.keuze === 'nee' || a.keuze === 'deels') && (
        <Notice tone="info" title={child ? 'De hulp aan het kind gaat door' : 'De gewone hulp gaat door'}>
          {voor === 'plan'
            ? `Alleen dit plan wacht${a.keuze === 'deels' ? ' tot besproken is wat er anders moet' : ''}. De school blijft helpen zoals zij nu doet (L1).`
            : 'Alleen het onderzoek wacht. De school blijft helpen zoals zij nu doet (L1).'}
        </Notice>
      )}
      {a.keuze === 'deels' && voor === 'plan' && <Parts dossier={dossier} earlier={earlier} a={a} set={set} />}
      {(a.keuze === 'deels' || a.keuze === 'nee') && (
        <TextArea
          label={a.keuze === 'nee' ? 'Waarom niet?' : 'Waarmee wel en waarmee niet?'}
          hint={`In ${table ? 'uw' : 'hun'} eigen woorden. De reden blijft in het dossier en in de PDF staan.`}
          error={shown.reden}
          value={a.reden}
          onChange={(reden) => set({ reden })}
          isRequired
        />
      )}
      {a.keuze !== '' && (
        <TextArea
          label="Zienswijze, in eigen woorden"
          hint={
            table
              ? 'Wat wilt u zelf in het dossier zien staan? Het komt er precies zo in. Leeg laten mag.'
              : 'Wat wil deze persoon zelf in het dossier zien staan? Het komt ook in de PDF. Leeg laten mag.'
          }
          value={a.zienswijze}
          onChange={(zienswijze) => set({ zienswijze })}
        />
      )}
      {a.keuze !== '' && a.keuze !== 'thuis' && (
        <Ways a={a} set={set} shown={shown} name={name} dossierId={dossierId} documents={documents.filter((d) => d.blob)} court />
      )}
    </>
  )
}
