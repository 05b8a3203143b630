import { BellRing, Mail } from 'lucide-react'
import { useState } from 'react'
import { backend, type Gevraagde, type Signaal, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Notice } from '~/ui/Notice/Notice'
import { Stack } from '~/ui/Panel/Panel'
import { TextArea } from '~/ui/TextField/TextField'
import { REMINDERS, reminders } from './answer'
import css from './InstemmingDialog.module.css'
import { day, today } from './words'

/**
 * Nobody answered yet: taking the text home and being reminded are ordinary ways.
 * After two reminders the regievoerder may go on with a reason (A5).
 */
export function Silence({
  dossierId,
  voor,
  person,
  signal,
  onChanged,
}: {
  dossierId: string
  voor: string
  person: Gevraagde
  /** The finding that waits for this person; undefined when none does. */
  signal: Signaal | undefined
  onChanged: () => Promise<unknown>
}) {
  const [when, setWhen] = useState(today)
  const [lifting, setLifting] = useState(false)
  const [reden, setReden] = useState('')
  const [fault, setFault] = useState('')
  const times = reminders(person.herinnerd)
  const run = async (work: () => Promise<unknown>) => {
    setFault('')
    try {
      await work()
      setLifting(false)
      await onChanged()
    } catch (e) {
      setFault(tekstVan(e))
    }
  }
  const where = { id: dossierId, wie: person.betrokkene, voor, datum: when }
  const lift = () => {
    if (!signal) return
    if (!reden.trim()) {
      setFault('Schrijf op waarom het zonder antwoord verder mag. Dat blijft zichtbaar in dossier en PDF.')
      return
    }
    void run(() => backend.hefOp({ id: dossierId, opheffing: { code: signal.code, pad: signal.pad, reden: reden.trim() } }))
  }
  const asked = person.gevraagdOp || person.meegegevenOp
  return (
    <Stack gap={3}>
      <dl className={css.facts}>
        <div>
          <dt>Gevraagd</dt>
          <dd>{day(person.gevraagdOp) || 'nog niet'}</dd>
        </div>
        <div>
          <dt>Meegegeven om thuis te lezen</dt>
          <dd>{day(person.meegegevenOp) || 'nee'}</dd>
        </div>
        <div>
          <dt>Herinnerd</dt>
          <dd>{times.map((t) => day(t) || t).join(', ') || 'nog niet'}</dd>
        </div>
      </dl>
      {person.opgeheven ? (
        <Notice tone="info" title="Het gaat door zonder dit antwoord">
          Reden: {person.opgeheven} Een antwoord kan altijd nog.
        </Notice>
      ) : (
        <>
          <div className={css.row}>
            <DatePicker label="Op" value={when} onChange={setWhen} />
            <Button onPress={() => void run(() => backend.geefInstemmingMee(where))} isDisabled={!when}>
              <Mail size={16} aria-hidden />
              {person.meegegevenOp ? 'Opnieuw meegegeven' : 'Meegegeven om thuis te lezen'}
            </Button>
            {asked && (
              // One reminder a day counts once.
              <Button
                onPress={() => void run(() => backend.herinnerInstemming(where))}
                isDisabled={!when || times.includes(when)}
              >
                <BellRing size={16} aria-hidden />
                Herinnerd
              </Button>
            )}
          </div>
          {times.length >= REMINDERS && !signal && (
            <p className={css.help}>
              {person.naam} is {times.length} keer herinnerd. Zodra {voor === 'plan' ? 'het plan' : 'het onderzoek'} aan de beurt
              is, mag de regievoerder hier met een reden verder zonder dit antwoord (A5).
            </p>
          )}
          {times.length >= REMINDERS && signal && !signal.magOpheffen && (
            <p className={css.help}>
              {person.naam} is {times.length} keer herinnerd. De regievoerder mag nu met een reden verder zonder dit antwoord
              (A5).
            </p>
          )}
          {times.length >= REMINDERS &&
            signal?.magOpheffen &&
            (lifting ? (
              <>
                <TextArea
                  label="Waarom mag het zonder dit antwoord verder?"
                  hint="De reden blijft zichtbaar in het dossier en in de PDF (A5)."
                  minRows={2}
                  value={reden}
                  onChange={setReden}
                  autoFocus
                />
                <div className={css.row}>
                  <Button onPress={lift}>Verder zonder antwoord</Button>
                  <Button variant="quiet" onPress={() => setLifting(false)}>
                    Toch wachten
                  </Button>
                </div>
              </>
            ) : (
              <div className={css.row}>
                <p className={css.help}>
                  {times.length} keer herinnerd zonder antwoord: u mag als regievoerder met een reden verder (A5).
                </p>
                <Button size="small" onPress={() => setLifting(true)}>
                  Verder zonder antwoord…
                </Button>
              </div>
            ))}
        </>
      )}
      {fault && (
        <Notice tone="negative" title="Niet vastgelegd" live>
          {fault}
        </Notice>
      )}
    </Stack>
  )
}
