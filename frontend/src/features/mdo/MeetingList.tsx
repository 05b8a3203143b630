import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { CalendarDays, CircleCheck, CircleDashed, Plus } from 'lucide-react'
import { useState } from 'react'
import { backend, type GeplandOverleg, type Regel, tekstVan } from '~/backend'
import { sleutel, useDossiers, useOverleggen } from '~/backend/queries'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { ComboBox } from '~/ui/ComboBox/ComboBox'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Page, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { Select } from '~/ui/Select/Select'
import { EmptyState, ErrorState, Skeleton } from '~/ui/States/States'
import css from './Mdo.module.css'
import { sortMeetings } from './meeting'
import { capital, day, kind } from './words'

/** Every planned meeting over the dossiers, soonest first. */
export function MeetingList() {
  const { dossier } = useSearch({ strict: false })
  const dossiers = useDossiers()
  const meetings = useOverleggen()
  const [asking, setAsking] = useState(dossier !== undefined)
  const total = dossiers.data?.length ?? 0
  const { planned, done } = sortMeetings(meetings.data ?? [])
  return (
    <Page>
      <PageHead
        title="MDO’s"
        sub="Wat gepland staat, het eerste bovenaan. Een overleg gaat over één kind."
        actions={
          total > 0 ? (
            <Button variant="primary" onPress={() => setAsking(true)}>
              <Plus size={16} aria-hidden />
              MDO plannen
            </Button>
          ) : undefined
        }
      />
      <Stack gap={5}>
        {meetings.isError && <ErrorState text={tekstVan(meetings.error)} onRetry={() => void meetings.refetch()} />}
        {meetings.isPending && <Skeleton label="De overleggen worden gelezen" />}
        {meetings.data && dossiers.data && planned.length === 0 && (
          <EmptyState
            icon={<CalendarDays size={28} />}
            title="Er staat geen MDO gepland"
            actions={
              total > 0 ? (
                <Button onPress={() => setAsking(true)}>MDO plannen</Button>
              ) : (
                <Link to="/dossiers">Naar de dossiers</Link>
              )
            }
          >
            <p>
              {total > 0
                ? 'Plan een overleg bij een dossier en maak samen met de ouders de agenda.'
                : 'Maak eerst een dossier; daarna kunt u er een overleg bij plannen.'}
            </p>
          </EmptyState>
        )}
        {planned.length > 0 && <Rows title="Gepland" rows={planned} />}
        {done.length > 0 && <Rows title="Afgerond" rows={done} />}
      </Stack>
      {asking && (
        <Plan
          start={dossier ?? ''}
          dossiers={(dossiers.data ?? []).filter((d) => !d.gesloten)}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}

function Rows({ title, rows }: { title: string; rows: GeplandOverleg[] }) {
  return (
    <Panel title={title} flush>
      <ul className={css.lijst}>
        {rows.map((m) => (
          <li key={m.mdo}>
            <Link to="/mdo/$dossier/$mdo" params={{ dossier: m.dossier, mdo: m.mdo }}>
              {capital(day(m.datum)) || 'Nog geen datum'}
              {m.begin && `, ${m.begin}`}
            </Link>
            <span>
              {m.titel}
              <small>{[m.school, kind(m.soort), m.plaats].filter(Boolean).join(', ')}</small>
            </span>
            {m.stand === 'afgerond' ? (
              <Badge tone="positive" icon={<CircleCheck size={14} aria-hidden />}>
                afgerond
              </Badge>
            ) : (
              <Badge icon={<CircleDashed size={14} aria-hidden />}>gepland</Badge>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Plan({ start, dossiers, onClose }: { start: string; dossiers: Regel[]; onClose: () => void }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [id, setId] = useState(start)
  const [soort, setSoort] = useState('analyse')
  const [fault, setFault] = useState('')
  const make = async () => {
    try {
      const mdo = await backend.nieuwItem({ id, lijst: 'mdos', waarden: { soort } })
      await client.invalidateQueries({ queryKey: sleutel.dossier(id) })
      await navigate({ to: '/mdo/$dossier/$mdo', params: { dossier: id, mdo } })
    } catch (e) {
      setFault(tekstVan(e))
    }
  }
  return (
    <Dialog
      title="MDO plannen"
      isOpen
      onOpenChange={(o) => !o && onClose()}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" isDisabled={!id} onPress={() => void make()}>
            Overleg maken
          </Button>
        </>
      }
    >
      <Stack>
        {fault && (
          <Notice tone="negative" title="Het overleg is niet gemaakt" live>
            {fault}
          </Notice>
        )}
        <ComboBox
          label="Over welk dossier gaat het?"
          value={id}
          onChange={setId}
          options={dossiers.map((d) => ({
            value: d.id,
            label: d.titel,
            sub: [d.school, d.groep && `groep ${d.groep}`].filter(Boolean).join(', '),
          }))}
        />
        <Select
          label="Soort overleg"
          isRequired
          value={soort}
          onChange={setSoort}
          options={['analyse', 'bevindingen', 'tussentijds', 'evaluatie'].map((value) => ({ value, label: kind(value) }))}
        />
        <p className={css.hint}>
          Bespreekt u meer vragen tegelijk? Dan is het een consultatie en geen MDO: zonder ouders en zonder namen. Die hoort bij
          het contact met de consulent, in elk dossier apart.
        </p>
      </Stack>
    </Dialog>
  )
}
