import { CircleAlert, CircleCheck, X } from 'lucide-react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast,
  UNSTABLE_ToastContent,
  UNSTABLE_ToastQueue,
  UNSTABLE_ToastRegion,
} from 'react-aria-components'
import { Button } from '../Button/Button'
import css from './Toasts.module.css'

type Content = {
  title: string
  text?: string | undefined
  error?: boolean
  action?: { label: string; run: () => void } | undefined
}

const queue = new UNSTABLE_ToastQueue<Content>({ maxVisibleToasts: 3 })

/**
 * toast tells what happened. One with a way back stays until it is closed or
 * used; one that only tells leaves after eight seconds; a fault stays.
 */
export const toast = {
  ok(title: string, text?: string) {
    queue.add({ title, text }, { timeout: 8000 })
  },
  undo(title: string, run: () => void, label = 'Ongedaan maken') {
    queue.add({ title, action: { label, run } }, { timeout: 20000 })
  },
  action(title: string, label: string, run: () => void, text?: string) {
    queue.add({ title, text, action: { label, run } }, { timeout: 20000 })
  },
  error(title: string, text?: string) {
    queue.add({ title, text, error: true })
  },
  clear() {
    queue.clear()
  },
}

/** Toasts is where they appear; one in the program. */
export function Toasts() {
  return (
    <UNSTABLE_ToastRegion queue={queue} className={css.region!}>
      {({ toast: t }) => (
        <UNSTABLE_Toast toast={t} className={css.toast!}>
          {t.content.error ? <CircleAlert size={18} aria-hidden /> : <CircleCheck size={18} aria-hidden />}
          <UNSTABLE_ToastContent className={css.text!}>
            <Text slot="title">{t.content.title}</Text>
            {t.content.text && <Text slot="description">{t.content.text}</Text>}
          </UNSTABLE_ToastContent>
          {t.content.action && (
            <Button
              variant="quiet"
              slot={null}
              className={css.action!}
              onPress={() => {
                t.content.action?.run()
                queue.close(t.key)
              }}
            >
              {t.content.action.label}
            </Button>
          )}
          <AriaButton slot="close" className={css.close!} aria-label="Melding sluiten">
            <X size={16} aria-hidden />
          </AriaButton>
        </UNSTABLE_Toast>
      )}
    </UNSTABLE_ToastRegion>
  )
}
