import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend, tekstVan } from '~/backend'
import { sleutel, useSchema } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Grid } from '~/ui/Panel/Panel'
import { Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { veldOp } from '~/veld/pad'

/** NieuwDossierDialog asks the least one must say to begin; everything else is a field of the dossier. */
export function NieuwDossierDialog({
  isOpen,
  onOpenChange,
  onKlaar,
}: {
  isOpen: boolean
  onOpenChange: (v: boolean) => void
  onKlaar: (id: string) => void
}) {
  const schema = useSchema()
  const client = useQueryClient()
  const leeg = { niveau: 'leerling', roepnaam: '', achternaam: '', naam: '', school: '', groep: '' }
  const [v, setV] = useState(leeg)
  const [gebrek, setGebrek] = useState('')
  const zet = (deel: Partial<typeof leeg>) => setV((oud) => ({ ...oud, ...deel }))
  const leerling = v.niveau === 'leerling'
  const maak = useMutation({
    mutationFn: () => backend.nieuwDossier(leerling ? { ...v, naam: '' } : { ...v, roepnaam: '', achternaam: '' }),
    onSuccess: async (id) => {
      setV(leeg)
      onOpenChange(false)
      await client.invalidateQueries({ queryKey: sleutel.dossiers })
      onKlaar(id)
    },
  })
  const verstuur = (e: FormEvent) => {
    e.preventDefault()
    const mis =
      leerling && v.roepnaam.trim() === ''
        ? 'Vul de roepnaam in.'
        : !leerling && v.naam.trim() === ''
          ? 'Vul in waar het dossier over gaat.'
          : ''
    setGebrek(mis)
    if (!mis) maak.mutate()
  }
  const niveaus = veldOp(schema.data ?? [], 'onderwerp/niveau')?.options ?? []
  const fout = gebrek || (maak.isError ? tekstVan(maak.error) : '')
  return (
    <Dialog
      title="Nieuw dossier"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={() => onOpenChange(false)}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} type="submit" form="nieuw-dossier" isPending={maak.isPending}>
            Dossier maken
          </Button>
        </>
      }
    >
      <form id="nieuw-dossier" onSubmit={verstuur} style={{ display: 'grid', gap: 'var(--sp-4)' }}>
        <Select
          label="Waar gaat de vraag over?"
          options={niveaus}
          value={v.niveau}
          onChange={(niveau) => zet({ niveau })}
          isRequired
        />
        {leerling ? (
          <Grid min="12rem">
            <TextField label="Roepnaam" value={v.roepnaam} onChange={(roepnaam) => zet({ roepnaam })} autoFocus isRequired />
            <TextField label="Achternaam" value={v.achternaam} onChange={(achternaam) => zet({ achternaam })} />
          </Grid>
        ) : (
          <TextField
            label="Naam van groep, team of vraag"
            value={v.naam}
            onChange={(naam) => zet({ naam })}
            autoFocus
            isRequired
            hint="Bij een vraag over een groep of team staat er geen leerling in het dossier."
          />
        )}
        <Grid min="12rem">
          <TextField label="School" value={v.school} onChange={(school) => zet({ school })} />
          <TextField label="Groep" value={v.groep} onChange={(groep) => zet({ groep })} />
        </Grid>
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
