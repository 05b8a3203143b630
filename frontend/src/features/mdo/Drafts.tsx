import { useState } from 'react'
import { backend } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { useVelden } from '~/veld/context'

/** Text that was typed before the program stopped and was never written. */
export function Drafts() {
  const { id, blad, pagina } = useVelden()
  const [found, setFound] = useState(() => blad.concepten(pagina.concepten).filter((c) => /^(mdos|afspraken)\//.test(c.pad)))
  if (found.length === 0) return null
  return (
    <Notice
      tone="info"
      title="Er is tekst van de vorige keer die nog niet was opgeslagen"
      actions={
        <>
          <Button
            onPress={() => {
              for (const c of found) blad.neemConcept(c)
              void blad.bewaarAlles()
              setFound([])
            }}
          >
            Terugzetten
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              for (const c of found) void backend.wisConcept({ id, pad: c.pad })
              setFound([])
            }}
          >
            Weggooien
          </Button>
        </>
      }
    >
      {found.length === 1 ? 'Het gaat om één veld van een overleg.' : `Het gaat om ${found.length} velden van een overleg.`}
    </Notice>
  )
}
