import { ListPlus, Play, Plus, Rewind } from 'lucide-react'
import { useRef, useState } from 'react'
import { type Opnamevorm, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { CheckboxGroup } from '~/ui/Checkbox/Checkbox'
import { ComboBox } from '~/ui/ComboBox/ComboBox'
import { Menu } from '~/ui/Menu/Menu'
import { Notice } from '~/ui/Notice/Notice'
import { NumberField } from '~/ui/NumberField/NumberField'
import { Grid, Panel, Stack } from '~/ui/Panel/Panel'
import { Select } from '~/ui/Select/Select'
import { TextArea, TextField } from '~/ui/TextField/TextField'
import { Gedragrij } from './Gedragrij'
import { tooEarly } from './instemming'
import { clean, freeKey, isCounting, knop, ownKnop, ownPresets, PRESETS, problems, vormFrom } from './presets'
import { useDossier, useDossiers, useOrganisatie } from './queries'
import css from './Setup.module.css'
import { bias } from './sampling'

const WAYS = [
  { value: 'tellen', label: 'Gedrag tellen of timen' },
  { value: 'tijdsteekproef', label: 'Tijdsteekproef' },
  { value: 'lopendVerslag', label: 'Lopend verslag' },
  { value: 'abc', label: 'ABC-notities' },
]

/** How the next observation is recorded. What was used last stands ready. */
export function Setup({
  vorm,
  onChange,
  onStart,
  busy,
  error,
}: {
  vorm: Opnamevorm
  onChange: (v: Opnamevorm) => void
  onStart: (v: Opnamevorm) => void
  busy: boolean
  error: unknown
}) {
  const dossiers = useDossiers()
  const dossier = useDossier(vorm.dossierID)
  const organisatie = useOrganisatie().data?.organisatie
  const own = ownPresets(organisatie)
  const list = (organisatie?.telknoppen ?? []).filter((t) => t.naam.trim() && !vorm.gedragingen.some((g) => g.naam === t.naam))
  const [tried, setTried] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const wrong = problems(vorm)
  const shown = tried ? wrong : {}
  const set = (change: Partial<Opnamevorm>) => onChange({ ...vorm, ...change })
  const sp = vorm.steekproef
  const setSp = (change: Partial<typeof sp>) => set({ steekproef: { ...sp, ...change } })
  const sampling = vorm.methoden.includes('tijdsteekproef')
  const counting = isCounting(vorm)
  const last = [...(dossier.data?.dossier.observaties ?? [])].sort((a, b) => a.datum.localeCompare(b.datum)).at(-1)

  const start = () => {
    setTried(true)
    if (Object.keys(wrong).length) notice.current?.focus()
    else onStart(clean(vorm))
  }

  return (
    <form
      className={css.form}
      autoComplete="off"
      onSubmit={(e) => {
        e.preventDefault()
        start()
      }}
    >
      <Panel title="Snel klaarzetten" sub="Kies een manier van kijken. Alles hieronder is daarna nog aan te passen.">
        <ul className={css.presets}>
          {PRESETS.map((p) => (
            <li key={p.id}>
              <button type="button" className={css.preset} onClick={() => set(p.maak())}>
                <strong>{p.naam}</strong>
                <span>{p.uitleg}</span>
              </button>
            </li>
          ))}
        </ul>
        {own.length > 0 && (
          <>
            <h3 className={css.own}>Van uw samenwerkingsverband</h3>
            <ul className={css.presets}>
              {own.map((p) => (
                <li key={p.id}>
                  <button type="button" className={css.preset} onClick={() => set(p.maak())}>
                    <strong>{p.naam}</strong>
                    <span>{p.uitleg}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {last && (
          <p className={css.again}>
            <Button onPress={() => onChange({ ...vormFrom(last), dossierID: vorm.dossierID })}>
              <Rewind size={16} aria-hidden />
              Zoals de vorige keer in dit dossier
            </Button>
          </p>
        )}
      </Panel>

      <Panel title="Waar en waarvoor">
        <Stack>
          <ComboBox
            label="Dossier"
            hint="Leeg laten kan: dat is een snelle observatie, die u later aan een dossier koppelt. Tijdens de opname staat er geen naam op het scherm."
            placeholder="Zonder dossier (snelle observatie)"
            value={vorm.dossierID}
            onChange={(dossierID) => set({ dossierID })}
            options={(dossiers.data ?? []).map((d) => ({
              value: d.id,
              label: d.titel,
              sub: [d.school, d.groep && `groep ${d.groep}`].filter(Boolean).join(', '),
            }))}
          />
          {tooEarly(dossier.data) && (
            <Notice tone="warning" title="De ouders hebben nog niet ingestemd met het onderzoek (R1.4)">
              Opnemen kan. Bij het koppelen schrijft u de reden op, bijvoorbeeld dat u het getekende papier hebt gezien.
            </Notice>
          )}
          <Grid>
            <TextField label="Les of situatie" value={vorm.les} onChange={(les) => set({ les })} />
            <TextField label="Plaats" value={vorm.plaats} onChange={(plaats) => set({ plaats })} />
            <NumberField
              label="Gepland aantal minuten"
              hint="Leeg is zonder einde. De opname stopt nooit vanzelf."
              minValue={0}
              maxValue={240}
              value={vorm.minuten || Number.NaN}
              onChange={(n) => set({ minuten: Number.isNaN(n) ? 0 : n })}
            />
          </Grid>
          <TextArea
            label="Kijkvraag"
            hint="Wat wilt u na afloop weten?"
            minRows={2}
            value={vorm.kijkvraag}
            onChange={(kijkvraag) => set({ kijkvraag })}
          />
        </Stack>
      </Panel>

      <Panel title="Manier van kijken">
        <Stack>
          <CheckboxGroup
            label="Wat wilt u vastleggen?"
            error={shown.methoden}
            options={WAYS}
            value={[...(counting ? ['tellen'] : []), ...vorm.methoden]}
            onChange={(ways) =>
              set({
                methoden: ways.map((w) => (w === 'tellen' ? 'turven' : w)),
                gedragingen:
                  ways.includes('tellen') && vorm.gedragingen.length === 0 ? [knop('', '', 'turven', '1')] : vorm.gedragingen,
              })
            }
          />

          {sampling && (
            <fieldset className={css.group}>
              <legend>Tijdsteekproef</legend>
              <Grid min="20rem">
                <TextField
                  label="Gedrag per interval"
                  error={shown.steekproef}
                  value={sp.gedrag}
                  onChange={(gedrag) => setSp({ gedrag })}
                />
                <TextField label="Definitie" value={sp.definitie} onChange={(definitie) => setSp({ definitie })} />
              </Grid>
              <Grid>
                <Select
                  label="Soort"
                  isRequired
                  hint={bias(sp.soort)}
                  value={sp.soort}
                  onChange={(soort) => setSp({ soort })}
                  options={[
                    { value: 'momentaan', label: 'Momentaan (op het seintje)' },
                    { value: 'partieel', label: 'Partieel (ergens in het interval)' },
                    { value: 'geheel', label: 'Geheel (het hele interval)' },
                  ]}
                />
                <NumberField
                  label="Seconden per interval"
                  error={shown.interval}
                  minValue={5}
                  maxValue={300}
                  step={5}
                  value={sp.intervalSeconden || Number.NaN}
                  onChange={(n) => setSp({ intervalSeconden: Number.isNaN(n) ? 0 : n })}
                />
                <Select
                  label="Klasgenoot ter vergelijking"
                  hint="Een klasgenoot is nooit herkenbaar; kies er steeds een andere voor."
                  isRequired
                  value={String(sp.klasgenootElke)}
                  onChange={(v) => setSp({ klasgenootElke: Number(v) })}
                  options={[
                    { value: '0', label: 'Geen' },
                    ...[2, 3, 4, 5, 10].map((n) => ({ value: String(n), label: `Elk ${n}e interval` })),
                  ]}
                />
              </Grid>
            </fieldset>
          )}

          {counting && (
            <fieldset className={css.group}>
              <legend>Gedrag om te tellen of te timen</legend>
              {shown.gedragingen && <p className={css.error}>{shown.gedragingen}</p>}
              <ol className={css.behaviours}>
                {vorm.gedragingen.map((g, i) => (
                  <Gedragrij
                    key={g.id}
                    nr={i + 1}
                    gedrag={g}
                    taken={vorm.gedragingen.filter((h) => h.id !== g.id).map((h) => h.toets)}
                    errors={{ naam: shown[`gedrag-${i}`], toets: shown[`toets-${i}`] }}
                    onChange={(n) => set({ gedragingen: vorm.gedragingen.map((h) => (h.id === g.id ? n : h)) })}
                    onRemove={() => set({ gedragingen: vorm.gedragingen.filter((h) => h.id !== g.id) })}
                  />
                ))}
              </ol>
              <div className={css.add}>
                <Button
                  onPress={() => set({ gedragingen: [...vorm.gedragingen, knop('', '', 'turven', freeKey(vorm.gedragingen))] })}
                  isDisabled={vorm.gedragingen.length >= 12}
                >
                  <Plus size={16} aria-hidden />
                  Gedrag toevoegen
                </Button>
                {list.length > 0 && (
                  <Menu
                    trigger={
                      <Button isDisabled={vorm.gedragingen.length >= 12}>
                        <ListPlus size={16} aria-hidden />
                        Uit de lijst
                      </Button>
                    }
                    items={list.map((t) => ({
                      id: t.id,
                      label: t.naam,
                      // An empty row that was only just made is filled, not passed over.
                      run: () => {
                        const kept = vorm.gedragingen.filter((g) => g.naam.trim() !== '' || g.definitie.trim() !== '')
                        set({ gedragingen: [...kept, ownKnop(t, kept)] })
                      },
                    }))}
                  />
                )}
              </div>
            </fieldset>
          )}
        </Stack>
      </Panel>

      <div ref={notice} tabIndex={-1} className={css.start}>
        {tried && Object.keys(wrong).length > 0 && (
          <Notice tone="warning" title="Er ontbreekt nog iets" live>
            <ul>
              {Object.values(wrong).map((t) => (
                <li key={t}>{t}</li>
              ))}
            </ul>
          </Notice>
        )}
        {error ? (
          <Notice tone="negative" title="De opname kon niet beginnen" live>
            {tekstVan(error)}
          </Notice>
        ) : null}
        <Button variant="primary" size="large" type="submit" isDisabled={busy}>
          <Play size={18} aria-hidden />
          Opname starten
        </Button>
      </div>
    </form>
  )
}
