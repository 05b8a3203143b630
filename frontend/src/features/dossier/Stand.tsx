import { Check, CircleAlert, LoaderCircle, PencilLine, Undo2 } from 'lucide-react'
import { Button } from '~/ui/Button/Button'
import { useOnbewaard, useVelden } from '~/veld/context'
import { tijdstip } from '~/veld/datum'
import css from './dossier.module.css'

/** Stand says whether everything is kept, and offers to take the last action back. */
export function Stand({ ongedaan }: { ongedaan: { wat: string; doe: () => void } }) {
  const { blad, pagina } = useVelden()
  const vuil = useOnbewaard(blad)
  const fases = vuil.map((p) => blad.lees(p).fase)
  const [icon, tekst] = fases.includes('fout')
    ? [<CircleAlert size={15} key="i" aria-hidden />, 'Niet alles is opgeslagen']
    : fases.includes('getypt')
      ? [
          <PencilLine size={15} key="i" aria-hidden />,
          vuil.length === 1 ? '1 veld nog niet opgeslagen' : `${vuil.length} velden nog niet opgeslagen`,
        ]
      : fases.includes('opslaan')
        ? [<LoaderCircle size={15} key="i" aria-hidden />, 'Opslaan…']
        : [<Check size={15} key="i" aria-hidden />, 'Alles opgeslagen']
  return (
    <div className={css.stand}>
      <span className={css.bewaard} role="status">
        {icon}
        {tekst}
      </span>
      {pagina.gewijzigd && <span>gewijzigd {tijdstip(pagina.gewijzigd)}</span>}
      {ongedaan.wat && (
        <Button variant="quiet" size="small" onPress={ongedaan.doe} aria-keyshortcuts="Control+Z">
          <Undo2 size={15} aria-hidden />
          Ongedaan maken: {ongedaan.wat}
        </Button>
      )}
    </div>
  )
}
