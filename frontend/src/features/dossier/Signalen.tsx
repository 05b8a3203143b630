import { ArrowRight, CircleAlert, CircleCheck, OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import type { Signaal } from '~/backend'
import { useIk } from '~/backend/queries'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { TextArea } from '~/ui/TextField/TextField'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import css from './dossier.module.css'
import { tabVoorPad } from './tabs'

const SOORT: Record<string, { tone: Tone; icon: typeof CircleAlert; volgorde: number }> = {
  blokkeert: { tone: 'negative', icon: OctagonAlert, volgorde: 0 },
  'let op': { tone: 'warning', icon: CircleAlert, volgorde: 1 },
  goed: { tone: 'positive', icon: CircleCheck, volgorde: 2 },
}

/** The findings of the rules: what is not right yet, which rule says so, and who may lift it. */
export function Signalen({ onTab }: { onTab: (tab: string, pad?: string) => void }) {
  const { pagina } = useVelden()
  const [ophef, setOphef] = useState<Signaal | null>(null)
  const staat = pagina.signalen
    .filter((s) => !s.opgeheven && s.ernst !== 'goed')
    .sort((a, b) => (SOORT[a.ernst]?.volgorde ?? 9) - (SOORT[b.ernst]?.volgorde ?? 9))
  const opgeheven = pagina.signalen.filter((s) => s.opgeheven)
  const blokkeert = staat.filter((s) => s.ernst === 'blokkeert').length
  return (
    <div className={css.signalen}>
      <Disclosure
        card
        level={2}
        title="Signalen"
        sub={
          <span className={css.samenvatting}>
            {blokkeert > 0 && (
              <Badge tone="negative" icon={<OctagonAlert size={13} aria-hidden />}>
                {blokkeert} blokkeert
              </Badge>
            )}
            {staat.length - blokkeert > 0 && (
              <Badge tone="warning" icon={<CircleAlert size={13} aria-hidden />}>
                {staat.length - blokkeert} let op
              </Badge>
            )}
            {staat.length === 0 && (
              <Badge tone="positive" icon={<CircleCheck size={13} aria-hidden />}>
                alles in orde
              </Badge>
            )}
            {opgeheven.length > 0 && <span>{opgeheven.length} opgeheven</span>}
          </span>
        }
      >
        {staat.length + opgeheven.length === 0 && <p>Geen enkele regel heeft nu iets op te merken.</p>}
        <ul className={css.lijst}>
          {[...staat, ...opgeheven].map((s) => (
            <li key={`${s.code} ${s.pad} ${s.tekst}`}>
              <Een s={s} onGa={() => onTab(tabVoorPad(s.pad), s.pad)} onOphef={() => setOphef(s)} />
            </li>
          ))}
        </ul>
      </Disclosure>
      {ophef && <OphefDialog s={ophef} onClose={() => setOphef(null)} />}
    </div>
  )
}

function Een({ s, onGa, onOphef }: { s: Signaal; onGa: () => void; onOphef: () => void }) {
  const { schema } = useVelden()
  const soort = SOORT[s.ernst] ?? SOORT['let op']!
  const Icon = s.opgeheven ? CircleCheck : soort.icon
  const field = s.pad ? veldOp(schema, s.pad) : undefined
  return (
    <div className={css.signaal}>
      <Badge tone={s.opgeheven ? 'neutral' : soort.tone} icon={<Icon size={13} aria-hidden />}>
        {s.opgeheven ? 'opgeheven' : s.ernst}
      </Badge>
      <div className={css.uitleg}>
        <p>{s.tekst}</p>
        {s.opgeheven && <p className={css.reden}>Reden: {s.opgeheven}</p>}
        <details>
          <summary>Regel {s.code}</summary>
          {s.bron && <blockquote>{s.bron}</blockquote>}
          {s.ophefbaarDoor && !s.opgeheven && (
            <p>Kan worden opgeheven door {s.ophefbaarDoor}, met een reden die zichtbaar blijft.</p>
          )}
        </details>
      </div>
      <div className={css.knoppen}>
        {s.pad && (
          <Button size="small" variant="quiet" onPress={onGa} aria-label={`Naar ${field?.label ?? 'het veld'}`}>
            {field?.label ?? 'Naar het veld'}
            <ArrowRight size={14} aria-hidden />
          </Button>
        )}
        {s.ophefbaarDoor && !s.opgeheven && (
          <Button size="small" onPress={onOphef}>
            Opheffen…
          </Button>
        )}
      </div>
    </div>
  )
}

function OphefDialog({ s, onClose }: { s: Signaal; onClose: () => void }) {
  const { acties } = useVelden()
  const ik = useIk()
  const [reden, setReden] = useState('')
  const [fout, setFout] = useState('')
  const [bezig, setBezig] = useState(false)
  const bewaar = async () => {
    if (reden.trim() === '') {
      setFout('Vul een reden in. Die blijft zichtbaar in het dossier en in de PDF.')
      return
    }
    setBezig(true)
    const id = await acties.nieuwItem('opheffingen', '', {
      code: s.code,
      pad: s.pad,
      reden: reden.trim(),
      door: ik.data?.naam ?? '',
      op: vandaag(),
    })
    setBezig(false)
    if (id) onClose()
  }
  return (
    <Dialog
      title="Signaal opheffen"
      isOpen
      onOpenChange={(o) => !o && onClose()}
      keepOpen={reden !== ''}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} isPending={bezig} onPress={() => void bewaar()}>
            Opheffen
          </Button>
        </>
      }
    >
      <p>{s.tekst}</p>
      <p>Dit mag: {s.ophefbaarDoor}.</p>
      <TextArea label="Reden" value={reden} onChange={setReden} error={fout || undefined} autoFocus isRequired />
    </Dialog>
  )
}
