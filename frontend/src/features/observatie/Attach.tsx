import { useQueryClient } from '@tanstack/react-query'
import { FolderInput, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { backend, type Dossierpagina, type Opname, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { ComboBox } from '~/ui/ComboBox/ComboBox'
import { AlertDialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Grid, Panel, Stack } from '~/ui/Panel/Panel'
import { Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { tooEarly } from './instemming'
import { useDossier, useDossiers, useIk } from './queries'
import css from './Setup.module.css'
import { afterwards } from './store'

/** Puts a finished recording in a dossier, deliberately; or leaves it loose, or throws it away. */
export function Attach({
  opname,
  onAttached,
  onGone,
}: {
  opname: Opname
  onAttached: (dossierID: string) => void
  onGone: () => void
}) {
  const client = useQueryClient()
  const dossiers = useDossiers()
  const ik = useIk()
  const [dossierID, setDossierID] = useState(opname.dossierID)
  const [chosen, setChosen] = useState('')
  const [reden, setReden] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const [asking, setAsking] = useState(false)
  const dossier = useDossier(dossierID)
  const people = dossier.data?.dossier.betrokkenen ?? []
  const observator = people.some((b) => b.id === chosen) ? chosen : likely(dossier.data, ik.data?.naam ?? '')
  const early = tooEarly(dossier.data)
  const mayLift = dossier.data?.ikRol === 'ab'
  const blocked = (dossier.data?.nietTeSchrijven ?? []).includes('observaties')

  const attach = async () => {
    setBusy(true)
    setFault(null)
    try {
      await afterwards.drained()
      await backend.koppelOpname({ id: opname.id, dossierID, observator, reden: early && mayLift ? reden.trim() : '' })
      afterwards.close()
      await Promise.all([
        client.invalidateQueries({ queryKey: sleutel.opnames }),
        client.invalidateQueries({ queryKey: sleutel.dossier(dossierID) }),
      ])
      onAttached(dossierID)
    } catch (e) {
      setFault(e)
      setBusy(false)
    }
  }

  const discard = async () => {
    try {
      await afterwards.drained()
      await backend.gooiOpnameWeg({ id: opname.id })
      afterwards.close()
      await client.invalidateQueries({ queryKey: sleutel.opnames })
      onGone()
    } catch (e) {
      setFault(e)
    }
  }

  return (
    <Panel title="Koppelen aan een dossier" sub="Pas na het koppelen hoort deze observatie bij een kind of vraag.">
      <Stack>
        <Grid>
          <ComboBox
            label="Dossier"
            placeholder="Kies een dossier"
            value={dossierID}
            onChange={(id) => {
              setDossierID(id)
              setChosen('')
            }}
            options={(dossiers.data ?? []).map((d) => ({
              value: d.id,
              label: d.titel,
              sub: [d.school, d.groep && `groep ${d.groep}`].filter(Boolean).join(', '),
            }))}
          />
          <Select
            label="Observator"
            noneLabel="Niet ingevuld"
            isDisabled={!dossierID}
            value={observator}
            onChange={setChosen}
            options={people.map((b) => ({ value: b.id, label: b.naam }))}
            emptyText="In dit dossier staan nog geen betrokkenen."
          />
        </Grid>
        {early && !blocked && !mayLift && (
          <Notice tone="warning" title="De ouders hebben nog niet ingestemd met het onderzoek (R1.4)">
            De observatie komt als concept in het dossier. De ambulant begeleider kan de blokkade opheffen, met een reden.
          </Notice>
        )}
        {early && !blocked && mayLift && (
          <TextField
            label="Waarom al geobserveerd? (R1.4)"
            hint="De ouders hebben nog niet ingestemd met het onderzoek. Zonder reden blijft dat als blokkade staan; koppelen kan wel."
            placeholder="Bijvoorbeeld: papier gezien"
            value={reden}
            onChange={setReden}
          />
        )}
        {blocked && (
          <Notice tone="warning" title="In uw rol kunt u aan dit dossier geen observatie toevoegen">
            De opname blijft los bewaard.
          </Notice>
        )}
        {fault ? (
          <Notice tone="negative" title="Dit is niet gelukt" live>
            {tekstVan(fault)} De opname is nog bewaard.
          </Notice>
        ) : null}
        <div className={css.actions}>
          <Button variant="primary" isDisabled={!dossierID || busy || blocked || !dossier.data} onPress={() => void attach()}>
            <FolderInput size={17} aria-hidden />
            Koppelen
          </Button>
          <Button variant="quiet" onPress={onGone}>
            Los bewaren
          </Button>
          <Button variant="danger" onPress={() => setAsking(true)}>
            <Trash2 size={16} aria-hidden />
            Weggooien
          </Button>
        </div>
      </Stack>
      <AlertDialog
        title="Deze opname weggooien?"
        confirm="Weggooien"
        danger
        isOpen={asking}
        onOpenChange={setAsking}
        onConfirm={() => {
          setAsking(false)
          void discard()
        }}
      >
        <p>De hele opname met alle notities verdwijnt voorgoed.</p>
      </AlertDialog>
    </Panel>
  )
}

/** Who most likely observed: whoever has my name in this dossier, else its only AB. */
function likely(p: Dossierpagina | undefined, name: string): string {
  const people = p?.dossier.betrokkenen ?? []
  const same = people.find((b) => b.naam.trim().toLowerCase() === name.trim().toLowerCase())
  const abs = people.filter((b) => b.rol === 'ab')
  return same?.id ?? (abs.length === 1 ? (abs[0]?.id ?? '') : '')
}
