import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { opNieuws, opSluiten, tekstVan } from '~/backend'
import { maakClient, useStart, vergeet, ververs } from '~/backend/queries'
import { Herstelcode } from '~/features/profiel/Herstelcode'
import { StartScherm } from '~/features/profiel/StartScherm'
import { Locale } from '~/ui/Locale/Locale'
import { ErrorState } from '~/ui/States/States'
import { Toasts, toast } from '~/ui/Toasts/Toasts'
import { bewaarOveral, vergeetWerkbladen } from '~/veld/werkbladen'
import { useActiviteit } from './activiteit'

const client = maakClient()
const laadWerk = () => import('./Werk')
const Werk = lazy(laadWerk)

/** The App listens to the program, and shows the way in or the work. */
export function App() {
  useEffect(
    () =>
      opNieuws((n) => {
        if (n.wat === 'vergrendeld') {
          vergeetWerkbladen()
          toast.clear()
        }
        ververs(client, n)
      }),
    [],
  )
  useEffect(() => opSluiten(() => void bewaarOveral()), [])
  return (
    <Locale>
      <QueryClientProvider client={client}>
        <Poort />
        <Toasts />
      </QueryClientProvider>
    </Locale>
  )
}

/**
 * The Poort is the gate: first run, unlocking, or the work. While a recording
 * runs the work stays alive behind the lock, out of sight and out of reach, so
 * that it goes on counting; otherwise nothing of it stays on the page.
 */
function Poort() {
  const start = useStart()
  const [code, setCode] = useState('')
  const open = start.data?.fase === 'open' && !code
  const [wasOpen, setWasOpen] = useState(false)
  if (open && !wasOpen) setWasOpen(true)
  useActiviteit(open)
  // The way in is on the screen: what lies behind it can come meanwhile.
  const geladen = start.data !== undefined
  useEffect(() => {
    if (geladen) setTimeout(() => void laadWerk(), 200)
  }, [geladen])
  const cache = useQueryClient()
  const fase = start.data?.fase
  useEffect(() => {
    // Locked, or another profile is about to be opened: nothing read from this one stays.
    if (fase === undefined || fase === 'open') return
    vergeetWerkbladen()
    vergeet(cache)
  }, [fase, cache])

  if (start.isError)
    return <ErrorState title="Routewijzer kan niet beginnen" text={tekstVan(start.error)} onRetry={() => void start.refetch()} />
  if (!start.data) return null
  const achterSlot = !open && wasOpen && start.data.vergrendeld && location.hash.startsWith('#/observatie')
  return (
    <>
      {(open || achterSlot) && (
        <div inert={!open} hidden={!open} style={open ? { height: '100%' } : {}}>
          <Suspense fallback={null}>
            <Werk />
          </Suspense>
        </div>
      )}
      {code && <Herstelcode code={code} onKlaar={() => setCode('')} />}
      {!open && !code && <StartScherm start={start.data} onCode={setCode} />}
    </>
  )
}
