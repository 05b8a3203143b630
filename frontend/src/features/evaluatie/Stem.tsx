import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Evaluatie } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Grid, Panel, Stack } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { Waarom } from '~/veld/Waarom'
import { Eigen } from './Eigen'
import { stemBij } from './voortgang'

/** The child's own voice at evaluating; "wilde niet" and "kon niet" are answers too (L2). */
export function Stem({ e }: { e: Evaluatie }) {
  const { pagina, acties } = useVelden()
  const [bezig, setBezig] = useState(false)
  const stem = stemBij(pagina.dossier, pagina.eerder)
  const vast = pagina.nietTeSchrijven.includes('stemVanHetKind')
  const begin = async () => {
    setBezig(true)
    await acties.nieuwItem('stemVanHetKind', '', { moment: 'evalueren', ...(e.datum ? { datum: e.datum } : {}) })
    setBezig(false)
  }
  const pad = `stemVanHetKind/${stem?.id}`
  return (
    <Panel
      title="Stem van het kind"
      sub="Het kind kiest zelf hoe: zelf, via een ouder of via iemand anders. ‘Wilde niet’ en ‘kon niet’ zijn ook antwoorden."
      actions={<Waarom code="L2" naam="De stem van het kind bij het evalueren" />}
    >
      {stem ? (
        <Stack>
          <Eigen pad={`${pad}/uitkomst`} />
          <Grid min="14rem">
            <Eigen pad={`${pad}/wijze`} />
            <Eigen pad={`${pad}/gevraagd`} />
          </Grid>
          <Eigen pad={`${pad}/gezegd`} />
          <Eigen pad={`${pad}/gedaan`} />
          <Grid min="14rem">
            <Eigen pad={`${pad}/teruggekoppeldOp`} />
          </Grid>
        </Stack>
      ) : (
        <div data-pad="stemVanHetKind">
          <Stack gap={3}>
            <p>Bij deze evaluatie staat nog niet wat het kind zei.</p>
            {!vast && (
              <div>
                <Button isDisabled={bezig} onPress={() => void begin()}>
                  <Plus size={15} aria-hidden />
                  Stem van het kind opschrijven
                </Button>
              </div>
            )}
          </Stack>
        </div>
      )}
    </Panel>
  )
}
