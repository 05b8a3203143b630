import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { backend, type Evaluatie, type Signaal, signalenVan, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import { useOnbewaard, useVelden } from '~/veld/context'
import { datum, vandaag } from '~/veld/datum'
import { Weigering } from '~/veld/Weigering'
import { Eigen } from './Eigen'
import css from './evaluatie.module.css'
import { Vervolg } from './Vervolg'
import { type Onderdeel, zin } from './voortgang'

/** The choice that follows, and the end: afgerond in one action, or why not yet. */
export function Afronden({ e, os, onDossier }: { e: Evaluatie; os: Onderdeel[]; onDossier: (pad?: string) => void }) {
  const { id, pagina, blad } = useVelden()
  const client = useQueryClient()
  const onbewaard = useOnbewaard(blad)
  const [bezig, setBezig] = useState(false)
  const [geweigerd, setGeweigerd] = useState<Signaal[]>([])
  const [fout, setFout] = useState('')
  const pad = `evaluaties/${e.id}`
  const af = e.stand === 'afgerond'
  const vast = pagina.nietTeSchrijven.includes('evaluaties')
  const eerder = pagina.eerder.includes(e.id)

  const schrijf = async (waarden: Record<string, string>) => {
    setBezig(true)
    setFout('')
    setGeweigerd([])
    try {
      await blad.bewaarAlles()
      if (blad.onbewaard().length > 0) {
        setFout('Er is nog tekst die niet kon worden opgeslagen. Kijk bij de velden met een rode melding.')
        return false
      }
      await backend.schrijf({
        id,
        schrijvingen: Object.entries(waarden).map(([veld, waarde]) => ({
          pad: `${pad}/${veld}`,
          waarde,
          heads: pagina.velden[`${pad}/${veld}`]?.heads ?? [],
        })),
      })
      await client.invalidateQueries({ queryKey: sleutel.dossier(id) })
      return true
    } catch (err) {
      const signalen = signalenVan(err)
      if (signalen.length > 0) setGeweigerd(signalen)
      else setFout(tekstVan(err))
      return false
    } finally {
      setBezig(false)
    }
  }
  const rondAf = async () => {
    // Without a day it was today.
    if (!e.datum) blad.typ(`${pad}/datum`, vandaag())
    if (await schrijf({ stand: 'afgerond', afgerondOp: vandaag() })) toast.ok('De evaluatie is afgerond')
  }
  const heropen = () => schrijf({ stand: 'concept', afgerondOp: '' })

  return (
    <Panel title="Vervolg en afronden" id="afronden">
      <Stack>
        <Eigen pad={`${pad}/vervolgKeuze`} />
        {af ? (
          <>
            <Notice
              tone="positive"
              title={`Afgerond${e.afgerondOp ? ` op ${datum(e.afgerondOp)}` : ''}`}
              actions={
                !vast &&
                !eerder && (
                  <Button size="small" isDisabled={bezig} onPress={() => void heropen()}>
                    <Undo2 size={14} aria-hidden />
                    Weer openen
                  </Button>
                )
              }
            >
              {eerder
                ? 'Deze evaluatie hoort bij een eerdere cyclus. Daarna is er verder gewerkt.'
                : 'De antwoorden staan in het dossier en in de PDF.'}
            </Notice>
            {!eerder && !vast && <Vervolg e={e} onDossier={onDossier} />}
          </>
        ) : (
          !vast && (
            <>
              <p className={css.onder}>
                {os.some((o) => !o.klaar)
                  ? `Er is ${zin(os)} open. Wat mag open blijven, kunt u ook later aanvullen.`
                  : 'Alles is ingevuld.'}
              </p>
              {e.datum > vandaag() && (
                <Notice
                  tone="warning"
                  title="De datum van deze evaluatie ligt na vandaag"
                  actions={
                    <Button size="small" onPress={() => void blad.zet(`${pad}/datum`, vandaag())}>
                      Datum op vandaag zetten
                    </Button>
                  }
                >
                  Wat later moet gebeuren, telt nog niet als gedaan.
                </Notice>
              )}
              {geweigerd.length > 0 && (
                <Weigering signalen={geweigerd} wat="De evaluatie is nog niet afgerond" onOpnieuw={rondAf} />
              )}
              <div className={css.knoppen}>
                <Button variant="primary" size="large" isPending={bezig} onPress={() => void rondAf()}>
                  <CircleCheck size={17} aria-hidden />
                  Evaluatie afronden
                </Button>
                <span role="status" className={css.onder}>
                  {onbewaard.length > 0 ? 'Er is nog iets niet opgeslagen.' : 'Alles is opgeslagen.'}
                </span>
              </div>
            </>
          )
        )}
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
      </Stack>
    </Panel>
  )
}
