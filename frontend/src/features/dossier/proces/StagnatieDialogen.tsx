import { useState } from 'react'
import { backend, type Stagnatie } from '~/backend'
import { CheckboxGroup } from '~/ui/Checkbox/Checkbox'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Notice } from '~/ui/Notice/Notice'
import { MultiSelect, Select } from '~/ui/Select/Select'
import { TextArea } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { refLijst } from '~/veld/waarde'
import { schrijvingen } from './schrijvingen'
import { noemt, onderwerpen } from './stagnatie'
import { Vraagvenster } from './Vraagvenster'
import { terug } from './WendDialog'

/** OpenStagnatie says what stands still: of which kind, at which step or agreement, and in what way (P4). */
export function OpenStagnatie({ onClose }: { onClose: () => void }) {
  const { id, pagina, schema } = useVelden()
  const [soorten, setSoorten] = useState<string[]>([])
  const [betreft, setBetreft] = useState('')
  const [toelichting, setToelichting] = useState('')
  const [op, setOp] = useState(vandaag())
  const namen = noemt(pagina.dossier, toelichting)
  const klopt = () =>
    soorten.length === 0
      ? 'Kies een of meer soorten.'
      : betreft === ''
        ? 'Kies om welke stap of afspraak het gaat.'
        : toelichting.trim() === ''
          ? 'Licht toe wat er stilstaat.'
          : ''
  const doe = async () => {
    const waarden = { soorten, betreft, toelichting: toelichting.trim(), geopendOp: op }
    await backend.nieuwItem({ id, lijst: 'stagnaties', waarden })
    toast.undo('De stagnatie is geopend', () => void terug(id))
  }
  return (
    <Vraagvenster titel="Stagnatie openen" knop="Openen" vuil={toelichting !== ''} klopt={klopt} doe={doe} onClose={onClose}>
      <p>Een stagnatie gaat over een stap of een afspraak, nooit over een persoon. Ze staat pas in de PDF als ze besproken is.</p>
      <CheckboxGroup
        label="Soort"
        options={veldOp(schema, 'stagnaties/x/soorten')?.options ?? []}
        value={soorten}
        onChange={setSoorten}
      />
      <Select
        label="Stap of afspraak"
        options={onderwerpen(pagina).map((o) => ({ value: o, label: o }))}
        value={betreft}
        onChange={setBetreft}
        noneLabel="Kies een stap of afspraak"
      />
      <TextArea label="Toelichting" value={toelichting} onChange={setToelichting} isRequired />
      {namen.length > 0 && (
        <Notice tone="warning" live>
          U noemt {namen.join(' en ')}. Schrijf liever op welke stap of afspraak stilstaat.
        </Notice>
      )}
      <DatePicker label="Geopend op" value={op} onChange={setOp} />
    </Vraagvenster>
  )
}

/** BespreekStagnatie records with whom it was discussed and what was agreed. */
export function BespreekStagnatie({ s, onClose }: { s: Stagnatie; onClose: () => void }) {
  const { id, pagina, schema } = useVelden()
  const [met, setMet] = useState<string[]>(s.besprokenMet ?? [])
  const [afgesproken, setAfgesproken] = useState<string>(s.afgesproken)
  const [op, setOp] = useState(vandaag())
  const doe = async () => {
    const waarden = { besprokenOp: op, besprokenMet: met, afgesproken: afgesproken.trim() }
    await backend.schrijf({ id, schrijvingen: schrijvingen(pagina, `stagnaties/${s.id}`, waarden) })
    toast.undo('De stagnatie is besproken', () => void terug(id))
  }
  const klopt = () =>
    op === '' ? 'Vul in wanneer het besproken is.' : afgesproken.trim() === '' ? 'Vul in wat is afgesproken.' : ''
  const field = veldOp(schema, 'stagnaties/x/besprokenMet')
  return (
    <Vraagvenster
      titel="Stagnatie bespreken"
      knop="Vastleggen"
      vuil={afgesproken !== s.afgesproken}
      klopt={klopt}
      doe={doe}
      onClose={onClose}
    >
      <p>{s.toelichting}</p>
      <DatePicker label="Besproken op" value={op} onChange={setOp} />
      <MultiSelect
        label="Besproken met"
        options={field ? refLijst(pagina.dossier, field) : []}
        value={met}
        onChange={setMet}
        emptyText="Voeg eerst de betrokkenen toe."
      />
      <TextArea label="Wat is afgesproken" value={afgesproken} onChange={setAfgesproken} isRequired />
    </Vraagvenster>
  )
}

/** SluitStagnatie closes it, with what it did. */
export function SluitStagnatie({ s, onClose }: { s: Stagnatie; onClose: () => void }) {
  const { id, pagina } = useVelden()
  const [effect, setEffect] = useState<string>(s.effect)
  const [op, setOp] = useState(vandaag())
  const doe = async () => {
    const waarden = { afgeslotenOp: op, effect: effect.trim() }
    await backend.schrijf({ id, schrijvingen: schrijvingen(pagina, `stagnaties/${s.id}`, waarden) })
    toast.undo('De stagnatie is afgesloten', () => void terug(id))
  }
  const klopt = () => (op === '' ? 'Vul in wanneer het is afgesloten.' : effect.trim() === '' ? 'Vul in wat het effect was.' : '')
  return (
    <Vraagvenster
      titel="Stagnatie afsluiten"
      knop="Afsluiten"
      vuil={effect !== s.effect}
      klopt={klopt}
      doe={doe}
      onClose={onClose}
    >
      <p>{s.toelichting}</p>
      <TextArea label="Effect" hint="Wat heeft het bespreken opgeleverd?" value={effect} onChange={setEffect} isRequired />
      <DatePicker label="Afgesloten op" value={op} onChange={setOp} />
    </Vraagvenster>
  )
}
