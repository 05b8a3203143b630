import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend, type Ik, type Option, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Grid, Panel, Stack } from '~/ui/Panel/Panel'
import { Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'

/** Name, role and organisation, as they stand beside everything one writes from now on. */
export function Persoon({ ik, rollen, onKlaar }: { ik: Ik; rollen: Option[]; onKlaar: () => void }) {
  const [naam, setNaam] = useState(ik.naam)
  const [rol, setRol] = useState(ik.rol)
  const [organisatie, setOrganisatie] = useState(ik.organisatie)
  const bewaar = useMutation({
    mutationFn: () => backend.zetIk({ naam: naam.trim(), rol, organisatie: organisatie.trim() }),
    onSuccess: () => {
      toast.ok('Uw gegevens zijn opgeslagen')
      onKlaar()
    },
  })
  const anders = naam !== ik.naam || rol !== ik.rol || organisatie !== ik.organisatie
  return (
    <Panel title="Uw gegevens" sub="Zo staat u bij alles wat u vanaf nu schrijft. Wat er al staat, verandert niet.">
      <form
        onSubmit={(e: FormEvent) => {
          e.preventDefault()
          bewaar.mutate()
        }}
      >
        <Stack>
          <Grid>
            <TextField label="Naam" value={naam} onChange={setNaam} isRequired />
            <Select label="Rol" options={rollen} value={rol} onChange={setRol} isRequired />
            <TextField label="Organisatie" value={organisatie} onChange={setOrganisatie} />
          </Grid>
          {bewaar.isError && (
            <Notice tone="negative" live>
              {tekstVan(bewaar.error)}
            </Notice>
          )}
          <div>
            <Button type="submit" isDisabled={!anders} isPending={bewaar.isPending}>
              Opslaan
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  )
}
