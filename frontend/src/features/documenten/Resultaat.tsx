import { useMutation } from '@tanstack/react-query'
import { FolderOpen } from 'lucide-react'
import { backend, tekstVan, type Uitvoer } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'

/** A Resultaat says where a file went, and opens it where the system can. */
export function Resultaat({ u, titel = 'Het bestand is klaar' }: { u: Uitvoer; titel?: string }) {
  const toon = useMutation({ mutationFn: () => backend.toon({ pad: u.pad }) })
  return (
    <Notice
      tone="positive"
      title={titel}
      live
      actions={
        u.pad && (
          <Button size="small" isPending={toon.isPending} onPress={() => toon.mutate()}>
            <FolderOpen size={15} aria-hidden />
            Tonen
          </Button>
        )
      }
    >
      <p>
        {u.pad ? u.pad : `${u.naam} staat bij uw downloads.`} {u.bytes > 0 && <span>({grootte(u.bytes)})</span>}
      </p>
      {toon.isError && <p>{tekstVan(toon.error)}</p>}
    </Notice>
  )
}

/** grootte shows a number of bytes the way people say it. */
export function grootte(bytes: number): string {
  const nl = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
  if (bytes < 1024) return `${bytes} bytes`
  if (bytes < 1024 * 1024) return `${nl.format(Math.round(bytes / 1024))} kB`
  return `${nl.format(bytes / 1024 / 1024)} MB`
}
