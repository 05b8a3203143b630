import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { QueueState } from './queue'
import css from './Saved.module.css'

/** Whether everything pressed is on disk. Says "niet" only after a try failed, not for the millisecond of a write. */
export function Saved({ queue }: { queue: QueueState }) {
  const failed = queue.open > 0 && queue.error !== null
  return (
    <p className={css.saved} data-failed={failed || undefined}>
      {failed ? <TriangleAlert size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
      <span>{failed ? `Nog niet bewaard: ${queue.open}` : queue.open > 0 ? 'Bewaren…' : 'Alles bewaard'}</span>
      {/* Announced only when it goes wrong and when it is well again after that. */}
      <span className="sr-only" role="alert">
        {failed ? 'Bewaren lukt nog niet. Ga gerust door: het wordt vanzelf opnieuw geprobeerd.' : ''}
      </span>
    </p>
  )
}
