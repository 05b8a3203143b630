import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { backend, type Dossierpagina, type Toestemmingpagina, tekstVan } from '~/backend'
import { sleutel, useDossier, useToestemming } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { AlertDialog, Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Grid, Stack } from '~/ui/Panel/Panel'
import { RadioGroup } from '~/ui/Radio/Radio'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { TextArea, TextField } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { Consents } from './Consents'
import css from './InstemmingDialog.module.css'
import {
  ABOUT,
  type Consent,
  consentInvoer,
  emptyConsent,
  isDirtyConsent,
  missingConsent,
  WAARVOOR,
  type Waarvoor,
} from './toestemming'
import { Ways } from './Ways'
import { role, today } from './words'

const TITLE = 'Toestemming'

/**
 * Toestemming to share, to invite and to use a picture: recorded apart from
 * instemming, per person, by the parents or by the pupil of 16 or older (L13).
 */
export function ToestemmingDialog({ dossierId, onClose }: { dossierId: string; onClose: () => void }) {
  const page = useToestemming(dossierId)
  const dossier = useDossier(dossierId)
  if (page.data && dossier.data) return <Form dossierId={dossierId} page={page.data} pagina={dossier.data} onClose={onClose} />
  const fault = page.error ?? dossier.error
  return (
    <Dialog title={TITLE} size="large" isOpen onOpenChange={(o) => !o && onClose()}>
      {fault ? (
        <ErrorState
          text={tekstVan(fault)}
          onRetry={() => {
            void page.refetch()
            void dossier.refetch()
          }}
        />
      ) : (
        <Skeleton />
      )}
    </Dialog>
  )
}

function Form({
  dossierId,
  page,
  pagina,
  onClose,
}: {
  dossierId: string
  page: Toestemmingpagina
  pagina: Dossierpagina
  onClose: () => void
}) {
  const client = useQueryClient()
  const people = page.gevraagd.filter((g, n, all) => all.findIndex((x) => x.betrokkene === g.betrokkene) === n)
  const [c, setC] = useState<Consent>(() => emptyConsent(people[0]?.betrokkene ?? '', today()))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const [leaving, setLeaving] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const d = pagina.dossier
  const set = (change: Partial<Consent>) => setC((x) => ({ ...x, ...change }))
  const wrong = missingConsent(c, today())
  const shown = tried ? wrong : {}
  const dirty = isDirtyConsent(c)
  const about = c.voor ? ABOUT[c.voor] : undefined
  const name = people.find((g) => g.betrokkene === c.wie)?.naam ?? ''
  const refresh = () => client.invalidateQueries({ queryKey: sleutel.dossier(dossierId) })
  const close = () => (dirty ? setLeaving(true) : onClose())

  const record = async () => {
    setTried(true)
    if (Object.keys(wrong).length) {
      top.current?.focus()
      return
    }
    setBusy(true)
    setFault('')
    try {
      await backend.legToestemmingVast({ id: dossierId, invoer: consentInvoer(c) })
      await refresh()
      toast.ok('Toestemming vastgelegd', `${name}: ${c.antwoord}, ${about?.title.toLowerCase()}.`)
      setC(emptyConsent(c.wie, today()))
      setTried(false)
    } catch (e) {
      setFault(tekstVan(e))
    }
    setBusy(false)
    top.current?.focus()
  }

  return (
    <Dialog
      title={TITLE}
      size="large"
      isOpen
      keepOpen={dirty}
      onOpenChange={(o) => !o && close()}
      footer={
        <>
          <Button variant="quiet" onPress={close}>
            Sluiten
          </Button>
          <Button variant="primary" isPending={busy} isDisabled={people.length === 0} onPress={() => void record()}>
            Toestemming vastleggen
          </Button>
        </>
      }
    >
      <Stack gap={5}>
        <div ref={top} tabIndex={-1} className={css.top}>
          {fault && (
            <Notice tone="negative" title="Nog niet vastgelegd" live>
              {fault}
            </Notice>
          )}
          {tried && Object.keys(wrong).length > 0 && (
            <Notice tone="warning" title="Er ontbreekt nog iets" live>
              <ul>
                {Object.values(wrong).map((t) => (
                  <li key={t}>{t}</li>
                ))}
              </ul>
            </Notice>
          )}
          <p>
            Toestemming is iets anders dan instemming met het onderzoek of het plan (L13). Ze wordt per onderwerp gevraagd en mag
            altijd worden ingetrokken.
          </p>
          {page.zestien ? (
            <Notice tone="info" title="De toestemming is van de leerling zelf">
              {page.uitleg || 'Instemming met onderzoek en plan blijft bij wie het gezag heeft.'}
            </Notice>
          ) : (
            page.uitleg && <p className={css.help}>{page.uitleg}</p>
          )}
          {people.length === 0 && (
            <Notice tone="warning" title="Er is nog niemand om het aan te vragen">
              Voeg bij Betrokkenen toe wie het gezag heeft{page.zestien ? ', en de leerling zelf' : ''}.
            </Notice>
          )}
        </div>

        <Consents dossierId={dossierId} dossier={d} onChanged={refresh} />

        {people.length > 0 && (
          <>
            <h3 className={css.heading}>Nieuwe toestemming</h3>
            <RadioGroup
              label="Waarvoor?"
              error={shown.voor}
              value={c.voor}
              onChange={(v) => set({ voor: v as Waarvoor })}
              options={WAARVOOR.map((value) => ({ value, label: ABOUT[value].title }))}
            />
            {about && (
              <Notice tone="info" title={about.ask}>
                {about.means}
              </Notice>
            )}
            <RadioGroup
              label="Wie geeft antwoord?"
              error={shown.wie}
              value={c.wie}
              onChange={(wie) => set({ wie, handtekening: '', naam: '' })}
              options={people.map((g) => ({ value: g.betrokkene, label: `${g.naam}, ${role(g.rol)}` }))}
            />
            {about && (
              <Grid>
                <TextField
                  label={about.whom}
                  hint={about.hint}
                  error={shown.betreft}
                  value={c.betreft}
                  onChange={(betreft) => set({ betreft })}
                  isRequired
                />
                {c.antwoord !== 'nee' && (
                  <DatePicker
                    label="Geldt tot en met"
                    hint="Leeg: tot zij wordt ingetrokken."
                    error={shown.geldigTot}
                    value={c.geldigTot}
                    onChange={(geldigTot) => set({ geldigTot })}
                  />
                )}
              </Grid>
            )}
            <RadioGroup
              label={`Geeft ${name || 'deze persoon'} toestemming?`}
              error={shown.antwoord}
              value={c.antwoord}
              onChange={(v) => set({ antwoord: v as 'ja' | 'nee' })}
              options={[
                { value: 'ja', label: 'Ja' },
                { value: 'nee', label: 'Nee', sub: 'Dan gebeurt het niet. De hulp gaat gewoon door.' },
              ]}
            />
            {c.antwoord === 'nee' && (
              <TextArea
                label="Waarom niet?"
                hint="In eigen woorden, als deze persoon dat wil zeggen. Leeg laten mag."
                minRows={2}
                value={c.reden}
                onChange={(reden) => set({ reden })}
              />
            )}
            {c.antwoord && (
              <Ways
                a={c}
                set={set}
                shown={shown}
                name={name}
                dossierId={dossierId}
                documents={(d.documenten ?? []).filter((x) => x.blob)}
              />
            )}
          </>
        )}
      </Stack>
      <AlertDialog
        title="Sluiten zonder vastleggen?"
        confirm="Sluiten"
        isOpen={leaving}
        onOpenChange={setLeaving}
        onConfirm={onClose}
      >
        <p>Wat hier is ingevuld, is nog niet vastgelegd.</p>
      </AlertDialog>
    </Dialog>
  )
}
