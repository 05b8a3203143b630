import { useState } from 'react'
import { backend, type Dossier, type Gevraagde, type Instemming, type Signaal, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Stack } from '~/ui/Panel/Panel'
import { TextArea } from '~/ui/TextField/TextField'
import { Difference } from './Difference'
import css from './InstemmingDialog.module.css'
import { Later } from './Later'
import { partsOf } from './parts'
import { Silence } from './Silence'
import { signalFor, slips } from './standing'
import { Withdraw } from './Withdraw'
import { day, form } from './words'

/**
 * Where one person stands: what was answered and for which text, what is waited
 * for, and what can be done about it.
 */
export function Person({
  dossierId,
  voor,
  person,
  dossier,
  signals,
  hash,
  regie,
  onChanged,
}: {
  dossierId: string
  voor: 'onderzoek' | 'plan'
  person: Gevraagde
  dossier: Dossier
  signals: readonly Signaal[]
  /** Of the text as it is now. */
  hash: string
  /** The user has the regie here. */
  regie: boolean
  onChanged: () => Promise<unknown>
}) {
  const [withdrawing, setWithdrawing] = useState(false)
  const items = dossier.instemmingen ?? []
  const item = items.find((i) => i.id === person.instemming)
  const open = items.find((i) => i.wie === person.betrokkene && i.voor === voor && !i.antwoord && !i.ingetrokkenOp)
  const gone = item?.ingetrokkenOp ? item : undefined
  const silence = (
    <Silence
      dossierId={dossierId}
      voor={voor}
      person={{
        ...person,
        gevraagdOp: open?.gevraagdOp ?? '',
        meegegevenOp: open?.meegegevenOp ?? '',
        herinnerd: open?.herinnerd ?? '',
      }}
      signal={signalFor(signals, person)}
      onChanged={onChanged}
    />
  )
  if (!person.antwoord || !item) {
    return (
      <>
        {gone && (
          <Notice tone="warning" title={`${person.naam} heeft het antwoord ingetrokken op ${day(gone.ingetrokkenOp)}`}>
            <Withdrawn i={gone} />
          </Notice>
        )}
        {silence}
      </>
    )
  }
  const word = { ja: 'ja', deels: 'deels', nee: 'nee' }[person.antwoord] ?? person.antwoord
  const slip = !person.verouderd && item.hash && item.hash !== hash ? slips(dossier, hash) : undefined
  return (
    <Notice
      tone={person.verouderd ? 'warning' : 'info'}
      title={
        person.verouderd
          ? 'Geldt voor een eerdere versie'
          : `${person.naam} antwoordde ${word} op ${day(person.datum)}${form(person.vorm) && `, ${form(person.vorm)}`}`
      }
    >
      <Stack gap={3}>
        <Details i={item} dossier={dossier} />
        {person.verouderd && (
          <p>
            {person.naam} antwoordde {word} op {day(person.datum)}. Daarna is de tekst veranderd; daarom wordt het opnieuw
            gevraagd.
          </p>
        )}
        {person.verouderd && (
          <>
            <h3>Sinds het antwoord van {person.naam}</h3>
            <Difference dossierId={dossierId} instemming={item.id} since={item.datum} />
            {voor === 'plan' && <Slip dossierId={dossierId} regie={regie} onChanged={onChanged} />}
            {open && silence}
          </>
        )}
        {slip && (
          <>
            <p>
              Daarna is alleen een taalfout verbeterd ({day(slip.datum)}: {slip.uitleg}). Het antwoord blijft gelden.
            </p>
            <Difference dossierId={dossierId} instemming={item.id} since={item.datum} />
          </>
        )}
        {!person.verouderd && <Later dossierId={dossierId} item={item} documents={dossier.documenten ?? []} />}
        {withdrawing ? (
          <Withdraw
            what="Antwoord"
            stops={
              voor === 'plan'
                ? 'Bijvoorbeeld: het plan stopt vandaag; de gewone hulp in de klas gaat door.'
                : 'Bijvoorbeeld: er wordt niet meer geobserveerd.'
            }
            already="Wat gedaan of besproken is, is niet terug te draaien. Zeg dat eerlijk: wie weet al wat?"
            onWithdraw={async (intrekking) => {
              await backend.trekInstemmingIn({ id: dossierId, instemming: item.id, intrekking })
              setWithdrawing(false)
              await onChanged()
            }}
            onCancel={() => setWithdrawing(false)}
          />
        ) : (
          <div className={css.row}>
            <Button size="small" onPress={() => setWithdrawing(true)}>
              Antwoord intrekken
            </Button>
            {!person.verouderd && (
              <p className={css.help}>Een nieuw antwoord hieronder komt erbij; dit antwoord blijft bewaard.</p>
            )}
          </div>
        )}
      </Stack>
    </Notice>
  )
}

// What else was said with the answer: the parts, the reason, the words of their own.
function Details({ i, dossier }: { i: Instemming; dossier: Dossier }) {
  const all = partsOf(dossier, [])
  const named = [...all.doelen, ...all.acties, ...all.afspraken]
  const not = [...(i.nietMetDoelen ?? []), ...(i.nietMetActies ?? []), ...(i.nietMetAfspraken ?? [])].map(
    (id) => named.find((p) => p.value === id)?.label ?? 'een onderdeel dat er niet meer is',
  )
  const facts = [
    i.uitspraak && `Beslissing van de rechter: ${i.uitspraak}`,
    i.getuige && `Getuige: ${i.getuige}`,
    i.tolk && `Tolk: ${i.tolk}`,
    i.getekendOp && `Later getekend op ${day(i.getekendOp)}`,
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <p>{facts.join('. ')}.</p>}
      {not.length > 0 && (
        <div>
          <p>Niet akkoord met:</p>
          <ul className={css.dots}>
            {not.map((t) => (
              <li key={t}>{t}</li>
            ))}
          </ul>
        </div>
      )}
      {i.reden && <p>Reden: {i.reden}</p>}
      {i.zienswijze && <blockquote className={css.words}>{i.zienswijze}</blockquote>}
    </>
  )
}

function Withdrawn({ i }: { i: Instemming }) {
  return (
    <Stack gap={2}>
      <p>{i.redenIntrekken}</p>
      {i.watStopt && <p>Wat stopt: {i.watStopt}</p>}
      {i.alGebeurd && <p>Wat al gebeurd of gedeeld is: {i.alGebeurd}</p>}
    </Stack>
  )
}

// The regievoerder may say that only the language changed: shown, not asked again (L3).
function Slip({ dossierId, regie, onChanged }: { dossierId: string; regie: boolean; onChanged: () => Promise<unknown> }) {
  const [open, setOpen] = useState(false)
  const [uitleg, setUitleg] = useState('')
  const [fault, setFault] = useState('')
  if (!regie)
    return <p className={css.help}>Is er alleen een taalfout verbeterd? Dan kan de regievoerder dat hier vastleggen (L3).</p>
  const mark = async () => {
    if (!uitleg.trim()) {
      setFault('Schrijf op wat er verbeterd is.')
      return
    }
    try {
      await backend.alleenTaalfout({ id: dossierId, uitleg: uitleg.trim() })
      setOpen(false)
      await onChanged()
    } catch (e) {
      setFault(tekstVan(e))
    }
  }
  if (!open)
    return (
      <div>
        <Button size="small" onPress={() => setOpen(true)}>
          Alleen een taalfout…
        </Button>
      </div>
    )
  return (
    <>
      <TextArea
        label="Welke taalfout is verbeterd?"
        hint="Alleen als de betekenis hetzelfde bleef. De ouders zien het verschil; het wordt niet opnieuw gevraagd (L3)."
        minRows={2}
        value={uitleg}
        error={fault || undefined}
        onChange={setUitleg}
        autoFocus
        isRequired
      />
      <div className={css.row}>
        <Button onPress={() => void mark()}>Vastleggen als taalfout</Button>
        <Button variant="quiet" onPress={() => setOpen(false)}>
          Toch opnieuw vragen
        </Button>
      </div>
    </>
  )
}
