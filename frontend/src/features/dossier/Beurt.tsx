import { CircleAlert, CircleCheck, Clock, OctagonAlert, UserRound } from 'lucide-react'
import type { Termijn } from '~/backend'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { hoofdletter } from '~/veld/waarde'
import css from './RouteLijn.module.css'
import { dagenWoorden, padVanStap } from './stap'
import { type Ga, tabVan, tabVoorPad } from './tabs'

/** Whose turn it is, for what, and what is due first. */
export function Beurt({ onTab }: { onTab: Ga }) {
  const { pagina, schema } = useVelden()
  const { aanZet, termijnen, route } = pagina
  const rollen = schema.find((f) => f.name === 'betrokkenen')?.fields?.find((f) => f.name === 'rol')?.options ?? []
  const rol = rollen.find((o) => o.value === aanZet.rol)?.label ?? aanZet.rol
  const stap = route.find((s) => s.code === aanZet.stap)
  const eerste = termijnen[0]
  const einde = pagina.dossier.onderwerp.afgeslotenOp
    ? 'Dit dossier is afgesloten.'
    : pagina.dossier.route.beeindigdOp
      ? 'De route is voortijdig beëindigd.'
      : 'Op deze route is nu niemand aan zet.'
  const ga = () => {
    if (!stap) return
    const pad = padVanStap(stap, pagina)
    onTab(pad ? tabVoorPad(pad) : tabVan(stap.tab), pad || undefined)
  }
  return (
    <>
      <span className={css.beurt}>
        <UserRound size={15} aria-hidden />
        {aanZet.wat ? (
          <>
            <span>
              Aan zet:{' '}
              <b>
                {aanZet.naam || hoofdletter(rol)}
                {aanZet.naam && rol && `, ${rol.toLocaleLowerCase('nl')}`}
              </b>
            </span>
            <span>{aanZet.wat}</span>
            {stap && (
              <Button size="small" variant="quiet" onPress={ga} aria-label={`Openen: ${aanZet.wat}`}>
                Openen
              </Button>
            )}
          </>
        ) : (
          einde
        )}
      </span>
      {eerste && (
        <Button size="small" variant="quiet" onPress={() => onTab('proces', 'termijnenlijst')}>
          <Termijnstand t={eerste} />
          {eerste.naam}: {datum(eerste.uiterlijk)}
          {termijnen.length > 1 && ` (en ${termijnen.length - 1} meer)`}
        </Button>
      )}
    </>
  )
}

const STAND: Record<string, { tone: Tone; icon: typeof Clock }> = {
  'te laat': { tone: 'negative', icon: OctagonAlert },
  dreigt: { tone: 'warning', icon: CircleAlert },
  loopt: { tone: 'neutral', icon: Clock },
  gehaald: { tone: 'positive', icon: CircleCheck },
}

/** Termijnstand says how a term stands: an icon, and the days that are left or passed. */
export function Termijnstand({ t }: { t: Pick<Termijn, 'stand' | 'dagen'> }) {
  const s = STAND[t.stand] ?? STAND.loopt!
  const Icon = s.icon
  return (
    <Badge tone={s.tone} icon={<Icon size={13} aria-hidden />}>
      {dagenWoorden(t.dagen)}
    </Badge>
  )
}
