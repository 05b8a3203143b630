import type { Ik } from '~/backend'
import { Checkbox } from '~/ui/Checkbox/Checkbox'
import { Grid, Panel, Stack } from '~/ui/Panel/Panel'
import { RadioGroup } from '~/ui/Radio/Radio'
import { useZet } from './useVoorkeuren'

/** How the program looks, and how the recorder is worked. */
export function Weergave({ ik }: { ik: Ik }) {
  const zet = useZet(ik)
  const v = ik.voorkeuren
  return (
    <Panel title="Weergave en bediening">
      <Stack>
        <Grid>
          <RadioGroup
            label="Thema"
            direction="column"
            value={v.thema || 'systeem'}
            onChange={(thema) => zet({ thema })}
            options={[
              { value: 'systeem', label: 'Zoals het apparaat' },
              { value: 'licht', label: 'Licht' },
              { value: 'donker', label: 'Donker' },
            ]}
          />
          <RadioGroup
            label="Dichtheid"
            direction="column"
            value={v.weergave || 'ruim'}
            onChange={(weergave) => zet({ weergave })}
            options={[
              { value: 'ruim', label: 'Ruim' },
              { value: 'compact', label: 'Compact', sub: 'Meer op één scherm.' },
            ]}
          />
          <RadioGroup
            label="Telknoppen bij het opnemen"
            direction="column"
            value={v.hand || 'rechts'}
            onChange={(hand) => zet({ hand })}
            options={[
              { value: 'rechts', label: 'Rechts op het scherm' },
              { value: 'links', label: 'Links op het scherm' },
            ]}
          />
        </Grid>
        <Checkbox isSelected={v.sneltoetsen} onChange={(sneltoetsen) => zet({ sneltoetsen })}>
          Tellen met één toets tijdens het opnemen (1, 2, 3 …, J en N)
        </Checkbox>
      </Stack>
    </Panel>
  )
}
