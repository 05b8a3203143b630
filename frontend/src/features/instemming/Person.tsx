import { useQuery } from '@tanstack/react-query'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { backend, type Gevraagde, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { Notice } from '~/ui/Notice/Notice'
import { Stack } from '~/ui/Panel/Panel'
import { TextArea } from '~/ui/TextField/TextField'
import { difference } from './difference'
import css from './InstemmingDialog.module.css'
import { day, form } from './words'

/** What somebody answered before: for this text or an earlier one, and how to withdraw it. */
export function Person({
  dossierId,
  person,
  now,
  onWithdrawn,
}: {
  dossierId: string
  person: Gevraagde
  now: string
  onWithdrawn: () => Promise<unknown>
}) {
  const dossier = useQuery({
    queryKey: sleutel.dossier(dossierId),
    queryFn: () => backend.openDossier({ id: dossierId }),
    enabled: person.instemming !== '',
  })
  const [asking, setAsking] = useState(false)
  const [reden, setReden] = useState('')
  const [fault, setFault] = useState('')
  if (!person.antwoord) return null
  const item = dossier.data?.dossier.instemmingen?.find((i) => i.id === person.instemming)
  if (item?.ingetrokkenOp) {
    return (
      <Notice tone="info" title={`${person.naam} heeft het antwoord ingetrokken op ${day(item.ingetrokkenOp)}`}>
        {item.redenIntrekken}
      </Notice>
    )
  }
  const withdraw = async () => {
    if (!reden.trim()) {
      setFault('Schrijf op waarom het antwoord wordt ingetrokken.')
      return
    }
    try {
      await backend.trekInstemmingIn({ id: dossierId, instemming: person.instemming, reden: reden.trim() })
      setAsking(false)
      await onWithdrawn()
    } catch (e) {
      setFault(tekstVan(e))
    }
  }
  const word = { ja: 'ja', deels: 'deels', nee: 'nee' }[person.antwoord] ?? person.antwoord
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
        {person.verouderd ? (
          <p>
            {person.naam} antwoordde {word} op {day(person.datum)}. Daarna is de tekst veranderd; daarom wordt het opnieuw
            gevraagd.
          </p>
        ) : (
          <p>Een nieuw antwoord hieronder komt erbij; dit antwoord blijft bewaard.</p>
        )}
        {person.verouderd && item?.tekst && (
          <Disclosure title="Wat is er veranderd?" level={4}>
            <ul className={css.difference}>
              {difference(item.tekst, now)
                .filter((l) => l.kind !== 'same')
                .map((l, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
                  <li key={i} data-kind={l.kind}>
                    {l.kind === 'gone' ? <Minus size={15} aria-hidden /> : <Plus size={15} aria-hidden />}
                    <span>
                      <span className="sr-only">{l.kind === 'gone' ? 'Vervallen: ' : 'Nieuw: '}</span>
                      {l.text}
                    </span>
                  </li>
                ))}
            </ul>
          </Disclosure>
        )}
        {asking ? (
          <>
            <TextArea
              label="Waarom wordt het antwoord ingetrokken?"
              minRows={2}
              value={reden}
              error={fault || undefined}
              onChange={setReden}
              autoFocus
            />
            <div className={css.row}>
              <Button variant="danger" onPress={() => void withdraw()}>
                Antwoord intrekken
              </Button>
              <Button variant="quiet" onPress={() => setAsking(false)}>
                Toch niet
              </Button>
            </div>
          </>
        ) : (
          <div>
            <Button size="small" onPress={() => setAsking(true)}>
              Antwoord intrekken
            </Button>
          </div>
        )}
      </Stack>
    </Notice>
  )
}
