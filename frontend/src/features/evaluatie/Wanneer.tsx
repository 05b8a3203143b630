import { CalendarClock } from 'lucide-react'
import type { Evaluatie, Evaluatiepagina } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Grid, Panel, Stack } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datumVoluit } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import { Aanwezigen } from './Aanwezigen'
import { Eigen } from './Eigen'

/** When the evaluation is, whether that lies in its window, and who is at the table. */
export function Wanneer({ e, p }: { e: Evaluatie; p: Evaluatiepagina }) {
  const pad = `evaluaties/${e.id}`
  return (
    <Panel title="Wanneer en met wie">
      <Stack>
        <Grid min="14rem">
          <Eigen pad={`${pad}/datum`} />
          <Eigen pad={`${pad}/mdo`} />
        </Grid>
        <Venster e={e} p={p} />
        <Aanwezigen e={e} zonderAB={p.ontbreekt.some((o) => o.veld === 'redenZonderAB')} />
      </Stack>
    </Panel>
  )
}

/** The window of 10 to 13 weeks: in principle, and never in the way (E2, A4). */
function Venster({ e, p }: { e: Evaluatie; p: Evaluatiepagina }) {
  const { blad, pagina } = useVelden()
  const pad = `evaluaties/${e.id}/datum`
  const weken = wekenVan(pagina.dossier.termijnen)
  if (!p.vanaf)
    return (
      <Notice tone="info">
        Zodra in het plan staat wanneer de uitvoering begon, rekent het programma uit wanneer de evaluatie hoort: in principe na{' '}
        {weken}.
      </Notice>
    )
  const binnen = e.datum >= p.vanaf && e.datum <= p.totEnMet
  const voorstellen = p.voorstellen.length > 0 ? p.voorstellen : p.voorstel ? [p.voorstel] : []
  const vraagtVoorstel = voorstellen.length > 0 && (p.inVakantie !== '' || voorstellen.length > 1)
  const zin = `In principe na ${weken}: van ${datumVoluit(p.vanaf)} tot en met ${datumVoluit(p.totEnMet)}.`
  if (!vraagtVoorstel && (binnen || !e.datum))
    return (
      <p>
        {zin} <Waarom code="E2" naam="Evalueren na 10 tot 13 weken" />
      </p>
    )
  return (
    <Notice
      tone="warning"
      title={
        p.inVakantie
          ? `Deze datum valt in de ${p.inVakantie.toLocaleLowerCase('nl')}`
          : binnen || !e.datum
            ? 'In deze weken is er geen schoolweek'
            : `Deze datum valt buiten de ${weken}`
      }
      actions={
        vraagtVoorstel && e.stand !== 'afgerond'
          ? voorstellen.map((v) => (
              <Button key={v} size="small" onPress={() => void blad.zet(pad, v)}>
                <CalendarClock size={14} aria-hidden />
                Week van {datumVoluit(v)}
              </Button>
            ))
          : undefined
      }
    >
      <p>
        {zin} Afronden kan ook op een andere dag. <Waarom code={p.inVakantie ? 'A4' : 'E2'} naam="Evalueren na 10 tot 13 weken" />
      </p>
    </Notice>
  )
}

/** wekenVan says the window in the dossier's own weeks, with those of the source where it has none (E2). */
export function wekenVan(t: { evaluatieVanafWeken: number; evaluatieTotWeken: number } | undefined): string {
  return `${t?.evaluatieVanafWeken || 10} tot ${t?.evaluatieTotWeken || 13} weken`
}
