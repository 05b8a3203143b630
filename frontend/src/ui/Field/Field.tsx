import type { ReactNode } from 'react'
import { ButtonContext, FieldError, Label, Provider, Text, TextContext } from 'react-aria-components'
import css from './Field.module.css'

/**
 * What every field of the library takes: a label, an optional hint under it, a
 * sentence when something is wrong (the text typed stays), and room on the label
 * line for what the caller wants to say about the value (who wrote it, saved or not).
 */
export type FieldProps = {
  label: string
  hint?: ReactNode | undefined
  error?: string | undefined
  /** On the label line, at the end: saved state, history. */
  meta?: ReactNode | undefined
  /** Hide the label for the eye; it stays for a screen reader. */
  hideLabel?: boolean | undefined
}

export const fieldCss = css

/** FieldHead draws the label line inside a react-aria field. */
export function FieldHead({
  label,
  meta,
  hideLabel,
  as = 'label',
}: Pick<FieldProps, 'label' | 'meta' | 'hideLabel'> & { as?: 'label' | 'span' }) {
  if (hideLabel && !meta) return <Label className="sr-only">{label}</Label>
  return (
    <div className={css.head}>
      <Label className={hideLabel ? 'sr-only' : css.label} elementType={as}>
        {label}
      </Label>
      {meta && (
        <div className={css.meta}>
          {/* What stands here is its own; the field's parts are not for it. */}
          <Provider
            values={[
              [ButtonContext, null],
              [TextContext, null],
            ]}
          >
            {meta}
          </Provider>
        </div>
      )}
    </div>
  )
}

/** FieldFoot draws hint and error inside a react-aria field. */
export function FieldFoot({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <Text slot="description" className={css.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={css.error}>{error}</FieldError>
    </>
  )
}
