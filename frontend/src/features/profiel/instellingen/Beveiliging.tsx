import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend, type Ik, type Start, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { Select } from '~/ui/Select/Select'
import { toast } from '~/ui/Toasts/Toasts'
import { HerstelcodeKaart } from '../Herstelcode'
import { NieuweWachtzin, Wachtzin, wachtzinKlopt } from '../Wachtzin'
import { useZet } from './useVoorkeuren'

const MINUTEN = [
  { value: '5', label: 'Na 5 minuten' },
  { value: '10', label: 'Na 10 minuten' },
  { value: '15', label: 'Na 15 minuten' },
  { value: '30', label: 'Na 30 minuten' },
  { value: '60', label: 'Na een uur' },
  { value: '0', label: 'Niet vanzelf' },
]

/** The ways in, and when the door closes by itself. */
export function Beveiliging({ ik, start }: { ik: Ik; start: Start }) {
  const zet = useZet(ik)
  const [open, setOpen] = useState<'' | 'wachtzin' | 'code' | 'hanger'>('')
  const hanger = start.profielen[0]?.sleutelhanger ?? false
  const nu = String(ik.voorkeuren.vergrendelNaMinuten)
  const opties = MINUTEN.some((m) => m.value === nu) ? MINUTEN : [...MINUTEN, { value: nu, label: `Na ${nu} minuten` }]
  return (
    <Panel title="Beveiliging">
      <Stack>
        <div style={{ maxWidth: '18rem' }}>
          <Select
            label="Vanzelf vergrendelen"
            options={opties}
            value={nu}
            isRequired
            onChange={(v) => zet({ vergrendelNaMinuten: Number(v) })}
            hint="Als u het programma niet gebruikt. Een lopende opname gaat door."
          />
        </div>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--sp-2)' }}>
          <Button onPress={() => setOpen('wachtzin')}>Wachtzin wijzigen…</Button>
          <Button onPress={() => setOpen('code')}>Nieuwe herstelcode…</Button>
          {start.sleutelhanger && (
            <Button onPress={() => setOpen('hanger')}>{hanger ? 'Sleutelhanger uitzetten…' : 'Sleutelhanger aanzetten…'}</Button>
          )}
        </div>
      </Stack>
      {open === 'wachtzin' && <WachtzinDialog onClose={() => setOpen('')} />}
      {open === 'code' && <CodeDialog onClose={() => setOpen('')} />}
      {open === 'hanger' && <HangerDialog aan={!hanger} onClose={() => setOpen('')} />}
    </Panel>
  )
}

function WachtzinDialog({ onClose }: { onClose: () => void }) {
  const [oud, setOud] = useState('')
  const [zin, setZin] = useState('')
  const [herhaald, setHerhaald] = useState('')
  const [gebrek, setGebrek] = useState('')
  const wijzig = useMutation({
    mutationFn: () => backend.wijzigWachtzin({ oud, nieuw: zin }),
    onSuccess: () => {
      toast.ok('Uw wachtzin is gewijzigd')
      onClose()
    },
  })
  return (
    <Vraag
      titel="Wachtzin wijzigen"
      knop="Wijzigen"
      bezig={wijzig.isPending}
      fout={gebrek || (wijzig.isError ? tekstVan(wijzig.error) : '')}
      onClose={onClose}
      onVerstuur={() => {
        const mis = oud === '' ? 'Vul uw huidige wachtzin in.' : wachtzinKlopt(zin, herhaald)
        setGebrek(mis)
        if (!mis) wijzig.mutate()
      }}
    >
      <Wachtzin label="Huidige wachtzin" value={oud} onChange={setOud} autoFocus isRequired />
      <NieuweWachtzin label="Nieuwe wachtzin" zin={zin} herhaald={herhaald} onZin={setZin} onHerhaald={setHerhaald} />
    </Vraag>
  )
}

function CodeDialog({ onClose }: { onClose: () => void }) {
  const [zin, setZin] = useState('')
  const maak = useMutation({ mutationFn: () => backend.nieuweHerstelcode({ wachtzin: zin }) })
  if (maak.data)
    return (
      <Dialog
        title="Uw nieuwe herstelcode"
        isOpen
        keepOpen
        onOpenChange={(o) => !o && onClose()}
        footer={
          <Button variant="primary" slot={null} onPress={onClose}>
            Ik heb hem bewaard
          </Button>
        }
      >
        <p>De oude code werkt niet meer. Deze wordt maar één keer getoond.</p>
        <HerstelcodeKaart code={maak.data} />
      </Dialog>
    )
  return (
    <Vraag
      titel="Nieuwe herstelcode"
      knop="Code maken"
      bezig={maak.isPending}
      fout={maak.isError ? tekstVan(maak.error) : ''}
      onClose={onClose}
      onVerstuur={() => maak.mutate()}
    >
      <p>De oude herstelcode vervalt. Vul uw wachtzin in om door te gaan.</p>
      <Wachtzin label="Wachtzin" value={zin} onChange={setZin} autoFocus isRequired />
    </Vraag>
  )
}

function HangerDialog({ aan, onClose }: { aan: boolean; onClose: () => void }) {
  const client = useQueryClient()
  const [zin, setZin] = useState('')
  const zet = useMutation({
    mutationFn: () => backend.zetSleutelhanger({ aan, wachtzin: zin }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sleutel.start })
      toast.ok(aan ? 'De sleutelhanger staat aan' : 'De sleutelhanger staat uit')
      onClose()
    },
  })
  return (
    <Vraag
      titel={aan ? 'Sleutelhanger aanzetten' : 'Sleutelhanger uitzetten'}
      knop={aan ? 'Aanzetten' : 'Uitzetten'}
      bezig={zet.isPending}
      fout={zet.isError ? tekstVan(zet.error) : ''}
      onClose={onClose}
      onVerstuur={() => zet.mutate()}
    >
      <p>
        {aan
          ? 'Wie op dit apparaat als u is aangemeld, kan Routewijzer dan openen zonder wachtzin. Het vergrendelscherm vraagt wel altijd de wachtzin.'
          : 'U vult voortaan bij elke start uw wachtzin in.'}
      </p>
      <Wachtzin label="Wachtzin" value={zin} onChange={setZin} autoFocus isRequired />
    </Vraag>
  )
}

function Vraag({
  titel,
  knop,
  bezig,
  fout,
  onClose,
  onVerstuur,
  children,
}: {
  titel: string
  knop: string
  bezig: boolean
  fout: string
  onClose: () => void
  onVerstuur: () => void
  children: React.ReactNode
}) {
  return (
    <Dialog
      title={titel}
      isOpen
      onOpenChange={(o) => !o && onClose()}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} type="submit" form="vraag" isPending={bezig}>
            {knop}
          </Button>
        </>
      }
    >
      <form
        id="vraag"
        style={{ display: 'grid', gap: 'var(--sp-4)' }}
        onSubmit={(e: FormEvent) => {
          e.preventDefault()
          onVerstuur()
        }}
      >
        {children}
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
