import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '../Button/Button'
import { Notice } from '../Notice/Notice'
import { SecretField } from '../TextField/SecretField'
import { TextField } from '../TextField/TextField'
import { Dialog } from './Dialog'

/** A PromptDialog asks one line before something is done; onSubmit returns a sentence when it cannot be done. */
export function PromptDialog({
  title,
  children,
  label,
  hint,
  confirm,
  secret,
  onSubmit,
  onClose,
}: {
  title: string
  children?: ReactNode
  label: string
  hint?: string
  confirm: string
  /** The line is not shown while it is typed. */
  secret?: boolean
  onSubmit: (value: string) => Promise<string>
  onClose: () => void
}) {
  const id = useId()
  const [value, setValue] = useState('')
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    setBusy(true)
    setError(await onSubmit(value))
    setBusy(false)
  }
  const Field = secret ? SecretField : TextField
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onOpenChange={(o) => !o && onClose()}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} type="submit" form={id} isPending={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={(e) => void submit(e)} style={{ display: 'grid', gap: 'var(--sp-4)' }}>
        {children}
        <Field label={label} hint={hint} value={value} onChange={setValue} autoFocus />
        {error && (
          <Notice tone="negative" live>
            {error}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
