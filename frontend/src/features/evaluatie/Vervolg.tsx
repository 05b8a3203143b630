import { FolderCheck, Repeat } from 'lucide-react'
import { useState } from 'react'
import type { Evaluatie } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { useVelden } from '~/veld/context'
import { AfsluitDialog } from './AfsluitDialog'
import { CyclusDialog } from './CyclusDialog'
import css from './evaluatie.module.css'

/** What was decided is done here: the next cycle, or the end of the dossier. */
export function Vervolg({ e, onDossier }: { e: Evaluatie; onDossier: (pad?: string) => void }) {
  const { pagina } = useVelden()
  const [open, setOpen] = useState<'' | 'cyclus' | 'afsluiten'>('')
  const gesloten = laatsteWending(pagina.dossier.verloop) === 'afgesloten'
  if (gesloten) return <Notice tone="info">Het dossier is afgesloten. Heropenen kan in het dossier, bij het proces.</Notice>
  const sluit = e.vervolgKeuze === 'afsluiten'
  return (
    <>
      <div className={css.knoppen}>
        <Button {...(sluit ? {} : { variant: 'primary' as const })} onPress={() => setOpen('cyclus')}>
          <Repeat size={16} aria-hidden />
          Vervolg: nieuwe cyclus beginnen
        </Button>
        <Button {...(sluit ? { variant: 'primary' as const } : {})} onPress={() => setOpen('afsluiten')}>
          <FolderCheck size={16} aria-hidden />
          Dossier afsluiten
        </Button>
      </div>
      {open === 'cyclus' && <CyclusDialog e={e} onClose={() => setOpen('')} onKlaar={() => onDossier('planVanAanpak/doelen')} />}
      {open === 'afsluiten' && <AfsluitDialog e={e} onClose={() => setOpen('')} onKlaar={() => onDossier()} />}
    </>
  )
}

/** laatsteWending is the last decision about the process as it was recorded; "" when there is none. */
export function laatsteWending(verloop: { soort: string; datum: string }[] | null | undefined): string {
  return [...(verloop ?? [])].sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0)).at(-1)?.soort ?? ''
}
