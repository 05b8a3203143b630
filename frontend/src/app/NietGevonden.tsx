import { Link } from '@tanstack/react-router'
import { EmptyState } from '~/ui/States/States'

export function NietGevonden() {
  return (
    <EmptyState title="Deze bladzijde bestaat niet">
      <p>
        <Link to="/overzicht">Terug naar het overzicht</Link>
      </p>
    </EmptyState>
  )
}
