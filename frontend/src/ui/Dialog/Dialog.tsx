import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../Button/Button'
import css from './Dialog.module.css'

export type DialogProps = {
  title: string
  children: ReactNode
  /** Buttons at the bottom, the most important one last. */
  footer?: ReactNode
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  size?: 'small' | 'normal' | 'large' | 'full'
  /** Outside clicks and Escape do not close it; use when typed text would get lost. */
  keepOpen?: boolean
}

/** A Dialog asks for something; focus goes in, and back where it came from. */
export function Dialog({ title, children, footer, isOpen, onOpenChange, size = 'normal', keepOpen }: DialogProps) {
  return (
    <ModalOverlay
      className={css.overlay!}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!keepOpen}
      isKeyboardDismissDisabled={!!keepOpen}
    >
      <Modal className={css.modal!} data-size={size}>
        <AriaDialog className={css.dialog!}>
          <div className={css.head}>
            <Heading slot="title">{title}</Heading>
            <Button variant="quiet" icon aria-label="Sluiten" slot={null} onPress={() => onOpenChange(false)}>
              <X size={18} aria-hidden />
            </Button>
          </div>
          <div className={css.body}>{children}</div>
          {footer && <div className={css.foot}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** An AlertDialog asks before something that matters; Escape and "Annuleren" both leave things as they are. */
export function AlertDialog({
  title,
  children,
  confirm,
  danger,
  isOpen,
  onOpenChange,
  onConfirm,
  isDisabled,
}: {
  title: string
  children: ReactNode
  confirm: string
  danger?: boolean
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onConfirm: () => void
  isDisabled?: boolean
}) {
  return (
    <ModalOverlay className={css.overlay!} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={css.modal!} data-size="small">
        <AriaDialog role="alertdialog" className={css.dialog!}>
          <div className={css.head}>
            <Heading slot="title">{title}</Heading>
          </div>
          <div className={css.body}>{children}</div>
          <div className={css.foot}>
            <Button variant="quiet" slot={null} autoFocus onPress={() => onOpenChange(false)}>
              Annuleren
            </Button>
            <Button variant={danger ? 'danger-fill' : 'primary'} slot={null} isDisabled={!!isDisabled} onPress={onConfirm}>
              {confirm}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
