import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Start } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Kader } from './Kader'
import { Ontgrendelen } from './Ontgrendelen'
import css from './profiel.module.css'

// A form with lists and dialogs in it: the first screen does not wait for that.
const laadNieuw = () => import('./NieuwProfiel').then((m) => ({ default: m.NieuwProfiel }))
const NieuwProfiel = lazy(laadNieuw)

/** The StartScherm is everything before the work: first run, practice, unlocking. */
export function StartScherm({ start, onCode }: { start: Start; onCode: (code: string) => void }) {
  const client = useQueryClient()
  const [stap, setStap] = useState<'begin' | 'nieuw' | 'oefenen'>('begin')
  useEffect(() => {
    const t = setTimeout(() => void laadNieuw(), 200)
    return () => clearTimeout(t)
  }, [])
  const open = () => {
    setStap('begin')
    void client.invalidateQueries({ queryKey: sleutel.start })
    void client.invalidateQueries({ queryKey: sleutel.ik })
  }
  if (stap !== 'begin')
    return (
      <Suspense fallback={null}>
        <NieuwProfiel
          start={start}
          oefenen={stap === 'oefenen'}
          onTerug={() => setStap('begin')}
          onKlaar={(a) => {
            onCode(a.herstelcode)
            open()
          }}
        />
      </Suspense>
    )
  if (start.fase !== 'eerste')
    return <Ontgrendelen start={start} onOpen={open} onNieuw={() => setStap('nieuw')} onOefenen={() => setStap('oefenen')} />
  return (
    <Kader titel="Welkom bij Routewijzer" lead={<p>Hoe wilt u beginnen? U kunt later altijd wisselen.</p>} breed>
      <div className={css.keuzes}>
        <section className={css.keuze}>
          <h2>Aan het werk</h2>
          <p>Maak uw eigen profiel met een wachtzin. Uw dossiers staan versleuteld op dit apparaat.</p>
          <Button variant="primary" onPress={() => setStap('nieuw')}>
            Mijn profiel maken
          </Button>
        </section>
        <section className={css.keuze}>
          <h2>Oefenen</h2>
          <p>Probeer alles uit met drie verzonnen dossiers. Er kan niets misgaan en er wordt niets gedeeld.</p>
          <Button onPress={() => setStap('oefenen')}>Oefenen</Button>
        </section>
      </div>
    </Kader>
  )
}
