import { useSearch } from '@tanstack/react-router'
import { NaslagPage } from '~/features/naslag/NaslagPage'

/** NaslagRoute opens the reference work at the rule its address names. */
export function NaslagRoute() {
  const { code } = useSearch({ from: '/naslag' })
  return <NaslagPage code={code} />
}
