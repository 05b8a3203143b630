import { Play, Square, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Opname } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { AlertDialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { type Clock, lengthWords, mmss } from './clock'
import { LONG_GAP, ranOnTo, recover } from './recovery'
import css from './Setup.module.css'

/** A recording that was still running when the program stopped. */
export function Found({
  opname,
  onGoOn,
  onFinish,
  onDiscard,
}: {
  opname: Opname
  onGoOn: (clock: Clock) => void
  onFinish: () => void
  onDiscard: () => void
}) {
  const [now] = useState(Date.now)
  const [asking, setAsking] = useState(false)
  const r = recover(opname)
  const on = ranOnTo(r, now)
  const gap = on === null ? 0 : on - r.last
  const short = on !== null && gap < LONG_GAP
  return (
    <Notice tone="warning" title="Er loopt nog een opname">
      <p>
        {[opname.instelling.les, opname.instelling.plaats].filter(Boolean).join(', ') || 'Observatie'}. Alles tot {mmss(r.last)}{' '}
        is bewaard.{' '}
        {r.paused
          ? 'De opname stond op pauze.'
          : short
            ? `De klok liep door; de laatste toets is ${lengthWords(gap)} geleden. Intervallen daartussen staan als gemist.`
            : 'De tijd daarna telt niet mee.'}
      </p>
      <div className={css.actions}>
        {r.ranOn && short && (
          <Button variant="primary" onPress={() => onGoOn(r.ranOn ?? r.still)}>
            <Play size={16} aria-hidden />
            Verdergaan op {mmss(on ?? 0)}
          </Button>
        )}
        <Button {...(short ? {} : { variant: 'primary' as const })} onPress={() => onGoOn(r.still)}>
          <Play size={16} aria-hidden />
          {short ? 'Verdergaan zonder de tussentijd' : `Verdergaan op ${mmss(r.last)}`}
        </Button>
        <Button onPress={onFinish}>
          <Square size={15} aria-hidden />
          Afronden
        </Button>
        <Button variant="danger" onPress={() => setAsking(true)}>
          <Trash2 size={16} aria-hidden />
          Weggooien
        </Button>
      </div>
      <AlertDialog
        title="Deze opname weggooien?"
        confirm="Weggooien"
        danger
        isOpen={asking}
        onOpenChange={setAsking}
        onConfirm={() => {
          setAsking(false)
          onDiscard()
        }}
      >
        <p>{opname.gebeurtenissen?.length ?? 0} vastgelegde momenten verdwijnen voorgoed. Afronden en los bewaren kan ook.</p>
      </AlertDialog>
    </Notice>
  )
}
