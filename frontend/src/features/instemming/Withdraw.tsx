import { useState } from 'react'
import { type Intrekking, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Notice } from '~/ui/Notice/Notice'
import { Stack } from '~/ui/Panel/Panel'
import { TextArea } from '~/ui/TextField/TextField'
import css from './InstemmingDialog.module.css'
import { today } from './words'

/** Taking an answer back: why, what stops from now on, and what happened already and stays. */
export function Withdraw({
  what,
  stops,
  already,
  onWithdraw,
  onCancel,
}: {
  /** "Antwoord", "Toestemming". */
  what: string
  /** Hints: what stops, what cannot be undone. */
  stops: string
  already: string
  onWithdraw: (x: Intrekking) => Promise<unknown>
  onCancel: () => void
}) {
  const [x, setX] = useState<Intrekking>({ datum: today(), reden: '', watStopt: '', alGebeurd: '' })
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<Intrekking>) => setX((y) => ({ ...y, ...change }))
  const needReason = tried && !x.reden.trim() ? 'Schrijf op waarom er wordt ingetrokken.' : undefined
  const needStops = tried && !x.watStopt.trim() ? 'Schrijf op wat er vanaf nu stopt.' : undefined
  const withdraw = async () => {
    setTried(true)
    if (!x.reden.trim() || !x.watStopt.trim()) return
    setBusy(true)
    setFault('')
    try {
      await onWithdraw({ ...x, reden: x.reden.trim(), watStopt: x.watStopt.trim(), alGebeurd: x.alGebeurd.trim() })
    } catch (e) {
      setFault(tekstVan(e))
    }
    setBusy(false)
  }
  return (
    <Stack gap={3}>
      <TextArea
        label={`Waarom wordt ${what === 'Toestemming' ? 'de toestemming' : 'het antwoord'} ingetrokken?`}
        minRows={2}
        value={x.reden}
        error={needReason}
        onChange={(reden) => set({ reden })}
        autoFocus
        isRequired
      />
      <TextArea
        label="Wat stopt er vanaf nu?"
        hint={stops}
        minRows={2}
        value={x.watStopt}
        error={needStops}
        onChange={(watStopt) => set({ watStopt })}
        isRequired
      />
      <TextArea
        label="Wat is al gebeurd of gedeeld?"
        hint={already}
        minRows={2}
        value={x.alGebeurd}
        onChange={(alGebeurd) => set({ alGebeurd })}
      />
      <DatePicker label="Ingetrokken op" value={x.datum} onChange={(datum) => set({ datum })} />
      {fault && (
        <Notice tone="negative" title="Nog niet ingetrokken" live>
          {fault}
        </Notice>
      )}
      <div className={css.row}>
        <Button variant="danger" isPending={busy} onPress={() => void withdraw()}>
          {what} intrekken
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          Toch niet
        </Button>
      </div>
    </Stack>
  )
}
