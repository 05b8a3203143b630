import { useState } from 'react'
import { backend, tekstVan } from '~/backend'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { RadioGroup } from '~/ui/Radio/Radio'
import { TextArea } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { Vraagvenster } from './Vraagvenster'
import type { Keuze } from './wending'

/** WendDialog takes one decision about the process: with a reason, a day, and a way back. */
export function WendDialog({ keuze, onClose }: { keuze: Keuze; onClose: () => void }) {
  const { id, pagina, schema, blad } = useVelden()
  const nu = pagina.dossier.route.keuze
  const wissel = keuze.soort === 'route-gewisseld'
  const routes = (veldOp(schema, 'route/keuze')?.options ?? []).filter((o) => !wissel || o.value !== nu)
  const [naar, setNaar] = useState(wissel ? (routes[0]?.value ?? '') : '')
  const [reden, setReden] = useState('')
  const [op, setOp] = useState(vandaag())
  const klopt = () =>
    keuze.route && naar === ''
      ? 'Kies een route.'
      : reden.trim() === ''
        ? 'Vul een reden in.'
        : op === ''
          ? 'Vul de datum in.'
          : ''
  const doe = async () => {
    await blad.bewaarAlles()
    await backend.wend({ id, wending: { soort: keuze.soort, datum: op, naar: keuze.route ? naar : '', reden: reden.trim() } })
    toast.undo(keuze.gedaan, () => void terug(id))
  }
  return (
    <Vraagvenster
      titel={keuze.titel}
      knop={keuze.titel}
      {...(keuze.danger ? { danger: true } : {})}
      vuil={reden !== ''}
      klopt={klopt}
      doe={doe}
      onClose={onClose}
    >
      <p>{keuze.uitleg}</p>
      {keuze.route && <RadioGroup label="Route" options={routes} value={naar} onChange={setNaar} direction="column" />}
      <TextArea label="Reden" hint="Blijft zichtbaar in het verloop en in de PDF." value={reden} onChange={setReden} isRequired />
      <DatePicker label="Datum" value={op} onChange={setOp} />
    </Vraagvenster>
  )
}

/** terug takes the last own action back, from a toast. */
export async function terug(id: string) {
  try {
    toast.ok('Ongedaan gemaakt', await backend.maakOngedaan({ id }))
  } catch (e) {
    toast.error('Ongedaan maken is niet gelukt', tekstVan(e))
  }
}
