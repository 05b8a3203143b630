import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft, Presentation } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { backend, type Dossierpagina, type Instemmingtekst, tekstVan } from '~/backend'
import { sleutel, useDossier } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { AlertDialog, Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Stack } from '~/ui/Panel/Panel'
import { RadioGroup } from '~/ui/Radio/Radio'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { bewaarOveral } from '~/veld/werkbladen'
import { type Answer, emptyAnswer, first, invoer, isDirty, missing, stillAsked } from './answer'
import css from './InstemmingDialog.module.css'
import { People } from './People'
import { Person } from './Person'
import { Question } from './Question'
import { Text } from './Text'
import { ToestemmingDialog } from './ToestemmingDialog'
import { role, today } from './words'

export type InstemmingVoor = 'onderzoek' | 'plan' | 'toestemming'
export type InstemmingProps = { dossierId: string; voor: InstemmingVoor; onClose: () => void }

const VOOR = { onderzoek: 'het onderzoek', plan: 'het plan van aanpak' }

/**
 * The conversation at the table: who answers, the exact text it is about, the
 * answer with the parents' own words, and in what form it was given (L1, L3, A5).
 * Toestemming is another thing and has a dialog of its own (L13).
 */
export function InstemmingDialog({ dossierId, voor, onClose }: InstemmingProps) {
  const [what, setWhat] = useState(voor)
  if (what === 'toestemming') return <ToestemmingDialog dossierId={dossierId} onClose={onClose} />
  return <Load dossierId={dossierId} voor={what} onClose={onClose} onToestemming={() => setWhat('toestemming')} />
}

type Props = { dossierId: string; voor: 'onderzoek' | 'plan'; onClose: () => void; onToestemming: () => void }

function Load(props: Props) {
  const { dossierId, voor, onClose } = props
  const tekst = useQuery({
    queryKey: sleutel.instemming(dossierId, voor),
    queryFn: async () => {
      // Text typed but not yet written must be in what is agreed to.
      await bewaarOveral()
      return backend.instemmingtekst({ id: dossierId, voor })
    },
    refetchOnMount: 'always',
  })
  const pagina = useDossier(dossierId)
  const title = `Instemming met ${VOOR[voor]}`
  const fault = tekst.error ?? pagina.error
  if (!tekst.data || !pagina.data) {
    return (
      <Dialog title={title} isOpen onOpenChange={(o) => !o && onClose()} size="large">
        {fault ? (
          <ErrorState
            text={tekstVan(fault)}
            onRetry={() => {
              void tekst.refetch()
              void pagina.refetch()
            }}
          />
        ) : (
          <Skeleton />
        )}
      </Dialog>
    )
  }
  return <Form title={title} {...props} tekst={tekst.data} pagina={pagina.data} />
}

function Form({
  title,
  dossierId,
  voor,
  onClose,
  onToestemming,
  tekst,
  pagina,
}: Props & { title: string; tekst: Instemmingtekst; pagina: Dossierpagina }) {
  const client = useQueryClient()
  const [a, setA] = useState<Answer>(() => emptyAnswer(first(tekst.gevraagd), today()))
  const [table, setTable] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const [said, setSaid] = useState('')
  const [leaving, setLeaving] = useState<(() => void) | null>(null)
  const top = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const wrong = missing(a, today())
  const shown = tried ? wrong : {}
  const set = (change: Partial<Answer>) => setA((x) => ({ ...x, ...change }))
  const person = tekst.gevraagd.find((g) => g.betrokkene === a.wie)
  const dirty = isDirty(a)
  const can = tekst.ontbreekt.length === 0

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: turning the screen begins at the top again
  useEffect(() => {
    // Only what scrolls the sheet: scrollIntoView would push the dialog itself out of sight.
    sheet.current?.parentElement?.scrollTo(0, 0)
  }, [table])

  const leave = (go: () => void) => (dirty ? setLeaving(() => go) : go())
  const refresh = () => client.invalidateQueries({ queryKey: sleutel.dossier(dossierId) })

  const send = async () => {
    if (a.keuze !== 'thuis') {
      await backend.legInstemmingVast({ id: dossierId, invoer: invoer(a, voor, tekst.hash) })
      return
    }
    // Words of their own are kept also when the answer comes later.
    if (a.zienswijze.trim()) await backend.legInstemmingVast({ id: dossierId, invoer: invoer(a, voor, tekst.hash) })
    await backend.geefInstemmingMee({ id: dossierId, wie: a.wie, voor, datum: today() })
  }
  const record = async () => {
    setTried(true)
    if (Object.keys(wrong).length) {
      top.current?.focus()
      return
    }
    setBusy(true)
    setFault('')
    try {
      await send()
      await refresh()
    } catch (e) {
      setFault(tekstVan(e))
      setBusy(false)
      top.current?.focus()
      void refresh()
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

  return (
    <Dialog
      title={table && person ? `${title}: ${person.naam}` : title}
      size={table ? 'full' : 'large'}
      isOpen
      keepOpen={dirty}
      onOpenChange={(open) => !open && leave(onClose)}
      footer={
        <>
          {table ? (
            <Button onPress={() => setTable(false)}>
              <ArrowLeft size={16} aria-hidden />
              Terug naar het overzicht
            </Button>
          ) : (
            <Button variant="quiet" onPress={() => leave(onClose)}>
              Annuleren
            </Button>
          )}
          <Button variant="primary" isDisabled={!can} isPending={busy} onPress={() => void record()}>
            {a.keuze === 'thuis' ? 'Vastleggen dat het gevraagd is' : 'Antwoord vastleggen'}
          </Button>
        </>
      }
    >
      <div ref={sheet} className={table ? css.table : undefined}>
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

          {table ? (
            <p className={css.lead}>
              Lees de tekst rustig en vraag gerust om uitleg. U hoeft vandaag niet te beslissen: meenemen en thuis nalezen mag.
              Intrekken kan later altijd.
            </p>
          ) : (
            <>
              <People asked={tekst.gevraagd} not={tekst.niet} />
              {tekst.gevraagd.length > 0 && (
                <RadioGroup
                  label="Wie geeft antwoord?"
                  error={shown.wie}
                  value={a.wie}
                  onChange={(wie) => setA({ ...emptyAnswer(wie, a.datum) })}
                  options={tekst.gevraagd.map((g) => ({
                    value: g.betrokkene,
                    label: `${g.naam}, ${role(g.rol)}`,
                  }))}
                />
              )}
              {person && (
                <Person
                  key={person.betrokkene}
                  dossierId={dossierId}
                  voor={voor}
                  person={person}
                  dossier={pagina.dossier}
                  signals={pagina.signalen}
                  hash={tekst.hash}
                  regie={pagina.ikRegie}
                  onChanged={refresh}
                />
              )}
            </>
          )}

          <Text tekst={tekst.tekst} voor={VOOR[voor]} large={table} />
          {!table && can && (
            <div className={css.row}>
              <Button onPress={() => setTable(true)}>
                <Presentation size={17} aria-hidden />
                Scherm voor aan tafel
              </Button>
              <p className={css.help}>
                Draai het scherm: grote letters, alleen deze tekst en de vraag aan {person?.naam || 'deze persoon'}.
              </p>
            </div>
          )}

          {can && (
            <Question
              voor={voor}
              a={a}
              set={set}
              shown={shown}
              person={person}
              dossierId={dossierId}
              dossier={pagina.dossier}
              earlier={pagina.eerder}
              table={table}
            />
          )}
          {!table && (
            <div className={css.row}>
              <p className={css.apart}>
                Toestemming om gegevens te delen, iemand van buiten uit te nodigen of beeld te gebruiken is iets anders. Die staat
                apart in het dossier.
              </p>
              <Button size="small" variant="quiet" onPress={() => leave(onToestemming)}>
                Naar de toestemmingen
              </Button>
            </div>
          )}
        </Stack>
      </div>
      <AlertDialog
        title="Sluiten zonder vastleggen?"
        confirm="Sluiten"
        isOpen={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        onConfirm={() => leaving?.()}
      >
        <p>Wat hier is ingevuld, is nog niet vastgelegd.</p>
      </AlertDialog>
    </Dialog>
  )
}
