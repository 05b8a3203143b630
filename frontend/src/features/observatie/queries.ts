import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { backend, type Opnamevorm, type Voorkeuren } from '~/backend'
import { sleutel } from '~/backend/queries'

export { useDossier, useDossiers, useIk, useOpnames, useOrganisatie } from '~/backend/queries'

export const useOpname = (id: string) =>
  useQuery({ queryKey: [...sleutel.opnames, id], queryFn: () => backend.leesOpname({ id }), enabled: id !== '' })

/** Begins a recording; the list of recordings follows. */
export function useBegin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (v: Opnamevorm) => backend.beginOpname(v),
    onSuccess: () => client.invalidateQueries({ queryKey: sleutel.opnames }),
  })
}

export function useGooiWeg() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => backend.gooiOpnameWeg({ id }),
    onSuccess: () => client.invalidateQueries({ queryKey: sleutel.opnames }),
  })
}

/** Changes one setting of the person; the rest stays as it is. */
export function useVoorkeur() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (change: Partial<Voorkeuren>) => {
      const ik = await backend.ik()
      await backend.zetVoorkeuren({ ...ik.voorkeuren, ...change })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: sleutel.ik }),
  })
}
