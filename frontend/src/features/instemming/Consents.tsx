import { CircleAlert, CircleCheck, CircleDashed, OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import { backend, type Dossier, type Toestemming } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import css from './InstemmingDialog.module.css'
import { ABOUT, consentStanding, WAARVOOR, type Waarvoor } from './toestemming'
import { Withdraw } from './Withdraw'
import { day, form, today } from './words'

const ICON = { positive: CircleCheck, negative: OctagonAlert, warning: CircleAlert, neutral: CircleDashed }

/** What was answered so far, by what it is about; nothing answered is said too. */
export function Consents({
  dossierId,
  dossier,
  onChanged,
}: {
  dossierId: string
  dossier: Dossier
  onChanged: () => Promise<unknown>
}) {
  const all = dossier.toestemmingen ?? []
  const name = (id: string) =>
    (dossier.betrokkenen ?? []).find((b) => b.id === id)?.naam || 'Iemand die niet meer in het dossier staat'
  return (
    <section className={css.people} aria-label="Toestemmingen tot nu toe">
      {WAARVOOR.map((voor) => {
        const list = all.filter((t) => t.voor === voor)
        return (
          <div key={voor}>
            <h3>{ABOUT[voor].title}</h3>
            {list.length === 0 ? (
              <p className={css.help}>Nog niet gevraagd.</p>
            ) : (
              <ul>
                {list.map((t) => (
                  <One key={t.id} dossierId={dossierId} t={t} voor={voor} name={name(t.wie)} onChanged={onChanged} />
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </section>
  )
}

function One({
  dossierId,
  t,
  voor,
  name,
  onChanged,
}: {
  dossierId: string
  t: Toestemming
  voor: Waarvoor
  name: string
  onChanged: () => Promise<unknown>
}) {
  const [withdrawing, setWithdrawing] = useState(false)
  const s = consentStanding(t, today())
  const Icon = ICON[s.tone]
  const facts = [
    t.datum && `${day(t.datum)}${form(t.vorm) && `, ${form(t.vorm)}`}`,
    t.geldigTot && `geldt tot en met ${day(t.geldigTot)}`,
    t.tolk && `tolk: ${t.tolk}`,
    t.getuige && `getuige: ${t.getuige}`,
  ].filter(Boolean)
  return (
    <li>
      <span>
        {name}: {t.betreft || 'niet ingevuld om wie of wat het gaat'}
        <small>{facts.join('; ')}</small>
        {t.reden && <small>Reden: {t.reden}</small>}
        {t.ingetrokkenOp && (
          <>
            <small>Ingetrokken op {day(t.ingetrokkenOp)}.</small>
            {t.watStopt && <small>Wat stopt: {t.watStopt}</small>}
            {t.alGedeeld && <small>Wat al gedeeld was: {t.alGedeeld}</small>}
          </>
        )}
      </span>
      <Badge tone={s.tone} icon={<Icon size={14} aria-hidden />}>
        {s.word}
      </Badge>
      {t.antwoord === 'ja' && !t.ingetrokkenOp && !withdrawing && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => setWithdrawing(true)}
          aria-label={`Toestemming van ${name} intrekken: ${ABOUT[voor].title.toLowerCase()}`}
        >
          Intrekken…
        </Button>
      )}
      {withdrawing && (
        <div className={css.wide}>
          <Withdraw
            what="Toestemming"
            stops={ABOUT[voor].stops}
            already="Wat al gedeeld of gezien is, is niet terug te halen. Schrijf op wat dat was en bij wie."
            onWithdraw={async (intrekking) => {
              await backend.trekToestemmingIn({ id: dossierId, toestemming: t.id, intrekking })
              setWithdrawing(false)
              await onChanged()
            }}
            onCancel={() => setWithdrawing(false)}
          />
        </div>
      )}
    </li>
  )
}
