import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { backend, tekstVan, type Woord } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Checkbox } from '~/ui/Checkbox/Checkbox'
import { Skeleton } from '~/ui/States/States'
import css from './Difference.module.css'
import { lines } from './difference'
import { day } from './words'

/** What changed since somebody agreed: struck out what went, underlined what came (L3). */
export function Difference({ dossierId, instemming, since }: { dossierId: string; instemming: string; since: string }) {
  const [all, setAll] = useState(false)
  const q = useQuery({
    queryKey: [...sleutel.dossier(dossierId), 'instemming', 'verschil', instemming],
    queryFn: () => backend.instemmingVerschil({ id: dossierId, instemming }),
    refetchOnMount: 'always',
  })
  if (q.isPending) return <Skeleton lines={3} label="De teksten worden vergeleken" />
  if (q.isError) return <p>{tekstVan(q.error)}</p>
  const found = lines(q.data)
  const changed = found.filter((l) => l.changed)
  return (
    <section className={css.difference} aria-label={`Wat er veranderd is sinds ${day(since)}`}>
      <p className={css.legend}>
        <del>Doorgestreept</del> is weg, <ins>onderstreept</ins> is erbij gekomen.
      </p>
      {changed.length === 0 && <p>De woorden zijn hetzelfde gebleven; alleen de indeling is anders.</p>}
      <div className={css.words}>
        {(all ? found : changed).map((l, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
          <p key={i}>
            {l.parts.map((w, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: words of one fixed text
              <Word key={j} word={w} />
            ))}
          </p>
        ))}
      </div>
      {changed.length < found.length && (
        <Checkbox isSelected={all} onChange={setAll}>
          Ook tonen wat hetzelfde bleef
        </Checkbox>
      )}
    </section>
  )
}

function Word({ word: { tekst, soort } }: { word: Woord }) {
  if (soort === 'weg')
    return (
      <del>
        <span className="sr-only"> weg: </span>
        {tekst}
      </del>
    )
  if (soort === 'bij')
    return (
      <ins>
        <span className="sr-only"> erbij: </span>
        {tekst}
      </ins>
    )
  return <span>{tekst}</span>
}
