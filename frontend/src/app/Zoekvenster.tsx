import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import {
  BookOpenText,
  Building2,
  ClipboardCheck,
  FileCheck2,
  FolderOpen,
  FolderPlus,
  Gauge,
  ListOrdered,
  Lock,
  Radar,
  Settings,
  SunMoon,
  TextSearch,
  Timer,
} from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { backend } from '~/backend'
import { useDossiers } from '~/backend/queries'
import { tabVoorPad } from '~/features/dossier/tabs'
import { Palette, type PaletteGroup } from '~/ui/Palette/Palette'
import { past } from './past'

/** The Zoekvenster goes to a dossier, an action, or a sentence somewhere in the text. */
export function Zoekvenster({
  isOpen,
  onOpenChange,
  onVergrendel,
  onThema,
}: {
  isOpen: boolean
  onOpenChange: (v: boolean) => void
  onVergrendel: () => void
  onThema: () => void
}) {
  const navigate = useNavigate()
  // The dossier one is in now, if any.
  const hier = useRouterState({ select: (s) => /^\/(?:dossiers|evaluatie|mdo)\/([^/]+)/.exec(s.location.pathname)?.[1] })
  const [vraag, setVraag] = useState('')
  const laat = useDeferredValue(vraag.trim())
  const dossiers = useDossiers()
  const treffers = useQuery({
    queryKey: ['dossiers', 'zoek', laat],
    queryFn: () => backend.zoek({ vraag: laat }),
    enabled: isOpen && laat.length >= 2,
    placeholderData: (was) => was,
  })
  const sluit = (v: boolean) => {
    if (!v) setVraag('')
    onOpenChange(v)
  }
  const acties = [
    {
      id: 'a-overzicht',
      label: 'Overzicht',
      icon: <Gauge size={17} aria-hidden />,
      run: () => void navigate({ to: '/overzicht' }),
    },
    {
      id: 'a-dossiers',
      label: 'Alle dossiers',
      icon: <FolderOpen size={17} aria-hidden />,
      run: () => void navigate({ to: '/dossiers' }),
    },
    {
      id: 'a-nieuw',
      label: 'Nieuw dossier',
      icon: <FolderPlus size={17} aria-hidden />,
      run: () => void navigate({ to: '/dossiers', search: { nieuw: 'ja' } }),
    },
    ...(hier
      ? [
          {
            id: 'a-evaluatie',
            label: 'Samen evalueren, in dit dossier',
            icon: <ClipboardCheck size={17} aria-hidden />,
            run: () => void navigate({ to: '/evaluatie/$dossier/$evaluatie', params: { dossier: hier, evaluatie: 'nieuw' } }),
          },
        ]
      : []),
    {
      id: 'a-opnemen',
      label: 'Observatie opnemen',
      icon: <Timer size={17} aria-hidden />,
      run: () => void navigate({ to: '/observatie' }),
    },
    { id: 'a-mdo', label: 'MDO-agenda', icon: <ListOrdered size={17} aria-hidden />, run: () => void navigate({ to: '/mdo' }) },
    {
      id: 'a-bewaking',
      label: 'Bewaking: wat dreigt te laat te komen',
      icon: <Radar size={17} aria-hidden />,
      run: () => void navigate({ to: '/bewaking' }),
    },
    {
      id: 'a-naslag',
      label: 'Regels en bronnen',
      icon: <BookOpenText size={17} aria-hidden />,
      run: () => void navigate({ to: '/naslag' }),
    },
    {
      id: 'a-controle',
      label: 'Handtekening van een PDF controleren',
      icon: <FileCheck2 size={17} aria-hidden />,
      run: () => void navigate({ to: '/controle' }),
    },
    {
      id: 'a-instellingen',
      label: 'Instellingen',
      icon: <Settings size={17} aria-hidden />,
      run: () => void navigate({ to: '/instellingen' }),
    },
    {
      id: 'a-organisatie',
      label: 'Instellingen van het samenwerkingsverband',
      icon: <Building2 size={17} aria-hidden />,
      run: () => void navigate({ to: '/instellingen/organisatie' }),
    },
    { id: 'a-thema', label: 'Licht of donker thema', icon: <SunMoon size={17} aria-hidden />, run: onThema },
    { id: 'a-slot', label: 'Vergrendelen', icon: <Lock size={17} aria-hidden />, run: onVergrendel },
  ].filter((a) => past(vraag, a.label))
  const gevonden = (dossiers.data ?? [])
    .filter((d) => past(vraag, `${d.titel} ${d.school} ${d.groep} ${d.regievoerder}`))
    .slice(0, vraag ? 8 : 5)
    .map((d) => ({
      id: `d-${d.id}`,
      label: d.titel,
      sub: [d.groep && `Groep ${d.groep}`, d.school, d.stapNaam].filter(Boolean).join(' · '),
      icon: <FolderOpen size={17} aria-hidden />,
      run: () => void navigate({ to: '/dossiers/$id/$tab', params: { id: d.id, tab: 'vraag' } }),
    }))
  const teksten = (laat.length >= 2 ? (treffers.data ?? []) : []).slice(0, 20).map((t, n) => ({
    id: `t-${n}-${t.id}-${t.pad}`,
    label: `${t.titel}: ${t.label}`,
    sub: (
      <>
        {t.voor}
        <mark>{t.raak}</mark>
        {t.na}
      </>
    ),
    icon: <TextSearch size={17} aria-hidden />,
    run: () => void navigate({ to: '/dossiers/$id/$tab', params: { id: t.id, tab: tabVoorPad(t.pad) }, search: { veld: t.pad } }),
  }))
  const groups: PaletteGroup[] = [
    { id: 'dossiers', title: vraag ? 'Dossiers' : 'Laatst gewijzigde dossiers', items: gevonden },
    { id: 'teksten', title: 'In de tekst', items: teksten },
    { id: 'acties', title: 'Ga naar', items: acties },
  ].filter((g) => g.items.length > 0)
  return (
    <Palette
      label="Zoek leerling, school of tekst"
      groups={groups}
      query={vraag}
      onQuery={setVraag}
      isOpen={isOpen}
      onOpenChange={sluit}
      empty={`Niets gevonden met ‘${vraag}’.`}
    />
  )
}
