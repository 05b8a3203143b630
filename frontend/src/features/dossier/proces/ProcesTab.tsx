import { Button } from '~/ui/Button/Button'
import { Stack } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import dossierCss from '../dossier.module.css'
import { Sectie } from '../Secties'
import type { Ga } from '../tabs'
import { AantekeningenPaneel } from './AantekeningenPaneel'
import { BewarenPaneel } from './BewarenPaneel'
import { CycliPaneel } from './CycliPaneel'
import { KlokkenPaneel } from './KlokkenPaneel'
import { OpheffingenPaneel } from './OpheffingenPaneel'
import { OvernemenPaneel } from './OvernemenPaneel'
import css from './proces.module.css'
import { RegiePaneel } from './RegiePaneel'
import { RoutePaneel } from './RoutePaneel'
import { StagnatiePaneel } from './StagnatiePaneel'
import { TermijnenPaneel } from './TermijnenPaneel'
import { TijdPaneel } from './TijdPaneel'
import { ToegangPaneel } from './ToegangPaneel'
import { VerloopPaneel } from './VerloopPaneel'

// What stands where; the buttons above bring each part into sight.
const DELEN: [string, string][] = [
  ['proces-route', 'Route'],
  ['proces-termijnen', 'Termijnen'],
  ['sectie-verloop', 'Verloop'],
  ['sectie-cycli', 'Eerdere cycli'],
  ['sectie-regie', 'Regie'],
  ['sectie-stagnaties', 'Stagnatie'],
  ['proces-overnemen', 'Overnemen'],
  ['proces-tijd', 'Tijd'],
  ['sectie-aanmelding', 'Zorgplicht'],
  ['proces-bewaren', 'Bewaren'],
  ['proces-toegang', 'Toegang en inzage'],
  ['proces-aantekeningen', 'Aantekeningen'],
  ['sectie-opheffingen', 'Opgeheven'],
  ['sectie-termijnen', 'Afgesproken termijnen'],
]

/** What is drawn here by a panel of its own; any other section of this tab follows below. */
const EIGEN = ['verloop', 'cycli', 'regie', 'stagnaties', 'aanmelding', 'opheffingen']

/** The process itself: where it goes, what is due, who leads, what stands still, and what it took. */
export function ProcesTab({ secties, onTab }: { secties: string[]; onTab: Ga }) {
  const { schema } = useVelden()
  const naar = (id: string) => {
    const kop = document.querySelector<HTMLElement>(`#${id} h2`)
    kop?.scrollIntoView({ block: 'start' })
    kop?.focus({ preventScroll: true })
  }
  return (
    <div className={dossierCss.tabinhoud}>
      <Stack gap={5}>
        <nav aria-label="Onderdelen van het proces">
          <ul className={css.nav}>
            {DELEN.map(([id, naam]) => (
              <li key={id}>
                <Button size="small" variant="quiet" onPress={() => naar(id)}>
                  {naam}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
        <RoutePaneel />
        <TermijnenPaneel onTab={onTab} />
        <VerloopPaneel />
        <CycliPaneel onTab={onTab} />
        <RegiePaneel />
        <StagnatiePaneel />
        <OvernemenPaneel onTab={onTab} />
        <TijdPaneel />
        <KlokkenPaneel onTab={onTab} />
        <BewarenPaneel />
        <ToegangPaneel />
        <AantekeningenPaneel />
        <OpheffingenPaneel />
        {secties
          .filter((s) => !EIGEN.includes(s))
          .map((s) => {
            const field = veldOp(schema, s)
            return field ? <Sectie key={s} field={field} /> : null
          })}
      </Stack>
    </div>
  )
}
