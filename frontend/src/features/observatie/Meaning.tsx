import { useEffect, useRef, useState } from 'react'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { TextArea } from '~/ui/TextField/TextField'
import { type KeptKind, kept } from './events'
import { Saved } from './Saved'
import { afterwards, useRecording } from './store'

/** What was seen, and apart from that what it may mean (L9). Kept with the recording as it is typed. */
export function Meaning() {
  const rec = useRecording(afterwards)
  if (!rec) return null
  return (
    <Panel title="Wat is gezien en wat het kan betekenen" sub={<Saved queue={rec.queue} />}>
      <Stack>
        <Kept
          soort="waarneming"
          label="Wat is gezien (feiten)"
          hint="Alleen wat te zien en te horen was. Schrijf over een klasgenoot nooit herkenbaar."
          start={kept(rec.events, 'waarneming')}
        />
        <Kept
          soort="betekenis"
          label="Wat het kan betekenen"
          hint="Uw uitleg, los van de feiten. Minstens drie observaties in verschillende situaties geven een steviger beeld."
          start={kept(rec.events, 'betekenis')}
        />
      </Stack>
    </Panel>
  )
}

function Kept({ soort, label, hint, start }: { soort: KeptKind; label: string; hint: string; start: string }) {
  const [text, setText] = useState(start)
  const saved = useRef(start)
  const latest = useRef(start)
  latest.current = text
  const [save] = useState(() => () => {
    if (latest.current === saved.current) return
    saved.current = latest.current
    afterwards.keep({ soort, tekst: latest.current })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text starts the wait again
  useEffect(() => {
    const t = setTimeout(save, 500)
    return () => clearTimeout(t)
  }, [text, save])
  useEffect(() => {
    addEventListener('pagehide', save)
    addEventListener('routewijzer:sluiten', save)
    return () => {
      removeEventListener('pagehide', save)
      removeEventListener('routewijzer:sluiten', save)
      save()
    }
  }, [save])
  return <TextArea label={label} hint={hint} value={text} onChange={setText} onBlur={save} minRows={4} />
}
