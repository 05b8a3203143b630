import { useSyncExternalStore } from 'react'
import { backend, type Opname } from '~/backend'
import type { Clock } from './clock'
import { Drafts } from './drafts'
import { Recorder, type Recording } from './recorder'

// The one recording that runs lives here, outside every page: walking to another
// screen or locking the program does not stop it.

const send = (id: string, gebeurtenis: Parameters<typeof backend.toets>[0]['gebeurtenis']) => backend.toets({ id, gebeurtenis })

/** What is pressed while a recording runs. */
export const recorder = new Recorder(send)

/** What is written under a finished recording that belongs to no dossier yet. */
export const afterwards = new Recorder(send)

export const drafts = new Drafts()

export const useRecording = (r: Recorder): Recording | null => useSyncExternalStore(r.subscribe, r.get)

/** Adds what was typed and not yet added; true when there was anything. */
export function addDrafts(): boolean {
  const zin = drafts.takeZin()
  if (zin) recorder.press({ soort: 'zin', tekst: zin.tekst }, zin.at)
  const abc = drafts.takeAbc()
  if (abc) recorder.press({ soort: 'abc', ...abc.abc }, abc.at)
  return zin !== null || abc !== null
}

// What is typed is journalled too, shortly after the typing stops.
let timer: ReturnType<typeof setTimeout> | undefined
let journalled = ''
export function journalDrafts(): void {
  const d = drafts.get()
  const now = JSON.stringify([d.zin, d.abc])
  if (!recorder.get() || recorder.get()?.finished || now === journalled) return
  journalled = now
  recorder.keep({ soort: 'concept', tekst: d.zin, ...d.abc })
}
drafts.subscribe(() => {
  clearTimeout(timer)
  timer = setTimeout(journalDrafts, 800)
})

/** Takes up a recording with everything that was typed in it. */
export function takeUp(o: Opname, clock?: Clock): void {
  drafts.restore(o.gebeurtenissen ?? [])
  journalled = JSON.stringify([drafts.get().zin, drafts.get().abc])
  recorder.open(o, clock)
}

// A window that closes takes the half sentence along, and asks to wait while
// something is not on disk yet.
if (typeof window !== 'undefined') {
  const flush = journalDrafts
  addEventListener('routewijzer:sluiten', flush)
  addEventListener('pagehide', flush)
  addEventListener('beforeunload', (e) => {
    flush()
    if ((recorder.get()?.queue.open ?? 0) + (afterwards.get()?.queue.open ?? 0) > 0) e.preventDefault()
  })
}
