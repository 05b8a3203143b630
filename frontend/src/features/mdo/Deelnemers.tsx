import { Trash2, UserPlus, Users } from 'lucide-react'
import type { MDO } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { Waarom } from '~/veld/Waarom'
import { Eigen, RijKeuze } from './fields'
import css from './Mdo.module.css'
import { gaps, notInvited, withoutLeave } from './meeting'
import { today } from './words'

/** Who is asked, with what task, and who came. Parents and consulent are required (M14). */
export function Deelnemers({ mdo, pad }: { mdo: MDO; pad: string }) {
  const { pagina, schema, acties } = useVelden()
  const d = pagina.dossier
  const lijst = `${pad}/deelnemers`
  const fixed = pagina.nietTeSchrijven.includes('mdos')
  const people = d.betrokkenen ?? []
  const deelnemers = mdo.deelnemers ?? []
  const rest = notInvited(people, deelnemers)
  const missing = gaps(d, mdo, false)
  const unasked = withoutLeave(d, mdo, today())
  // Once somebody's presence is noted, who was missing asks for a reason.
  const held = deelnemers.some((x) => x.aanwezig)
  const role = (rol: string) => veldOp(schema, 'betrokkenen/x/rol')?.options?.find((o) => o.value === rol)?.label ?? rol
  const add = (wie: string) => acties.nieuwItem(lijst, undefined, { wie, uitgenodigdOp: today() })
  const addAll = async () => {
    for (const b of rest) await add(b.id)
  }
  return (
    <Panel
      title="Deelnemers"
      sub="Iedereen krijgt dezelfde stukken. Ouders en consulent horen erbij (M14)."
      actions={
        rest.length > 1 && !fixed ? (
          <Button onPress={() => void addAll()}>
            <Users size={16} aria-hidden />
            Alle betrokkenen
          </Button>
        ) : undefined
      }
    >
      <Stack>
        {missing.length > 0 && (
          <Notice tone="warning" title={`Let op: ${missing.map((g) => `${g.who} ${g.why}`).join(', ')}`}>
            <p>
              Afronden kan straks alleen als zij erbij waren, of met een reden.{' '}
              {[...new Set(missing.map((g) => g.bron))].map((code) => (
                <Waarom key={code} code={code} naam={`wie erbij moet zijn, ${code}`} />
              ))}
            </p>
          </Notice>
        )}
        {unasked.length > 0 && (
          <Notice tone="warning" title={`Nog geen toestemming om uit te nodigen: ${unasked.map((b) => b.naam).join(', ')}`}>
            <p>
              Vraag de ouders of {unasked.length === 1 ? 'deze persoon' : 'deze mensen'} van buiten mee mag praten, en leg dat
              vast bij Toestemmingen, met de naam erbij. <Waarom code="L13" naam="toestemming om uit te nodigen" />
            </p>
          </Notice>
        )}
        {people.length === 0 && <p>Er staan nog geen betrokkenen in dit dossier. Voeg hen toe op de dossierpagina.</p>}
        {deelnemers.length > 0 && (
          <ul className={css.deelnemers}>
            {deelnemers.map((x) => {
              const b = people.find((y) => y.id === x.wie)
              const name = b?.naam || 'Naamloos'
              const p = `${lijst}/${x.id}`
              return (
                <li key={x.id} className={css.deelnemer}>
                  <span className={css.naam}>
                    {name}
                    <small>{b ? role(b.rol) : 'niet meer bij de betrokkenen'}</small>
                  </span>
                  <RijKeuze pad={`${p}/taak`} label={`Taak van ${name}`} noneLabel="Geen taak" />
                  <RijKeuze pad={`${p}/aanwezig`} label={`Aanwezigheid van ${name}`} noneLabel="Nog niet bekend" />
                  {!fixed && (
                    <Button
                      variant="quiet"
                      icon
                      aria-label={`${name} van de lijst halen`}
                      onPress={() => void acties.verwijder(p, `${name} als deelnemer`)}
                    >
                      <Trash2 size={16} aria-hidden />
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        {rest.length > 0 && !fixed && (
          <div className={css.uitnodigen}>
            <span>Uitnodigen:</span>
            {rest.map((b) => (
              <Button key={b.id} size="small" onPress={() => void add(b.id)}>
                <UserPlus size={15} aria-hidden />
                {b.naam || 'Naamloos'}
              </Button>
            ))}
          </div>
        )}
        {(mdo.redenAfwezig || missing.length > 0 || (held && gaps(d, mdo, true).length > 0)) && (
          <div id="reden-afwezig">
            <Eigen pad={`${pad}/redenAfwezig`} />
          </div>
        )}
      </Stack>
    </Panel>
  )
}
