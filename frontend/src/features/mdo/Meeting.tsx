import { Link } from '@tanstack/react-router'
import { CalendarPlus, CircleCheck, FileDown, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { backend, type MDO, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Grid, Page, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { ErrorState } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { useOnbewaard, useVelden } from '~/veld/context'
import { Agenda } from './Agenda'
import { Besluiten } from './Besluiten'
import { Deelnemers } from './Deelnemers'
import { Eigen } from './fields'
import { blocked, times } from './meeting'
import { Verslag } from './Verslag'
import { capital, day, kind, today } from './words'

export function Meeting({ id }: { id: string }) {
  const { pagina } = useVelden()
  const mdo = (pagina.dossier.mdos ?? []).find((m) => m.id === id)
  if (!mdo) {
    return (
      <Page>
        <ErrorState title="Dit overleg is er niet" text="Misschien is het verwijderd. In het dossier kunt u het terugzetten." />
      </Page>
    )
  }
  return <Sheet mdo={mdo} />
}

function Sheet({ mdo }: { mdo: MDO }) {
  const { id, pagina, blad } = useVelden()
  const pad = `mdos/${mdo.id}`
  const fixed = pagina.nietTeSchrijven.includes('mdos')
  const unsaved = useOnbewaard(blad)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const done = mdo.stand === 'afgerond'
  const t = times(mdo.begin, mdo.agenda ?? [])
  const missing = blocked(pagina.dossier, mdo)
  // The same findings as everywhere; who is missing is said where it can be changed.
  const signals = pagina.signalen.filter(
    (x) => x.pad.startsWith(pad) && x.ernst !== 'goed' && !x.opgeheven && !['M14', 'A3'].includes(x.code),
  )
  const child = pagina.dossier.onderwerp.niveau === 'leerling' || pagina.dossier.onderwerp.niveau === ''

  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await blad.bewaarAlles()
      await work()
    } catch (e) {
      toast.error('Dit is niet gelukt', tekstVan(e))
    }
    setBusy(false)
  }
  const saved = (what: string, file: { naam: string; pad: string; geannuleerd: boolean }) => {
    if (file.geannuleerd) return
    if (file.pad) toast.action(`${what} bewaard`, 'Openen', () => void backend.toon({ pad: file.pad }).catch(() => {}), file.pad)
    else toast.ok(`${what} opgehaald`, file.naam)
  }
  const pdf = () =>
    run(async () => {
      const opdracht = {
        document: 'mdo-agenda',
        mdo: mdo.id,
        ondertekenen: false,
        handtekening: '',
        reden: '',
        opslaanAls: false,
      }
      saved('Agenda', await backend.maakDocument({ id, opdracht }))
    })
  const calendar = () => run(async () => saved('Agendabestand', await backend.agendabestand({ id, mdo: mdo.id })))
  const finish = () => {
    setTried(true)
    if (missing.length) {
      notice.current?.focus()
      return
    }
    void run(async () => {
      blad.typ(`${pad}/stand`, 'afgerond')
      if (!mdo.afgerondOp) blad.typ(`${pad}/afgerondOp`, today())
      await blad.bewaar([`${pad}/stand`, `${pad}/afgerondOp`])
      toast.ok('Overleg afgerond')
    })
  }
  const reopen = () =>
    run(async () => {
      blad.typ(`${pad}/stand`, 'concept')
      blad.typ(`${pad}/afgerondOp`, '')
      await blad.bewaar([`${pad}/stand`, `${pad}/afgerondOp`])
    })

  const when = [capital(day(mdo.datum)), mdo.begin && (t.total ? `${mdo.begin} tot ${t.end}` : mdo.begin), mdo.plaats]
  return (
    <Page>
      <PageHead
        title={`MDO ${pagina.titel}`}
        sub={
          <>
            {when.filter(Boolean).join(', ') || 'Nog geen datum'}. {kind(mdo.soort)}.{' '}
            <Link to="/dossiers/$id" params={{ id }}>
              Naar het dossier
            </Link>
          </>
        }
        actions={
          <>
            <Button onPress={() => void calendar()} isDisabled={busy || !mdo.datum}>
              <CalendarPlus size={16} aria-hidden />
              Agendabestand
            </Button>
            <Button variant="primary" onPress={() => void pdf()} isDisabled={busy}>
              <FileDown size={16} aria-hidden />
              Agenda als PDF
            </Button>
          </>
        }
      >
        <span>
          {done && (
            <Badge tone="positive" icon={<CircleCheck size={14} aria-hidden />}>
              afgerond {day(mdo.afgerondOp)}
            </Badge>
          )}
        </span>
      </PageHead>
      <Stack gap={5}>
        {signals.length > 0 && (
          <Notice tone={signals.some((x) => x.ernst === 'blokkeert') ? 'negative' : 'warning'} title="Signalen bij dit overleg">
            <ul>
              {signals.map((x) => (
                <li key={`${x.code} ${x.pad} ${x.tekst}`}>
                  {x.tekst} ({x.code})
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Panel title="Wanneer en waar" sub={mdo.datum ? undefined : 'Zonder datum kan er nog geen agendabestand gemaakt worden.'}>
          <Grid min="13rem">
            <Eigen pad={`${pad}/datum`} />
            <Eigen pad={`${pad}/begin`} />
            <Eigen pad={`${pad}/plaats`} />
            <Eigen pad={`${pad}/soort`} />
          </Grid>
        </Panel>
        <Deelnemers mdo={mdo} pad={pad} />
        <Panel
          title={child ? 'Punten van ouders en kind' : 'Punten van de school'}
          sub={child ? 'Vraag ernaar voordat de agenda vaststaat.' : 'Bij deze vraag is er geen kind; ouders zijn n.v.t.'}
        >
          <Stack>
            {child && <Eigen pad={`${pad}/puntenKind`} />}
            <Eigen pad={`${pad}/puntenOuders`} />
          </Stack>
        </Panel>
        <Agenda mdo={mdo} pad={pad} />
        <Besluiten mdo={mdo} pad={pad} />
        <Verslag pad={pad} />
        {!fixed && (
          <Panel
            title="Afronden"
            sub={done ? undefined : 'Het verslag blijft daarna aan te vullen; de geschiedenis toont wat er veranderde.'}
          >
            <Stack>
              <div ref={notice} tabIndex={-1} style={{ outline: 'none' }}>
                {tried && !done && missing.length > 0 && (
                  <Notice tone="negative" title="Nog niet af te ronden" live>
                    <ul>
                      {missing.map((g) => (
                        <li key={g.who}>
                          {capital(g.who)}: {g.why} ({g.bron}).
                        </li>
                      ))}
                    </ul>
                    <p>Zet bij Deelnemers wie er was, of schrijf daar de reden op.</p>
                  </Notice>
                )}
              </div>
              {done ? (
                <div>
                  <Button onPress={() => void reopen()} isDisabled={busy}>
                    <Undo2 size={16} aria-hidden />
                    Weer openen
                  </Button>
                </div>
              ) : (
                <div>
                  <Button variant="primary" onPress={finish} isDisabled={busy}>
                    <CircleCheck size={17} aria-hidden />
                    Overleg afronden
                  </Button>
                </div>
              )}
              <p role="status">{unsaved.length > 0 ? 'Er is nog iets niet opgeslagen.' : 'Alles is opgeslagen.'}</p>
            </Stack>
          </Panel>
        )}
      </Stack>
    </Page>
  )
}
