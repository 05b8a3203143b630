import { ArrowRight } from 'lucide-react'
import { Button } from '~/ui/Button/Button'
import { regelnummer } from '~/veld/bron'
import { useVelden } from '~/veld/context'
import { datumVoluit } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { Waarom } from '~/veld/Waarom'
import { Termijnstand } from '../Beurt'
import { Sectie } from '../Secties'
import type { Ga } from '../tabs'
import css from './proces.module.css'

/** The clocks of the law: zorgplicht and OPP, that run only when they apply (L4); the fields that start them below. */
export function KlokkenPaneel({ onTab }: { onTab: Ga }) {
  const { pagina, schema } = useVelden()
  const field = veldOp(schema, 'aanmelding')
  if (!field) return null
  const klokken = pagina.termijnen.filter((t) => regelnummer(t.code) === 'L4')
  const { opp } = pagina.dossier
  return (
    <Sectie field={field} actions={<Waarom code="L4" naam="Aanmelding en zorgplicht" />}>
      {klokken.length === 0 && (
        <p className={css.niets}>
          Er loopt nu geen klok. De zorgplicht begint bij een schriftelijke aanmelding, het OPP bij een plaatsing of arrangement
          met extra ondersteuning.
        </p>
      )}
      <ul className={css.rijen} data-binnen>
        {klokken.map((t) => (
          <li key={`${t.code} ${t.uiterlijk}`}>
            <Termijnstand t={t} />
            <span className={css.vult}>
              <b>{t.naam}</b> {datumVoluit(t.uiterlijk)}
              <span className={css.onder}>{t.tekst}</span>
            </span>
          </li>
        ))}
        <li>
          <span className={css.vult}>
            <b>OPP</b>{' '}
            {opp.vanToepassing === 'ja'
              ? opp.vastgesteldOp
                ? `vastgesteld op ${datumVoluit(opp.vastgesteldOp)}`
                : 'van toepassing, nog niet vastgesteld'
              : opp.vanToepassing === 'nee'
                ? 'niet van toepassing'
                : 'nog niet gekozen of het van toepassing is'}
          </span>
          <Button size="small" variant="quiet" onPress={() => onTab('perspectief', 'opp/vanToepassing')}>
            OPP openen
            <ArrowRight size={14} aria-hidden />
          </Button>
        </li>
      </ul>
    </Sectie>
  )
}
