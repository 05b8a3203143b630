import { useMutation } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, FileCheck2 } from 'lucide-react'
import { backend, type Handtekening, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Page, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { EmptyState, Progress } from '~/ui/States/States'
import { tijdstip } from '~/veld/datum'
import css from './documenten.module.css'

/** Checks the signatures of any PDF: who signed, when, and whether a byte changed since. */
export function ControlePage() {
  const controle = useMutation({ mutationFn: () => backend.controleer() })
  const c = controle.data
  const kies = (
    <Button variant="primary" isPending={controle.isPending} onPress={() => controle.mutate()}>
      PDF kiezen…
    </Button>
  )
  return (
    <Page>
      <PageHead
        title="Handtekening controleren"
        sub="Kijk of een PDF echt is en sinds het ondertekenen niet is veranderd. Het bestand verlaat dit apparaat niet."
        actions={(c || controle.isError) && kies}
      />
      <Stack>
        {controle.isPending && <Progress label="De PDF wordt gecontroleerd" />}
        {controle.isError && (
          <Notice tone="negative" title="De PDF kan niet worden gecontroleerd" live>
            <p>{tekstVan(controle.error)}</p>
          </Notice>
        )}
        {!c && !controle.isError && (
          <Panel title="Een PDF controleren" flush>
            <EmptyState icon={<FileCheck2 size={28} />} title="Kies een ondertekende PDF" actions={kies}>
              <p>Elke handtekening wordt tot de laatste byte nagekeken.</p>
            </EmptyState>
          </Panel>
        )}
        {c && (
          <Notice
            tone={c.geldig ? 'positive' : 'negative'}
            title={c.geldig ? 'De PDF is ongewijzigd sinds het ondertekenen' : 'Deze PDF is niet in orde'}
            live
          >
            {c.redenen.length > 0 && (
              <ul>
                {c.redenen.map((r) => (
                  <li key={r}>{r}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        {c?.handtekeningen.map((h) => (
          <Een key={`${h.vingerafdruk} ${h.moment}`} h={h} />
        ))}
      </Stack>
    </Page>
  )
}

function Een({ h }: { h: Handtekening }) {
  return (
    <Panel
      title={h.naam || 'Onbekende ondertekenaar'}
      sub={h.organisatie}
      actions={
        <>
          {h.eigen && <Badge tone="info">uw eigen profiel</Badge>}
          <Badge
            tone={h.geldig ? 'positive' : 'negative'}
            icon={h.geldig ? <CircleCheck size={13} aria-hidden /> : <CircleAlert size={13} aria-hidden />}
          >
            {h.geldig ? 'geldig' : 'ongeldig'}
          </Badge>
        </>
      }
    >
      <dl className={css.gegevens}>
        <dt>Ondertekend</dt>
        <dd>{tijdstip(h.moment) || 'onbekend'}</dd>
        {h.reden && (
          <>
            <dt>Reden</dt>
            <dd>{h.reden}</dd>
          </>
        )}
        <dt>Dekt</dt>
        <dd>{h.volledig ? 'het hele bestand' : 'niet het hele bestand: daarna is er iets aan toegevoegd'}</dd>
        <dt>Vingerafdruk</dt>
        <dd className={css.vinger}>{(h.vingerafdruk.match(/.{1,4}/g) ?? []).join(' ')}</dd>
      </dl>
    </Panel>
  )
}
