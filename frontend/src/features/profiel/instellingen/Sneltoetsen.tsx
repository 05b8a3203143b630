import { Panel } from '~/ui/Panel/Panel'
import { DataTable } from '~/ui/Table/Table'

const TOETSEN = [
  ['Ctrl K', 'Zoeken en overal naartoe'],
  ['Ctrl S', 'Opslaan wat getypt is'],
  ['Ctrl Z', 'Laatste handeling ongedaan maken (buiten een tekstveld)'],
  ['Ctrl Shift L', 'Vergrendelen'],
  ['Tab en Shift Tab', 'Naar het volgende of vorige onderdeel'],
  ['Pijltjes', 'Binnen een lijst, tabblad, tabel of datum'],
  ['Esc', 'Venster of lijst sluiten'],
]

/** The shortcuts, where one looks for them. */
export function Sneltoetsen() {
  return (
    <Panel title="Sneltoetsen" flush>
      <DataTable caption="Sneltoetsen" hideCaption head={['Toets', 'Wat het doet']} rows={TOETSEN} />
    </Panel>
  )
}
