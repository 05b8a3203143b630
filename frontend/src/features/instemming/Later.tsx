import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { backend, type Document, type Instemming, tekstVan } from '~/backend'
import { sleutel, useDossier } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { toast } from '~/ui/Toasts/Toasts'
import css from './InstemmingDialog.module.css'
import { Scan } from './Ways'
import { today } from './words'

/**
 * What comes after an answer: the scan of the paper, a signature under what was
 * said. Neither moves the day it was given (A1).
 */
export function Later({ dossierId, item, documents }: { dossierId: string; item: Instemming; documents: readonly Document[] }) {
  const client = useQueryClient()
  const pagina = useDossier(dossierId)
  const [signing, setSigning] = useState(false)
  const [when, setWhen] = useState(today)
  const write = async (field: string, waarde: string) => {
    const pad = `instemmingen/${item.id}/${field}`
    try {
      await backend.schrijf({ id: dossierId, schrijvingen: [{ pad, waarde, heads: pagina.data?.velden[pad]?.heads ?? [] }] })
      await client.invalidateQueries({ queryKey: sleutel.dossier(dossierId) })
      setSigning(false)
    } catch (e) {
      toast.error('Niet opgeslagen', tekstVan(e))
    }
  }
  if (item.vorm === 'papier' || item.vorm === 'rechter')
    return (
      <Scan
        dossierId={dossierId}
        documents={documents}
        value={item.scan ?? ''}
        onChange={(scan) => {
          if (scan !== item.scan) void write('scan', scan)
        }}
      />
    )
  if (item.vorm !== 'mondeling' || item.getekendOp) return null
  if (!signing)
    return (
      <div>
        <Button size="small" onPress={() => setSigning(true)}>
          Later ook getekend…
        </Button>
      </div>
    )
  return (
    <div className={css.row}>
      <DatePicker label="Later getekend op" value={when} onChange={setWhen} />
      <Button onPress={() => void write('getekendOp', when)} isDisabled={!when}>
        Vastleggen
      </Button>
      <Button variant="quiet" onPress={() => setSigning(false)}>
        Toch niet
      </Button>
    </div>
  )
}
