import { useState } from 'react'
import { tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { TextArea } from '~/ui/TextField/TextField'
import { datum as toonDatum } from '~/veld/datum'
import css from './proces.module.css'

/** An Aantekening is one note: to read, to change, to throw away; an empty one opens for writing. */
export function Aantekening({
  tekst,
  datum,
  onBewaar,
  onWeg,
}: {
  tekst: string
  datum: string
  onBewaar: (tekst: string) => Promise<void>
  onWeg: () => void
}) {
  const [open, setOpen] = useState(tekst === '')
  const [nu, setNu] = useState(tekst)
  const [fout, setFout] = useState('')
  const [bezig, setBezig] = useState(false)
  const bewaar = async () => {
    if (nu.trim() === '') {
      setFout('Schrijf eerst iets op.')
      return
    }
    setBezig(true)
    setFout('')
    try {
      await onBewaar(nu.trim())
      setOpen(false)
    } catch (e) {
      setFout(tekstVan(e))
    } finally {
      setBezig(false)
    }
  }
  if (!open)
    return (
      <div className={css.aantekening}>
        <span className={css.onder}>{datum && toonDatum(datum)}</span>
        <p className={css.notitie}>{tekst}</p>
        <div className={css.knoppen}>
          <Button
            size="small"
            onPress={() => {
              setNu(tekst)
              setOpen(true)
            }}
          >
            Wijzigen
          </Button>
          <Button size="small" variant="quiet" onPress={onWeg}>
            Wissen
          </Button>
        </div>
      </div>
    )
  return (
    <div className={css.aantekening}>
      <TextArea label="Aantekening" value={nu} onChange={setNu} autoFocus />
      {fout && (
        <Notice tone="negative" live>
          {fout}
        </Notice>
      )}
      <div className={css.knoppen}>
        <Button size="small" variant="primary" isPending={bezig} onPress={() => void bewaar()}>
          Bewaren
        </Button>
        <Button size="small" variant="quiet" onPress={() => (tekst === '' ? onWeg() : setOpen(false))}>
          Annuleren
        </Button>
      </div>
    </div>
  )
}
