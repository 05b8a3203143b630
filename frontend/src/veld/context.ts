import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Dossier, Dossierpagina, Field, Signaal, Versie } from '~/backend'
import { bij } from './ernst'
import { isGetoond } from './getoond'
import { sectie } from './pad'
import type { Stand } from './stand'
import type { Werkblad } from './werkblad'

/** What the fields of one dossier need to know; a feature gives it once, around them all. */
export type Velden = {
  id: string
  pagina: Dossierpagina
  schema: Field[]
  blad: Werkblad
  /** A path to bring into sight: lists on the way to it fold open. */
  doel?: string | undefined
  acties: {
    nieuwItem(lijst: string, na?: string, waarden?: Record<string, unknown>): Promise<string>
    verplaats(pad: string, na: string): Promise<void>
    verwijder(pad: string, wat: string): Promise<void>
    herstel(pad: string): Promise<void>
  }
}

const Context = createContext<Velden | null>(null)
export const VeldenProvider = Context.Provider

export function useVelden(): Velden {
  const v = useContext(Context)
  if (!v) throw new Error('useVelden outside VeldenProvider')
  return v
}

/** useVeld is one field: how it stands, who wrote it, and whether it may be written. */
export function useVeld(pad: string): {
  stand: Stand
  dossier: Dossier
  door: string
  op: string
  versies: Versie[]
  samengevoegd: boolean
  alleenLezen: boolean
} {
  const { blad, pagina } = useVelden()
  const stand = useSyncExternalStore(
    (run) => blad.luister(pad, run),
    () => blad.lees(pad),
  )
  const meta = pagina.velden[pad]
  return {
    stand,
    dossier: pagina.dossier,
    door: meta?.door ?? '',
    op: meta?.op ?? '',
    versies: meta?.versies ?? [],
    samengevoegd: meta?.samengevoegd ?? false,
    alleenLezen: isGetoond(pad) || pagina.nietTeSchrijven.includes(sectie(pad)),
  }
}

/** useBij are the standing findings about exactly this path, leaving out what was just refused there. */
export function useBij(pad: string, geweigerd: Signaal[] = []): Signaal[] {
  const { pagina } = useVelden()
  return bij(pagina.signalen ?? [], pad).filter((s) => !geweigerd.some((g) => g.code === s.code))
}

/** useOnbewaard are the paths not yet confirmed, and hears of every change. */
export function useOnbewaard(blad: Werkblad): readonly string[] {
  return useSyncExternalStore(
    (run) => blad.luister('', run),
    () => blad.onbewaard(),
  )
}
