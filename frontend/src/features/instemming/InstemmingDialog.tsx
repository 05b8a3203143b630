import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { backend, type Gevraagde, type Instemmingtekst, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { AlertDialog, Dialog } from '~/ui/Dialog/Dialog'
import { InkPad } from '~/ui/InkPad/InkPad'
import { Notice } from '~/ui/Notice/Notice'
import { Grid, Stack } from '~/ui/Panel/Panel'
import { RadioGroup } from '~/ui/Radio/Radio'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { TextArea, TextField } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { type Answer, emptyAnswer, first, invoer, isDirty, type Keuze, missing, stillAsked } from './answer'
import css from './InstemmingDialog.module.css'
import { Person } from './Person'
import { Text } from './Text'
import { today } from './words'

export type InstemmingProps = { dossierId: string; voor: 'onderzoek' | 'plan'; onClose: () => void }

const VOOR = { onderzoek: 'het onderzoek', plan: 'het plan van aanpak' }

/**
 * The conversation at the table: who answers, the exact text it is about, the
 * answer with the parents' own words, and in what form it was given (L1, L3, A5).
 */
export function InstemmingDialog({ dossierId, voor, onClose }: InstemmingProps) {
  const tekst = useQuery({
    queryKey: [...sleutel.dossier(dossierId), 'instemming', voor],
    queryFn: () => backend.instemmingtekst({ id: dossierId, voor }),
    refetchOnMount: 'always',
  })
  const title = `Instemming met ${VOOR[voor]}`
  if (!tekst.data) {
    return (
      <Dialog title={title} isOpen onOpenChange={(o) => !o && onClose()} size="large">
        {tekst.isError ? <ErrorState text={tekstVan(tekst.error)} onRetry={() => void tekst.refetch()} /> : <Skeleton />}
      </Dialog>
    )
  }
  return <Form title={title} dossierId={dossierId} voor={voor} onClose={onClose} tekst={tekst.data} />
}

function Form({ title, dossierId, voor, onClose, tekst }: InstemmingProps & { title: string; tekst: Instemmingtekst }) {
  const client = useQueryClient()
  const [a, setA] = useState<Answer>(() => emptyAnswer(first(tekst.gevraagd), today()))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const [said, setSaid] = useState('')
  const [leaving, setLeaving] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const wrong = missing(a)
  const shown = tried ? wrong : {}
  const set = (change: Partial<Answer>) => setA((x) => ({ ...x, ...change }))
  const person = tekst.gevraagd.find((g) => g.betrokkene === a.wie)
  const dirty = isDirty(a)

  // An answer belongs to the text that was read: when that changes while the
  // dialog is open, a signature drawn for the old one does not count.
  const [hash, setHash] = useState(tekst.hash)
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    if (tekst.hash === hash) return
    setHash(tekst.hash)
    setChanged(true)
    setA((x) => ({ ...x, handtekening: '' }))
  }, [tekst.hash, hash])

  const close = () => (dirty ? setLeaving(true) : onClose())

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [...sleutel.dossier(dossierId), 'instemming'] }),
      client.invalidateQueries({ queryKey: sleutel.dossier(dossierId) }),
    ])

  const record = async () => {
    setTried(true)
    if (Object.keys(wrong).length) {
      top.current?.focus()
      return
    }
    setBusy(true)
    setFault('')
    try {
      await backend.legInstemmingVast({ id: dossierId, invoer: invoer(a, voor, tekst.hash) })
      await refresh()
    } catch (e) {
      setFault(tekstVan(e))
      setBusy(false)
      void client.invalidateQueries({ queryKey: [...sleutel.dossier(dossierId), 'instemming'] })
      return
    }
    setBusy(false)
    setTried(false)
    const name = person?.naam ?? ''
    const words = a.keuze === 'thuis' ? `${name} leest het thuis na.` : `Het antwoord van ${name} is vastgelegd.`
    const next = tekst.gevraagd.find((g) => g.betrokkene !== a.wie && stillAsked(g))
    if (!next) {
      toast.ok('Instemming vastgelegd', words)
      onClose()
      return
    }
    setSaid(`${words} Daarna: ${next.naam}.`)
    setA(emptyAnswer(next.betrokkene, today()))
    top.current?.focus()
  }

  const answers: { value: Keuze; label: string; sub?: string }[] = [
    { value: 'ja', label: 'Ja' },
    { value: 'deels', label: 'Deels', sub: 'Met een deel wel, met een deel niet.' },
    { value: 'nee', label: 'Nee', sub: voor === 'plan' ? 'Het plan wacht; andere hulp gaat door.' : 'Het onderzoek wacht.' },
    { value: 'thuis', label: 'Thuis nalezen', sub: 'Heel gewoon. Het antwoord komt later.' },
  ]

  return (
    <Dialog
      title={title}
      size="large"
      isOpen
      keepOpen={dirty}
      onOpenChange={(open) => !open && close()}
      footer={
        <>
          <Button variant="quiet" onPress={close}>
            Annuleren
          </Button>
          <Button variant="primary" isDisabled={busy || tekst.ontbreekt.length > 0} onPress={() => void record()}>
            {a.keuze === 'thuis' ? 'Vastleggen dat het gevraagd is' : 'Antwoord vastleggen'}
          </Button>
        </>
      }
    >
      <Stack gap={5}>
        <div ref={top} tabIndex={-1} className={css.top}>
          {tekst.ontbreekt.map((t) => (
            <Notice key={t} tone="warning" title="Dit kan nog niet gevraagd worden">
              {t}
            </Notice>
          ))}
          {changed && (
            <Notice tone="warning" title="De tekst is zojuist veranderd" live>
              Lees haar samen opnieuw. Een handtekening van daarvoor telt niet mee en is gewist.
            </Notice>
          )}
          {said && (
            <Notice tone="positive" live>
              {said}
            </Notice>
          )}
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
        </div>

        {tekst.gevraagd.length > 0 && (
          <RadioGroup
            label="Wie geeft antwoord?"
            direction="column"
            error={shown.wie}
            value={a.wie}
            onChange={(wie) => setA({ ...emptyAnswer(wie, a.datum) })}
            options={tekst.gevraagd.map((g) => ({
              value: g.betrokkene,
              label: `${g.naam}, ${g.rol.toLowerCase()}`,
              sub: state(g),
            }))}
          />
        )}

        <Text tekst={tekst.tekst} voor={VOOR[voor]} />

        {person && (
          <Person key={person.betrokkene} dossierId={dossierId} person={person} now={tekst.tekst} onWithdrawn={refresh} />
        )}

        {tekst.ontbreekt.length === 0 && (
          <>
            <RadioGroup
              label={`Wat is het antwoord${person ? ` van ${person.naam}` : ''}?`}
              error={shown.keuze}
              value={a.keuze}
              onChange={(k) => set({ keuze: k as Keuze })}
              options={answers}
            />
            {(a.keuze === 'deels' || a.keuze === 'nee') && (
              <TextArea
                label={a.keuze === 'nee' ? 'Waarom niet?' : 'Waarmee wel en waarmee niet?'}
                hint="De reden blijft in het dossier en in de PDF staan."
                error={shown.reden}
                value={a.reden}
                onChange={(reden) => set({ reden })}
                isRequired
              />
            )}
            {a.keuze !== '' && (
              <TextArea
                label="Zienswijze, in eigen woorden"
                hint="Wat wil deze persoon zelf in het dossier zien staan? Leeg laten mag."
                value={a.zienswijze}
                onChange={(zienswijze) => set({ zienswijze })}
              />
            )}
            {a.keuze !== '' && a.keuze !== 'thuis' && <Vorm a={a} set={set} shown={shown} person={person} />}
          </>
        )}
        <p className={css.apart}>
          Toestemming om gegevens te delen, iemand van buiten uit te nodigen of beeld te gebruiken is iets anders. Die staat apart
          in het dossier.
        </p>
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

function Vorm({
  a,
  set,
  shown,
  person,
}: {
  a: Answer
  set: (change: Partial<Answer>) => void
  shown: Partial<Record<keyof Answer, string>>
  person: Gevraagde | undefined
}) {
  return (
    <>
      <RadioGroup
        label="Hoe is het antwoord gegeven?"
        value={a.vorm}
        onChange={(vorm) => set({ vorm })}
        options={[
          { value: 'inkt', label: 'Tekenen op dit scherm' },
          { value: 'naam', label: 'Getypte naam met getuige' },
          { value: 'mondeling', label: 'Mondeling' },
          { value: 'papier', label: 'Op papier', sub: 'Voeg de scan later toe bij Documenten.' },
          { value: 'rechter', label: 'Beslissing van de rechter' },
        ]}
      />
      {a.vorm === 'inkt' && (
        <InkPad
          label={`Handtekening${person ? ` van ${person.naam}` : ''}`}
          error={shown.handtekening}
          value={a.handtekening}
          onChange={(handtekening) => set({ handtekening })}
          alternative="Liever niet tekenen? Kies hierboven ‘Getypte naam met getuige’."
        />
      )}
      <Grid>
        {a.vorm === 'naam' && (
          <TextField label="Naam, zelf getypt" error={shown.naam} value={a.naam} onChange={(naam) => set({ naam })} isRequired />
        )}
        {(a.vorm === 'naam' || a.vorm === 'mondeling') && (
          <TextField
            label={a.vorm === 'naam' ? 'Getuige' : 'Wie heeft het gehoord?'}
            error={shown.getuige}
            value={a.getuige}
            onChange={(getuige) => set({ getuige })}
            isRequired={a.vorm === 'naam'}
          />
        )}
        <DatePicker label="Datum van het antwoord" error={shown.datum} value={a.datum} onChange={(datum) => set({ datum })} />
        <TextField label="Tolk" hint="Naam of taal, als er een tolk bij was." value={a.tolk} onChange={(tolk) => set({ tolk })} />
      </Grid>
    </>
  )
}

function state(g: Gevraagde): string {
  if (!g.antwoord) return 'Nog geen antwoord'
  const word = { ja: 'Ja', deels: 'Deels', nee: 'Nee' }[g.antwoord] ?? g.antwoord
  return g.verouderd ? `${word}, maar dat geldt voor een eerdere versie` : word
}
