import { type FormEvent, useId, useState } from 'react'
import { backend, type Doel, type Evaluatie, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { CheckboxGroup } from '~/ui/Checkbox/Checkbox'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Stack } from '~/ui/Panel/Panel'
import { RadioGroup } from '~/ui/Radio/Radio'
import { TextArea } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { kort } from '~/veld/waarde'
import { niveauNaam } from './woorden'

/** The next cycle: which goals go along, which route, and why. Nothing of this cycle is overwritten. */
export function CyclusDialog({ e, onClose, onKlaar }: { e: Evaluatie; onClose: () => void; onKlaar: () => void }) {
  const { id, pagina, schema, blad } = useVelden()
  const form = useId()
  const doelen = (pagina.dossier.planVanAanpak.doelen ?? []).filter((d) => !pagina.eerder.includes(d.id))
  const [vervolg, setVervolg] = useState(e.vervolgKeuze === 'afsluiten' || !e.vervolgKeuze ? 'voortzetten' : e.vervolgKeuze)
  const [route, setRoute] = useState<string>(pagina.dossier.route?.keuze ?? '')
  const [mee, setMee] = useState(() => doelen.filter(nogNietBereikt).map((d) => d.id as string))
  const [op, setOp] = useState(e.datum || vandaag())
  const [reden, setReden] = useState<string>(e.vervolg ?? '')
  const [fout, setFout] = useState('')
  const [bezig, setBezig] = useState(false)
  const keuzes = (veldOp(schema, 'evaluaties/x/vervolgKeuze')?.options ?? []).filter((o) => o.value !== 'afsluiten')
  const routes = veldOp(schema, 'route/keuze')?.options ?? []
  const verstuur = async (ev: FormEvent) => {
    ev.preventDefault()
    const mis =
      reden.trim() === '' ? 'Schrijf op waarom er een nieuwe cyclus komt.' : routes.length > 0 && !route ? 'Kies de route.' : ''
    setFout(mis)
    if (mis) return
    setBezig(true)
    try {
      await blad.bewaarAlles()
      await backend.nieuweCyclus({
        id,
        vervolg: { evaluatie: e.id, vervolg, route, reden: reden.trim(), datum: op, doelen: mee },
      })
      toast.ok(
        'De nieuwe cyclus is begonnen',
        'Wat van de vorige cyclus was, staat er nog. De instemming wordt opnieuw gevraagd.',
      )
      onClose()
      onKlaar()
    } catch (err) {
      setFout(tekstVan(err))
      setBezig(false)
    }
  }
  return (
    <Dialog
      title="Nieuwe cyclus beginnen"
      isOpen
      keepOpen
      onOpenChange={(o) => !o && onClose()}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} type="submit" form={form} isPending={bezig}>
            Nieuwe cyclus beginnen
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(ev) => void verstuur(ev)}>
        <Stack>
          <p>
            De doelen, metingen en antwoorden van nu blijven bewaard. Doelen die meegaan, beginnen waar ze nu staan. De instemming
            wordt opnieuw gevraagd.
          </p>
          <RadioGroup label="Vervolg" direction="column" options={keuzes} value={vervolg} onChange={setVervolg} />
          <RadioGroup label="Route" direction="column" options={routes} value={route} onChange={setRoute} />
          {doelen.length > 0 ? (
            <CheckboxGroup
              label="Doelen die meegaan"
              options={doelen.map((d, n) => ({
                value: d.id,
                label: `Doel ${n + 1}: ${kort(d.doel) || 'nog niet beschreven'} (${niveauNaam(d.eindniveau) || 'geen niveau'})`,
              }))}
              value={mee}
              onChange={setMee}
              hint="Wat nog niet bereikt is, staat al aan. Nieuwe doelen voegt u daarna toe in het plan van aanpak."
            />
          ) : (
            <p>Er zijn geen doelen die mee kunnen gaan.</p>
          )}
          <DatePicker label="Besloten op" value={op} onChange={setOp} />
          <TextArea
            label="Waarom"
            hint="Overgenomen van ‘Wat is het vervolg?’; pas het aan als dat nodig is."
            value={reden}
            onChange={setReden}
            isRequired
          />
          {fout && (
            <Notice tone="negative" live>
              {fout}
            </Notice>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}

/** nogNietBereikt tells that a goal is worth going on with: no level yet, or below the expected one. */
export function nogNietBereikt(d: Pick<Doel, 'eindniveau'>): boolean {
  return !d.eindniveau || Number(d.eindniveau) < 0
}
