import { useQueryClient } from '@tanstack/react-query'
import { tekstVan } from '~/backend'
import { sleutel, useIk, useStart } from '~/backend/queries'
import { Page, PageHead, Stack } from '~/ui/Panel/Panel'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { Beveiliging } from './Beveiliging'
import { Bewaren } from './Bewaren'
import { Gezondheid } from './Gezondheid'
import { Persoon } from './Persoon'
import { Samenwerkingsverband } from './Samenwerkingsverband'
import { Sneltoetsen } from './Sneltoetsen'
import { Weergave } from './Weergave'

/** The settings: who one is, how the program looks and locks, and what is kept where. */
export function InstellingenPage() {
  const ik = useIk()
  const start = useStart()
  const client = useQueryClient()
  return (
    <Page>
      <PageHead title="Instellingen" sub={start.data && `Routewijzer ${start.data.versie}`} />
      {ik.isPending && <Skeleton />}
      {ik.isError && <ErrorState text={tekstVan(ik.error)} onRetry={() => void ik.refetch()} />}
      {ik.data && start.data && (
        <Stack gap={5}>
          <Persoon
            ik={ik.data}
            rollen={start.data.rollen}
            onKlaar={() => void client.invalidateQueries({ queryKey: sleutel.ik })}
          />
          <Samenwerkingsverband />
          <Weergave ik={ik.data} />
          <Beveiliging ik={ik.data} start={start.data} />
          <Bewaren />
          <Gezondheid />
          <Sneltoetsen />
        </Stack>
      )}
    </Page>
  )
}
