import { useMutation } from '@tanstack/react-query'
import { KeyRound, Lock } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { backend, type ProfielInfo, type Start, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { RadioGroup } from '~/ui/Radio/Radio'
import { TextField } from '~/ui/TextField/TextField'
import { datumVan } from './datumVan'
import { Kader } from './Kader'
import css from './profiel.module.css'
import { NieuweWachtzin, Wachtzin, wachtzinKlopt } from './Wachtzin'

/** Ontgrendelen asks for the passphrase, offers the keychain at start, and the recovery code as the third way in. */
export function Ontgrendelen({
  start,
  onOpen,
  onNieuw,
  onOefenen,
}: {
  start: Start
  onOpen: () => void
  onNieuw: () => void
  onOefenen: () => void
}) {
  const [id, setId] = useState(start.profielen[0]?.id ?? '')
  const [kwijt, setKwijt] = useState(false)
  const profiel = start.profielen.find((p) => p.id === id) ?? start.profielen[0]
  if (!profiel) return null
  if (kwijt) return <Herstellen profiel={profiel} onOpen={onOpen} onTerug={() => setKwijt(false)} />
  return (
    <Kader
      titel={start.vergrendeld ? 'Routewijzer is vergrendeld' : 'Welkom terug'}
      lead={
        start.vergrendeld ? (
          <p>Vul uw wachtzin in om verder te werken. Een lopende opname gaat door.</p>
        ) : (
          <p>Vul uw wachtzin in om uw dossiers te openen.</p>
        )
      }
    >
      {start.profielen.length > 1 && !start.vergrendeld && (
        <RadioGroup
          label="Profiel"
          direction="column"
          value={profiel.id}
          onChange={setId}
          options={start.profielen.map((p, n) => ({
            value: p.id,
            label: naamVan(p, n),
            sub: `Laatst gebruikt ${datumVan(p.gebruiktOp || p.gemaaktOp)}`,
          }))}
        />
      )}
      {profiel.oefenen && (
        <div>
          <Badge tone="info">oefenprofiel</Badge>
        </div>
      )}
      <Invullen key={profiel.id} profiel={profiel} vergrendeld={start.vergrendeld} onOpen={onOpen} />
      <div className={css.knoppen}>
        <Button variant="quiet" size="small" onPress={() => setKwijt(true)}>
          <KeyRound size={15} aria-hidden />
          Wachtzin kwijt
        </Button>
        {!start.vergrendeld && (
          <>
            <Button variant="quiet" size="small" onPress={onNieuw}>
              Nog een profiel maken
            </Button>
            {!start.profielen.some((p) => p.oefenen) && (
              <Button variant="quiet" size="small" onPress={onOefenen}>
                Oefenen
              </Button>
            )}
          </>
        )}
      </div>
    </Kader>
  )
}

function Invullen({ profiel, vergrendeld, onOpen }: { profiel: ProfielInfo; vergrendeld: boolean; onOpen: () => void }) {
  const [zin, setZin] = useState('')
  const open = useMutation({ mutationFn: () => backend.ontgrendel({ id: profiel.id, wachtzin: zin }), onSuccess: onOpen })
  const hanger = useMutation({ mutationFn: () => backend.ontgrendelMetSleutelhanger({ id: profiel.id }), onSuccess: onOpen })
  const verstuur = (e: FormEvent) => {
    e.preventDefault()
    open.mutate()
  }
  const fout = open.isError ? tekstVan(open.error) : hanger.isError ? tekstVan(hanger.error) : ''
  return (
    <form className={css.formulier} onSubmit={verstuur}>
      <Wachtzin label="Wachtzin" value={zin} onChange={setZin} autoFocus error={fout || undefined} />
      <div className={css.knoppen}>
        <Button type="submit" variant="primary" size="large" isPending={open.isPending}>
          <Lock size={17} aria-hidden />
          {open.isPending ? 'Bezig met openen…' : 'Openen'}
        </Button>
        {profiel.sleutelhanger && !vergrendeld && (
          <Button size="large" isPending={hanger.isPending} onPress={() => hanger.mutate()}>
            Openen met de sleutelhanger
          </Button>
        )}
      </div>
    </form>
  )
}

function Herstellen({ profiel, onOpen, onTerug }: { profiel: ProfielInfo; onOpen: () => void; onTerug: () => void }) {
  const [code, setCode] = useState('')
  const [zin, setZin] = useState('')
  const [herhaald, setHerhaald] = useState('')
  const [gebrek, setGebrek] = useState('')
  const herstel = useMutation({
    mutationFn: () => backend.herstelProfiel({ id: profiel.id, code: code.trim(), wachtzin: zin }),
    onSuccess: onOpen,
  })
  const verstuur = (e: FormEvent) => {
    e.preventDefault()
    const mis = code.trim() === '' ? 'Vul de herstelcode in.' : wachtzinKlopt(zin, herhaald)
    setGebrek(mis)
    if (!mis) herstel.mutate()
  }
  const fout = gebrek || (herstel.isError ? tekstVan(herstel.error) : '')
  return (
    <Kader
      titel="Openen met de herstelcode"
      lead={<p>Gebruik de code die u bij het maken van het profiel hebt bewaard, en kies een nieuwe wachtzin.</p>}
    >
      <form className={css.formulier} onSubmit={verstuur}>
        <TextField
          label="Herstelcode"
          value={code}
          onChange={setCode}
          isRequired
          autoFocus
          spellCheck="false"
          hint="Hoofdletters, spaties en streepjes maken niet uit."
        />
        <NieuweWachtzin label="Nieuwe wachtzin" zin={zin} herhaald={herhaald} onZin={setZin} onHerhaald={setHerhaald} />
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
        <div className={css.knoppen}>
          <Button type="submit" variant="primary" size="large" isPending={herstel.isPending}>
            Profiel openen
          </Button>
          <Button variant="quiet" onPress={onTerug}>
            Terug
          </Button>
        </div>
      </form>
    </Kader>
  )
}

function naamVan(p: ProfielInfo, n: number): string {
  return p.oefenen ? 'Oefenprofiel' : `Profiel ${n + 1}, gemaakt op ${datumVan(p.gemaaktOp)}`
}
