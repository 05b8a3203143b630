import { Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { kopieer } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Checkbox } from '~/ui/Checkbox/Checkbox'
import { toast } from '~/ui/Toasts/Toasts'
import { Kader } from './Kader'
import css from './profiel.module.css'

/** The Herstelcode is shown once; going on asks whether it was kept. */
export function Herstelcode({ code, onKlaar }: { code: string; onKlaar: () => void }) {
  const [bewaard, setBewaard] = useState(false)
  return (
    <Kader
      titel="Bewaar uw herstelcode"
      lead={
        <>
          <p>
            Bent u de wachtzin kwijt, dan is deze code de enige weg terug naar uw dossiers. Niemand anders heeft hem, ook wij
            niet.
          </p>
          <p className={css.nietafdrukken}>
            De code wordt maar één keer getoond. Leg hem op papier in een afgesloten la, niet bij dit apparaat.
          </p>
        </>
      }
    >
      <HerstelcodeKaart code={code} />
      <div className={css.nietafdrukken}>
        <Checkbox isSelected={bewaard} onChange={setBewaard}>
          Ik heb de herstelcode bewaard
        </Checkbox>
      </div>
      <div className={css.knoppen}>
        <Button variant="primary" size="large" isDisabled={!bewaard} onPress={onKlaar}>
          Naar Routewijzer
        </Button>
      </div>
    </Kader>
  )
}

/** The card with the code, to print or to copy. */
export function HerstelcodeKaart({ code }: { code: string }) {
  const kopieerCode = async () => {
    if (await kopieer(code)) toast.ok('Herstelcode gekopieerd', 'Plak hem op een veilige plek en leeg daarna het klembord.')
    else toast.error('Kopiëren is niet gelukt', 'Schrijf de code over op papier.')
  }
  return (
    <section className={css.code} aria-label="Herstelcode">
      <span>Herstelcode van Routewijzer</span>
      <output>{code}</output>
      <div className={css.knoppen}>
        <Button size="small" onPress={() => window.print()}>
          <Printer size={15} aria-hidden />
          Afdrukken
        </Button>
        <Button size="small" onPress={() => void kopieerCode()}>
          <Copy size={15} aria-hidden />
          Kopiëren
        </Button>
      </div>
    </section>
  )
}
