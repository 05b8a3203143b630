import { useMutation } from '@tanstack/react-query'
import { backend, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { Progress } from '~/ui/States/States'

const nl = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** Checks the profile on disk and says what was found. */
export function Gezondheid() {
  const kijk = useMutation({ mutationFn: () => backend.diagnose() })
  const d = kijk.data
  return (
    <Panel
      title="Gegevens nakijken"
      sub="Leest alles wat op dit apparaat staat en controleert of het heel is."
      actions={
        <Button isPending={kijk.isPending} onPress={() => kijk.mutate()}>
          Nakijken
        </Button>
      }
    >
      <Stack>
        {kijk.isPending && <Progress label="Alles wordt nagelezen" />}
        {kijk.isError && (
          <Notice tone="negative" title="Nakijken is niet gelukt" live>
            <p>{tekstVan(kijk.error)}</p>
          </Notice>
        )}
        {d && (
          <Notice tone={d.inOrde ? 'positive' : 'negative'} title={d.inOrde ? 'Alles is in orde' : 'Er is iets gevonden'} live>
            <p>
              {d.dossiers === 1 ? '1 dossier' : `${d.dossiers} dossiers`}, {nl.format(d.bytes / 1024 / 1024)} MB in {d.map}
            </p>
            {d.regels.length > 0 && (
              <ul>
                {d.regels.map((r) => (
                  <li key={r}>{r}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
      </Stack>
    </Panel>
  )
}
