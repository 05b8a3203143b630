import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/** Locale makes every word the library itself says Dutch, whatever the system speaks. */
export function Locale({ children }: { children: ReactNode }) {
  return <I18nProvider locale="nl-NL">{children}</I18nProvider>
}
