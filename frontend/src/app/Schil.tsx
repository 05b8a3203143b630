import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import {
  BookOpenText,
  FolderOpen,
  Gauge,
  GraduationCap,
  HardDrive,
  ListOrdered,
  Lock,
  Moon,
  Radar,
  Rows3,
  Rows4,
  Search,
  Settings,
  Sun,
  Timer,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { backend, tekstVan, type Voorkeuren } from '~/backend'
import { sleutel, useDossiers, useIk, useOpnames } from '~/backend/queries'
import { Beeldmerk } from '~/features/profiel/Kader'
import { Button } from '~/ui/Button/Button'
import { toast } from '~/ui/Toasts/Toasts'
import { bewaarOveral } from '~/veld/werkbladen'
import css from './Schil.module.css'
import { thema } from './thema'
import { titelVan } from './titel'
import { useToetsen } from './toetsen'
import { Zoekvenster } from './Zoekvenster'

/** The Schil is what stands around every screen: the menu, the search, the state of things. */
export function Schil() {
  const path = useRouterState({ select: (s) => s.location.pathname })
  const [zoeken, setZoeken] = useState(false)
  const { donker, compact, wisselThema, wisselWeergave } = useWeergave()
  useKopFocus(path)
  const vergrendel = useVergrendel()
  useToetsen({ zoek: () => setZoeken(true), bewaar: () => void bewaarOveral(), vergrendel })
  return (
    <div className={css.schil}>
      <button type="button" className={css.skip} onClick={() => document.getElementById('inhoud')?.focus()}>
        Naar de inhoud
      </button>
      <Zijbalk />
      <header className={css.top}>
        <Button className={css.zoek!} onPress={() => setZoeken(true)} aria-keyshortcuts="Control+K">
          <Search size={16} aria-hidden />
          <span>Zoek leerling, school of tekst</span>
          <kbd>Ctrl K</kbd>
        </Button>
        <div className={css.rechts}>
          <span className={css.staat}>
            <HardDrive size={16} aria-hidden />
            <span>Alleen op dit apparaat</span>
          </span>
          <Button variant="quiet" icon aria-label={compact ? 'Ruime weergave' : 'Compacte weergave'} onPress={wisselWeergave}>
            {compact ? <Rows3 size={17} aria-hidden /> : <Rows4 size={17} aria-hidden />}
          </Button>
          <Button variant="quiet" icon aria-label={donker ? 'Licht thema' : 'Donker thema'} onPress={wisselThema}>
            {donker ? <Sun size={17} aria-hidden /> : <Moon size={17} aria-hidden />}
          </Button>
          <Button variant="quiet" icon aria-label="Vergrendelen" onPress={vergrendel}>
            <Lock size={17} aria-hidden />
          </Button>
        </div>
      </header>
      <main id="inhoud" className={css.inhoud} tabIndex={-1}>
        <Oefenbalk />
        <Outlet />
      </main>
      <Zoekvenster isOpen={zoeken} onOpenChange={setZoeken} onVergrendel={vergrendel} onThema={wisselThema} />
    </div>
  )
}

function Zijbalk() {
  const dossiers = useDossiers()
  const opnames = useOpnames()
  const ik = useIk()
  const open = dossiers.data?.filter((d) => !d.gesloten).length ?? 0
  const loopt = opnames.data?.some((o) => !o.klaar) ?? false
  const laat =
    dossiers.data?.filter((d) => !d.gesloten && (d.termijnStand === 'te laat' || d.termijnStand === 'dreigt')).length ?? 0
  const bewaking = (
    <li key="bewaking">
      <Link to="/bewaking" className={css.link!} title="Bewaking">
        <Radar size={18} aria-hidden />
        <span>Bewaking</span>
        {laat > 0 && (
          <small className={css.telling}>
            {laat}
            <span className="sr-only"> {laat === 1 ? 'dossier dreigt' : 'dossiers dreigen'} te laat te komen</span>
          </small>
        )}
      </Link>
    </li>
  )
  // Watching over many dossiers is what a consulent begins the day with.
  const eerst = ik.data?.rol === 'consulent'
  return (
    <nav className={css.zij} aria-label="Hoofdmenu">
      <div className={css.merk}>
        <Beeldmerk />
        <span>Routewijzer</span>
      </div>
      <ul className={css.menu}>
        {eerst && bewaking}
        <li>
          <Link to="/overzicht" className={css.link!} title="Overzicht">
            <Gauge size={18} aria-hidden />
            <span>Overzicht</span>
          </Link>
        </li>
        <li>
          <Link to="/dossiers" className={css.link!} title="Dossiers">
            <FolderOpen size={18} aria-hidden />
            <span>Dossiers</span>
            {open > 0 && <small className={css.telling}>{open}</small>}
          </Link>
        </li>
        {!eerst && bewaking}
        <li>
          <Link to="/observatie" className={css.link!} title="Observatie opnemen">
            <Timer size={18} aria-hidden />
            <span>Observatie opnemen</span>
            {loopt && <small className={css.telling}>loopt</small>}
          </Link>
        </li>
        <li>
          <Link to="/mdo" className={css.link!} title="MDO-agenda">
            <ListOrdered size={18} aria-hidden />
            <span>MDO-agenda</span>
          </Link>
        </li>
      </ul>
      <div className={css.voet}>
        <Link to="/naslag" className={css.link!} title="Regels en bronnen">
          <BookOpenText size={18} aria-hidden />
          <span>Regels en bronnen</span>
        </Link>
        <Link to="/instellingen" className={css.link!} title="Instellingen">
          <Settings size={18} aria-hidden />
          <span>Instellingen</span>
        </Link>
        {ik.data && (
          <div className={css.wie}>
            <span className={css.letters} aria-hidden>
              {letters(ik.data.naam)}
            </span>
            <span>
              {ik.data.naam}
              <small>{ik.data.rolNaam}</small>
            </span>
          </div>
        )}
      </div>
    </nav>
  )
}

function Oefenbalk() {
  const ik = useIk()
  const navigate = useNavigate()
  const client = useQueryClient()
  if (!ik.data?.oefenen) return null
  const stop = async () => {
    try {
      await bewaarOveral()
      await backend.wisselProfiel()
      await client.invalidateQueries({ queryKey: sleutel.start })
      await navigate({ to: '/overzicht' })
    } catch (e) {
      toast.error('Wisselen is niet gelukt', tekstVan(e))
    }
  }
  return (
    <aside className={css.oefenen} aria-label="Oefenprofiel">
      <GraduationCap size={18} aria-hidden />
      <span>
        <strong>Oefenen.</strong> Alle personen hier zijn verzonnen. Dit profiel wordt nooit gedeeld.
      </span>
      <Button size="small" onPress={() => void stop()}>
        Stoppen met oefenen
      </Button>
    </aside>
  )
}

// Theme and density belong to the person: kept in the profile, shown at once.
function useWeergave() {
  const ik = useIk()
  const client = useQueryClient()
  const v = ik.data?.voorkeuren
  useEffect(() => {
    if (v) thema.kies(v)
  }, [v])
  const zet = async (deel: Partial<Voorkeuren>) => {
    if (!ik.data) return
    const voorkeuren = { ...ik.data.voorkeuren, ...deel }
    thema.kies(voorkeuren)
    client.setQueryData(sleutel.ik, { ...ik.data, voorkeuren })
    try {
      await backend.zetVoorkeuren(voorkeuren)
    } catch (e) {
      toast.error('De weergave is niet bewaard', tekstVan(e))
    }
  }
  const donker = v ? v.thema === 'donker' || (v.thema !== 'licht' && thema.isDonker()) : thema.isDonker()
  const compact = v?.weergave === 'compact'
  return {
    donker,
    compact,
    wisselThema: () => void zet({ thema: donker ? 'licht' : 'donker' }),
    wisselWeergave: () => void zet({ weergave: compact ? 'ruim' : 'compact' }),
  }
}

function useVergrendel() {
  const client = useQueryClient()
  return () => {
    void (async () => {
      try {
        await bewaarOveral()
        await backend.vergrendel()
        await client.invalidateQueries({ queryKey: sleutel.start })
      } catch (e) {
        toast.error('Vergrendelen is niet gelukt', tekstVan(e))
      }
    })()
  }
}

// Another screen starts at its top, with its heading read out.
function useKopFocus(path: string) {
  const screen = path.split('/').slice(0, 3).join('/')
  const first = useRef(true)
  useEffect(() => {
    document.title = titelVan(screen)
    const main = document.getElementById('inhoud')
    main?.scrollTo(0, 0)
    if (first.current) {
      first.current = false
      return
    }
    // A screen may still be loading, and the heading of the one before may be the
    // one that is there: look again until it stands, or the user does something.
    let begun = false
    let looks = 0
    const look = () => {
      const here = document.activeElement
      if (!begun || here === document.body || here === main) {
        ;(main?.querySelector<HTMLElement>('h1') ?? main)?.focus({ preventScroll: true })
        begun = true
      }
      if (++looks > 50) stop()
    }
    const t = setInterval(look, 60)
    const stop = () => clearInterval(t)
    const own = { capture: true, once: true }
    addEventListener('keydown', stop, own)
    addEventListener('pointerdown', stop, own)
    return () => {
      stop()
      removeEventListener('keydown', stop, own)
      removeEventListener('pointerdown', stop, own)
    }
  }, [screen])
}

function letters(naam: string): string {
  const delen = naam.split(/\s+/).filter((d) => /^\p{L}/u.test(d))
  return ((delen[0]?.[0] ?? '') + (delen.length > 1 ? (delen[delen.length - 1]?.[0] ?? '') : '')).toLocaleUpperCase('nl')
}
