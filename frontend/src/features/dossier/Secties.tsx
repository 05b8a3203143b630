import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { backend, type Field, kopieer, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import { useBij, useVelden } from '~/veld/context'
import { Groep } from '~/veld/Groep'
import { isGetoond } from '~/veld/getoond'
import { Lijst } from '~/veld/Lijst'
import { Bevindingen } from '~/veld/SignaalRegel'
import { Veld } from '~/veld/Veld'
import css from './dossier.module.css'

/** Secties draws sections of the schema under each other; children stand above them all, boven in the section it names. */
export function Secties({
  secties,
  boven = {},
  children,
}: {
  secties: string[]
  boven?: Record<string, ReactNode>
  children?: ReactNode
}) {
  const { schema } = useVelden()
  return (
    <div className={css.tabinhoud}>
      <Stack gap={5}>
        {children}
        {secties.map((naam) => {
          const field = schema.find((f) => f.name === naam)
          return field ? (
            <Sectie key={naam} field={field}>
              {boven[naam]}
            </Sectie>
          ) : null
        })}
      </Stack>
    </div>
  )
}

/** A Sectie is one section in a panel of its own, with a way to take it along as text. */
export function Sectie({ field, actions, children }: { field: Field; actions?: ReactNode; children?: ReactNode }) {
  const { pagina } = useVelden()
  const bij = useBij(field.name)
  const vast = pagina.nietTeSchrijven.includes(field.name)
  return (
    <Panel
      id={`sectie-${field.name}`}
      title={field.label}
      sub={
        isGetoond(field.name, field) ? 'Dit ontstaat vanzelf.' : vast ? 'In uw rol kunt u dit lezen, niet wijzigen.' : field.hint
      }
      actions={
        <>
          {actions}
          <KopieerKnop sectie={field.name} label={field.label} />
        </>
      }
    >
      <Bevindingen signalen={bij} />
      {children}
      {field.kind === 'list' ? (
        <Lijst pad={field.name} field={field} kop={false} />
      ) : field.kind === 'group' ? (
        <Groep pad={field.name} fields={field.fields ?? []} />
      ) : (
        <Veld pad={field.name} field={field} />
      )}
    </Panel>
  )
}

function KopieerKnop({ sectie, label }: { sectie: string; label: string }) {
  const { id, blad } = useVelden()
  const run = async () => {
    try {
      await blad.bewaarAlles()
      const tekst = await backend.alsTekst({ id, sectie })
      if (await kopieer(tekst)) toast.ok(`${label} gekopieerd`, 'Plak de tekst waar u hem nodig hebt.')
      else toast.error('Kopiëren is niet gelukt', 'Het klembord is niet bereikbaar.')
    } catch (e) {
      toast.error('Kopiëren is niet gelukt', tekstVan(e))
    }
  }
  return (
    <Button variant="quiet" size="small" icon aria-label={`${label} kopiëren als tekst`} onPress={() => void run()}>
      <Copy size={15} aria-hidden />
    </Button>
  )
}
