import { useState } from 'react'
import { backend, type Evaluatie } from '~/backend'
import { CheckboxGroup } from '~/ui/Checkbox/Checkbox'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Notice } from '~/ui/Notice/Notice'
import { RadioGroup } from '~/ui/Radio/Radio'
import { TextArea } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { kort } from '~/veld/waarde'
import { blijft, meegaan } from './cyclus'
import css from './proces.module.css'
import { Vraagvenster } from './Vraagvenster'
import { terug } from './WendDialog'

/** CyclusDialog starts the next cycle after an evaluation: how, along which route, and with which goals (E3). */
export function CyclusDialog({ evaluatie, onClose }: { evaluatie: Evaluatie; onClose: () => void }) {
  const { id, pagina, schema, blad } = useVelden()
  const opties = (veldOp(schema, 'evaluaties/x/vervolgKeuze')?.options ?? []).filter((o) => o.value !== 'afsluiten')
  const routes = veldOp(schema, 'route/keuze')?.options ?? []
  const doelen = (pagina.dossier.planVanAanpak.doelen ?? []).filter((d) => !pagina.eerder.includes(d.id))
  const begin = opties.some((o) => o.value === evaluatie.vervolgKeuze) ? evaluatie.vervolgKeuze : ''
  const [vervolg, setVervolg] = useState<string>(begin)
  const [route, setRoute] = useState<string>(pagina.dossier.route.keuze)
  const [mee, setMee] = useState(() => meegaan(doelen, begin))
  const [reden, setReden] = useState<string>(evaluatie.vervolg)
  const [op, setOp] = useState(vandaag())
  const klopt = () =>
    vervolg === ''
      ? 'Kies hoe het verdergaat.'
      : reden.trim() === ''
        ? 'Schrijf erbij waarom.'
        : op === ''
          ? 'Vul de datum in.'
          : ''
  const doe = async () => {
    await blad.bewaarAlles()
    await backend.nieuweCyclus({
      id,
      vervolg: {
        evaluatie: evaluatie.id,
        vervolg,
        route: vervolg === 'andere-route' ? route : pagina.dossier.route.keuze,
        reden: reden.trim(),
        datum: op,
        doelen: mee,
      },
    })
    toast.undo(`Cyclus ${pagina.cyclus + 1} is begonnen`, () => void terug(id))
  }
  const kies = (v: string) => {
    setVervolg(v)
    setMee(meegaan(doelen, v))
  }
  return (
    <Vraagvenster
      titel="Nieuwe cyclus beginnen"
      knop="Cyclus beginnen"
      vuil={reden !== evaluatie.vervolg}
      klopt={klopt}
      doe={doe}
      onClose={onClose}
    >
      <p>De evaluatie sluit deze ronde af. In de volgende ronde gaat u met een nieuw plan verder; er wordt niets overschreven.</p>
      <RadioGroup label="Vervolg" options={opties} value={vervolg} onChange={kies} direction="column" />
      {vervolg === 'andere-route' && (
        <RadioGroup label="Route" options={routes} value={route} onChange={setRoute} direction="column" />
      )}
      {doelen.length > 0 ? (
        <CheckboxGroup
          label="Doelen die meegaan"
          hint="Een doel dat meegaat krijgt zijn eindmeting als nieuwe nulmeting. De andere doelen blijven bij deze cyclus te lezen."
          options={doelen.map((d, n) => ({ value: d.id, label: `Doel ${n + 1}: ${kort(d.doel) || 'nog niet ingevuld'}` }))}
          value={mee}
          onChange={setMee}
        />
      ) : (
        <p>Er zijn in deze cyclus geen doelen om mee te nemen.</p>
      )}
      <TextArea label="Toelichting" value={reden} onChange={setReden} isRequired />
      <DatePicker label="Begint op" value={op} onChange={setOp} />
      <Notice tone="info" title="Wat er gebeurt">
        <ul className={css.punten}>
          {blijft(pagina, mee.length).map((z) => (
            <li key={z}>{z}</li>
          ))}
        </ul>
      </Notice>
    </Vraagvenster>
  )
}
