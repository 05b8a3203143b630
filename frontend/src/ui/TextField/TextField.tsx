import { type RefObject, useLayoutEffect, useRef } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import css from './TextField.module.css'

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> & FieldProps & { placeholder?: string }

/** A TextField is one line. */
export function TextField({ label, hint, error, meta, hideLabel, placeholder, ...props }: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      autoComplete="off"
      {...props}
      isInvalid={!!error || !!props.isInvalid}
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} />
      <Input className={fieldCss.control!} placeholder={placeholder} />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}

/** A TextArea grows with its text; minRows is where it begins. */
export function TextArea({
  label,
  hint,
  error,
  meta,
  hideLabel,
  placeholder,
  minRows = 3,
  ...props
}: TextFieldProps & { minRows?: number }) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useGrow(ref, props.value)
  return (
    <AriaTextField
      validationBehavior="aria"
      autoComplete="off"
      {...props}
      isInvalid={!!error || !!props.isInvalid}
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} />
      <AriaTextArea ref={ref} rows={minRows} className={`${fieldCss.control} ${css.area}`} placeholder={placeholder} />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  )
}

// field-sizing does not exist in WebKitGTK yet; measure instead.
function useGrow(ref: RefObject<HTMLTextAreaElement | null>, value: string | undefined) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const el = ref.current
    if (!el) return
    el.style.height = 'auto'
    if (el.scrollHeight > 0) el.style.height = `${el.scrollHeight + 2}px`
  }, [ref, value])
}
