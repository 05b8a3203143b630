import { Link } from '@tanstack/react-router'
import { CircleCheck, Copy, PencilLine, Printer, ZoomIn, ZoomOut } from 'lucide-react'
import { useMemo, useState } from 'react'
import { backend, type Evaluatie, type Evaluatiepagina, kopieer, type Signaal, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { PageHead, Stack } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden, VeldenProvider } from '~/veld/context'
import { datum, datumVoluit } from '~/veld/datum'
import { Afronden } from './Afronden'
import { Doelen } from './Doelen'
import css from './evaluatie.module.css'
import { Score } from './Score'
import { Sinds } from './Sinds'
import { Stem } from './Stem'
import { Voortgang } from './Voortgang'
import { Oordeel, Vragen } from './Vragen'
import { metLeerling, onderdelen } from './voortgang'
import { Wanneer } from './Wanneer'

/**
 * The whole sheet, in the order in which people talk about it. What an open
 * question blocks is said beside it, in what is still open, and again when it is
 * finished; not under every question while people are still talking.
 */
export function Blad(props: { e: Evaluatie; p: Evaluatiepagina; onDossier: (pad?: string) => void }) {
  const velden = useVelden()
  const { id: evaluatie, stand } = props.e
  const rustig = useMemo(() => {
    if (stand === 'afgerond') return velden
    const open = (s: Signaal) => s.ernst === 'blokkeert' && !s.opgeheven && s.pad.startsWith(`evaluaties/${evaluatie}/`)
    return { ...velden, pagina: { ...velden.pagina, signalen: velden.pagina.signalen.filter((s) => !open(s)) } }
  }, [velden, evaluatie, stand])
  return (
    <VeldenProvider value={rustig}>
      <Vel {...props} />
    </VeldenProvider>
  )
}

function Vel({ e, p, onDossier }: { e: Evaluatie; p: Evaluatiepagina; onDossier: (pad?: string) => void }) {
  const { id, pagina, blad } = useVelden()
  const [groot, setGroot] = useState(false)
  const os = onderdelen(pagina, e, p)
  const vast = pagina.nietTeSchrijven.includes('evaluaties')
  const drukAf = async () => {
    try {
      await blad.bewaarAlles()
      await backend.afgedrukt({ id, wat: 'evaluatie' })
      print()
    } catch (err) {
      toast.error('Afdrukken is niet gelukt', tekstVan(err))
    }
  }
  const kopieerTekst = async () => {
    try {
      await blad.bewaarAlles()
      const tekst = await backend.alsTekst({ id, sectie: 'evaluaties' })
      if (await kopieer(tekst)) toast.ok('Evaluatie gekopieerd', 'Plak de tekst waar u hem nodig hebt.')
      else toast.error('Kopiëren is niet gelukt', 'Het klembord is niet bereikbaar.')
    } catch (err) {
      toast.error('Kopiëren is niet gelukt', tekstVan(err))
    }
  }
  return (
    <div className={css.blad} data-groot={groot || undefined}>
      <PageHead
        title={`Evaluatie ${pagina.titel}`}
        sub={
          <>
            {[e.datum ? datumVoluit(e.datum) : 'nog geen datum', pagina.ondertitel].filter(Boolean).join('. ')}{' '}
            <Link to="/dossiers/$id/$tab" params={{ id, tab: 'evaluatie' }}>
              Naar het dossier
            </Link>
          </>
        }
        actions={
          <>
            <Button aria-pressed={groot} onPress={() => setGroot(!groot)}>
              {groot ? <ZoomOut size={16} aria-hidden /> : <ZoomIn size={16} aria-hidden />}
              {groot ? 'Gewone letters' : 'Grote letters'}
            </Button>
            <Button onPress={() => void kopieerTekst()}>
              <Copy size={16} aria-hidden />
              Kopiëren als tekst
            </Button>
            <Button onPress={() => void drukAf()}>
              <Printer size={16} aria-hidden />
              Afdrukken
            </Button>
          </>
        }
      >
        <span className={css.badges}>
          {e.stand === 'afgerond' ? (
            <Badge tone="positive" icon={<CircleCheck size={13} aria-hidden />}>
              afgerond{e.afgerondOp && ` op ${datum(e.afgerondOp)}`}
            </Badge>
          ) : (
            <Badge tone="neutral" icon={<PencilLine size={13} aria-hidden />}>
              nog niet afgerond
            </Badge>
          )}
          {(pagina.cyclus ?? 1) > 1 && !pagina.eerder.includes(e.id) && <Badge tone="info">cyclus {pagina.cyclus}</Badge>}
          {pagina.eerder.includes(e.id) && <Badge tone="info">eerdere cyclus</Badge>}
        </span>
      </PageHead>
      <div className={css.naast}>
        <Stack gap={5}>
          {vast && <Notice tone="info">In uw rol kunt u de evaluatie lezen, niet wijzigen.</Notice>}
          <Wanneer e={e} p={p} />
          <Doelen p={p} onDossier={onDossier} />
          {p.doelen.length > 0 && <Score p={p} />}
          <Vragen e={e} />
          <Oordeel e={e} />
          {p.sinds && <Sinds e={e} s={p.sinds} />}
          {metLeerling(pagina.dossier) && <Stem e={e} />}
          <Afronden e={e} os={os} onDossier={onDossier} />
        </Stack>
        {e.stand !== 'afgerond' && !vast && <Voortgang os={os} />}
      </div>
    </div>
  )
}
