import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../Button/Button'
import { TextField, type TextFieldProps } from './TextField'

/** A SecretField hides what is typed until one asks to see it; never remembered by the browser. */
export function SecretField(props: Omit<TextFieldProps, 'type' | 'meta'>) {
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      meta={
        <Button
          variant="quiet"
          size="small"
          onPress={() => setShown(!shown)}
          aria-label={shown ? `${props.label} verbergen` : `${props.label} tonen`}
        >
          {shown ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
          {shown ? 'Verbergen' : 'Tonen'}
        </Button>
      }
    />
  )
}
