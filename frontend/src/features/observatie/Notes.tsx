import { CornerDownLeft, NotebookPen } from 'lucide-react'
import { type RefObject, useId, useState, useSyncExternalStore } from 'react'
import type { Opnamegebeurtenis } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { mmss } from './clock'
import type { Drafts } from './drafts'
import css from './Notes.module.css'

/** The running record: a sentence gets the time at which it was begun; Enter adds it. */
export function Verslag({
  drafts,
  stands,
  now,
  onAdd,
  onLeave,
  field,
}: {
  drafts: Drafts
  stands: readonly Opnamegebeurtenis[]
  now: () => number
  onAdd: () => void
  onLeave: () => void
  field: RefObject<HTMLTextAreaElement | null>
}) {
  const id = useId()
  const d = useSyncExternalStore(drafts.subscribe, drafts.get)
  const zinnen = stands.filter((e) => e.soort === 'zin')
  return (
    <section className={css.notes} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`} className={css.heading}>
        Lopend verslag
      </h2>
      <div className={css.entry}>
        <time className={css.stamp}>{mmss(d.zinAt ?? now())}</time>
        <textarea
          ref={field}
          className={css.input}
          rows={2}
          value={d.zin}
          placeholder="Wat ziet en hoort u?"
          aria-label="Zin voor het lopend verslag"
          aria-describedby={`${id}-help`}
          autoComplete="off"
          maxLength={4000}
          onChange={(e) => drafts.setZin(e.target.value, now())}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !e.shiftKey && !e.nativeEvent.isComposing) {
              e.preventDefault()
              onAdd()
            } else if (e.key === 'Escape') {
              e.stopPropagation()
              onLeave()
            }
          }}
        />
        <Button size="large" onPress={onAdd} isDisabled={!d.zin.trim()}>
          <CornerDownLeft size={17} aria-hidden />
          Toevoegen
        </Button>
      </div>
      <p id={`${id}-help`} className={css.help}>
        Enter voegt toe, Esc gaat terug naar de knoppen.
      </p>
      {zinnen.length > 0 && (
        <ol className={css.sentences} aria-label="Zinnen, laatste eerst" reversed>
          {zinnen
            .map((e) => (
              <li key={e.nr}>
                <time>{mmss(e.ms)}</time>
                <span>{e.tekst}</span>
              </li>
            ))
            .reverse()}
        </ol>
      )}
    </section>
  )
}

/** An ABC note: what came before, what was done, what followed. */
export function AbcNote({
  drafts,
  stands,
  now,
  onAdd,
  onLeave,
  field,
}: {
  drafts: Drafts
  stands: readonly Opnamegebeurtenis[]
  now: () => number
  onAdd: () => void
  onLeave: () => void
  field: RefObject<HTMLTextAreaElement | null>
}) {
  const id = useId()
  const d = useSyncExternalStore(drafts.subscribe, drafts.get)
  const [help] = useState(['Wat gebeurde er vlak voor?', 'Wat deed de leerling?', 'Wat volgde erop?'])
  const notes = stands.filter((e) => e.soort === 'abc')
  const filled = [d.abc.aanleiding, d.abc.gedrag, d.abc.gevolg].some((t) => t.trim())
  const parts = [
    ['aanleiding', 'Aanleiding (A)'],
    ['gedrag', 'Gedrag (B)'],
    ['gevolg', 'Gevolg (C)'],
  ] as const
  return (
    <section className={css.notes} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`} className={css.heading}>
        ABC-notitie
      </h2>
      <div className={css.abc}>
        {parts.map(([name, label], i) => (
          <div key={name} className={css.part}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <textarea
              id={`${id}-${name}`}
              ref={i === 0 ? field : undefined}
              className={css.input}
              rows={2}
              autoComplete="off"
              maxLength={4000}
              aria-describedby={`${id}-${name}-help`}
              value={d.abc[name]}
              onChange={(e) => drafts.setAbc({ [name]: e.target.value }, now())}
              onKeyDown={(e) => {
                if (e.key === 'Escape') {
                  e.stopPropagation()
                  onLeave()
                }
              }}
            />
            <span id={`${id}-${name}-help`} className={css.help}>
              {help[i]}
            </span>
          </div>
        ))}
      </div>
      <Button size="large" onPress={onAdd} isDisabled={!filled}>
        <NotebookPen size={17} aria-hidden />
        Notitie toevoegen op {mmss(d.abcAt ?? now())}
      </Button>
      {notes.length > 0 && (
        <ol className={css.sentences} aria-label="ABC-notities, laatste eerst" reversed>
          {notes
            .map((e) => (
              <li key={e.nr}>
                <time>{mmss(e.ms)}</time>
                <span>{[e.aanleiding, e.gedrag, e.gevolg].map((t) => t || '…').join(' → ')}</span>
              </li>
            ))
            .reverse()}
        </ol>
      )}
    </section>
  )
}
