import { useEffect, useRef } from 'react'
import type { Inzet } from '~/backend'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { ingevuld } from './inzet'

/** useIngevuld tells when choosing an expertise filled in who delivers and who pays (M3). */
export function useIngevuld() {
  const { pagina, schema } = useVelden()
  const vorige = useRef<Inzet[]>(pagina.dossier.inzetten ?? [])
  useEffect(() => {
    const nu = pagina.dossier.inzetten ?? []
    const wie = veldOp(schema, 'inzetten/x/financiering')?.options ?? []
    for (const i of ingevuld(vorige.current, nu))
      toast.ok(
        'Organisatie en financiering zijn ingevuld',
        `Bij deze expertise horen ${i.organisatie || 'geen vaste organisatie'} en ${
          wie.find((o) => o.value === i.financiering)?.label.toLocaleLowerCase('nl') ?? 'geen vaste financiering'
        }. U kunt beide wijzigen.`,
      )
    vorige.current = nu
  }, [pagina.dossier.inzetten, schema])
}
