import { KeyRound, Lock } from 'lucide-react'
import { Badge } from '~/ui/Badge/Badge'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { Panel } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datum, vandaag } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import { Inzagen } from './Inzagen'
import css from './proces.module.css'

// Who was there from the beginning has the first day there is.
function vanafWoorden(dag: string): string {
  return dag === '' ? '' : dag.startsWith('0001-') ? 'vanaf het begin' : `vanaf ${datum(dag)}`
}

/** From when to when each person has access, and why (L11); below, who really looked (L8). */
export function ToegangPaneel() {
  const { pagina } = useVelden()
  const nu = vandaag()
  return (
    <Panel id="proces-toegang" title="Wie mag erbij, en wie keek" actions={<Waarom code="L11" naam="Wie mag erbij" />} flush>
      <ul className={css.rijen}>
        {pagina.toegang.length === 0 && (
          <li>
            <span className={css.niets}>Er staat nog niemand bij de betrokkenen die toegang kan krijgen.</span>
          </li>
        )}
        {pagina.toegang.map((t) => {
          const open = t.vanaf !== '' && t.vanaf <= nu && (t.tot === '' || t.tot >= nu)
          return (
            <li key={`${t.wie} ${t.rol} ${t.vanaf}`}>
              <Badge
                tone={open ? 'positive' : 'neutral'}
                icon={open ? <KeyRound size={13} aria-hidden /> : <Lock size={13} aria-hidden />}
              >
                {open ? 'heeft toegang' : 'geen toegang'}
              </Badge>
              <span className={css.vult}>
                <b>{t.naam}</b>
                {t.rol && `, ${t.rol.toLocaleLowerCase('nl')}`}
                <span className={css.onder}>
                  {[vanafWoorden(t.vanaf), t.tot && `tot en met ${datum(t.tot)}`].filter(Boolean).join(', ')}
                </span>
                <span className={css.onder}>{t.reden}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <div className={css.inzagen}>
        <Disclosure title="Wie keek wanneer" level={3}>
          <Inzagen />
        </Disclosure>
      </div>
    </Panel>
  )
}
