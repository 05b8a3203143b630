import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarPlus, CircleCheck, FileDown, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { backend, type MDO, type Signaal, signalenVan, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Grid, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { ErrorState } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { useOnbewaard, useVelden } from '~/veld/context'
import { Bevindingen } from '~/veld/SignaalRegel'
import { Weigering } from '~/veld/Weigering'
import { Agenda } from './Agenda'
import { Besluiten } from './Besluiten'
import { Deelnemers } from './Deelnemers'
import { Eigen } from './fields'
import { times } from './meeting'
import { Verslag } from './Verslag'
import { capital, day, kind, today } from './words'

export function Meeting({ id }: { id: string }) {
  const { pagina } = useVelden()
  const mdo = (pagina.dossier.mdos ?? []).find((m) => m.id === id)
  if (!mdo) {
    return (
      <ErrorState title="Dit overleg is er niet" text="Misschien is het verwijderd. In het dossier kunt u het terugzetten." />
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
  const [refused, setRefused] = useState<Signaal[]>([])
  const client = useQueryClient()
  const notice = useRef<HTMLDivElement>(null)
  const done = mdo.stand === 'afgerond'
  const t = times(mdo.begin, mdo.agenda ?? [])
  const signals = pagina.signalen.filter((x) => (x.pad === pad || x.pad.startsWith(`${pad}/`)) && x.ernst !== 'goed')
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
  // State and day are one action: a refused one leaves neither.
  const put = async (stand: string, afgerondOp: string) => {
    const one = (veld: string, waarde: string) => {
      const at = `${pad}/${veld}`
      return { pad: at, waarde, heads: pagina.velden[at]?.heads ?? [] }
    }
    await backend.schrijf({ id, schrijvingen: [one('stand', stand), one('afgerondOp', afgerondOp)] })
    await client.invalidateQueries({ queryKey: sleutel.dossier(id) })
  }
  const finish = () =>
    run(async () => {
      try {
        await put('afgerond', mdo.afgerondOp || today())
        setRefused([])
        toast.ok('Overleg afgerond')
      } catch (e) {
        const why = signalenVan(e)
        if (why.length === 0) throw e
        setRefused(why)
        setTimeout(() => notice.current?.focus())
      }
    })
  const reopen = () => run(() => put('concept', ''))

  const when = [capital(day(mdo.datum)), mdo.begin && (t.total ? `${mdo.begin} tot ${t.end}` : mdo.begin), mdo.plaats]
  return (
    <>
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
          <Panel title="Signalen bij dit overleg">
            <Bevindingen signalen={signals} />
          </Panel>
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
                {refused.length > 0 && !done && (
                  <>
                    <Weigering signalen={refused} wat="Dit overleg is nog niet af te ronden" onOpnieuw={finish} />
                    <p>Zet bij Deelnemers wie er was, of schrijf daar de reden op. Alles wat u typte, is opgeslagen.</p>
                  </>
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
                  <Button variant="primary" onPress={() => void finish()} isDisabled={busy}>
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
    </>
  )
}
