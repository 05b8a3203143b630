import type { ErrorComponentProps } from '@tanstack/react-router'
import { Page } from '~/ui/Panel/Panel'
import { ErrorState } from '~/ui/States/States'

/** What stands in the place of a screen that failed: never a stack, never in English, and a way on. */
export function Fout({ error, reset }: ErrorComponentProps) {
  console.error(error)
  return (
    <Page>
      <ErrorState
        text="Dit scherm kan nu niet worden getoond. Wat u hebt opgeslagen is bewaard; wat u aan het typen was staat bij het openen weer klaar."
        onRetry={reset}
      />
    </Page>
  )
}
