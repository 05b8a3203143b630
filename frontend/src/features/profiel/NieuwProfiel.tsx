import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Aangemaakt, backend, type Start, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Checkbox } from '~/ui/Checkbox/Checkbox'
import { Notice } from '~/ui/Notice/Notice'
import { Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { Kader } from './Kader'
import css from './profiel.module.css'
import { NieuweWachtzin, wachtzinKlopt } from './Wachtzin'

/** NieuwProfiel asks who somebody is and for a passphrase; for practice it says clearly that nothing is real. */
export function NieuwProfiel({
  start,
  oefenen,
  onKlaar,
  onTerug,
}: {
  start: Start
  oefenen: boolean
  onKlaar: (a: Aangemaakt) => void
  onTerug?: (() => void) | undefined
}) {
  const [naam, setNaam] = useState('')
  const [rol, setRol] = useState(start.rollen[0]?.value ?? '')
  const [organisatie, setOrganisatie] = useState('')
  const [zin, setZin] = useState('')
  const [herhaald, setHerhaald] = useState('')
  const [sleutelhanger, setSleutelhanger] = useState(false)
  const [gebrek, setGebrek] = useState('')
  const maak = useMutation({
    mutationFn: () =>
      backend.maakProfiel({ naam: naam.trim(), rol, organisatie: organisatie.trim(), wachtzin: zin, oefenen, sleutelhanger }),
    onSuccess: onKlaar,
  })
  const verstuur = (e: FormEvent) => {
    e.preventDefault()
    const mis = naam.trim() === '' ? 'Vul uw naam in.' : wachtzinKlopt(zin, herhaald)
    setGebrek(mis)
    if (!mis) maak.mutate()
  }
  const fout = gebrek || (maak.isError ? tekstVan(maak.error) : '')
  return (
    <Kader
      titel={oefenen ? 'Een oefenprofiel maken' : 'Uw profiel maken'}
      lead={
        oefenen ? (
          <p>
            U krijgt drie verzonnen dossiers om mee te oefenen. Dit profiel wordt nooit gedeeld en raakt uw echte dossiers niet.
          </p>
        ) : (
          <p>Uw naam staat straks bij alles wat u schrijft. U kunt hem later nog wijzigen.</p>
        )
      }
    >
      <form className={css.formulier} onSubmit={verstuur}>
        <TextField label="Uw naam" value={naam} onChange={setNaam} isRequired autoFocus />
        <Select label="Uw rol" options={start.rollen} value={rol} onChange={setRol} isRequired />
        <TextField
          label="Organisatie"
          value={organisatie}
          onChange={setOrganisatie}
          hint="De school, de stichting of het samenwerkingsverband waar u voor werkt."
        />
        <NieuweWachtzin zin={zin} herhaald={herhaald} onZin={setZin} onHerhaald={setHerhaald} eigen={[naam, organisatie]} />
        {start.sleutelhanger && (
          <Checkbox isSelected={sleutelhanger} onChange={setSleutelhanger}>
            Openen zonder wachtzin als ik op dit apparaat ben aangemeld (de sleutelhanger van het systeem bewaart de sleutel)
          </Checkbox>
        )}
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
        <div className={css.knoppen}>
          <Button type="submit" variant="primary" size="large" isPending={maak.isPending}>
            {maak.isPending ? 'Profiel wordt gemaakt…' : oefenen ? 'Beginnen met oefenen' : 'Profiel maken'}
          </Button>
          {onTerug && (
            <Button variant="quiet" onPress={onTerug}>
              Terug
            </Button>
          )}
        </div>
      </form>
    </Kader>
  )
}
