import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { backend, type Opnamevorm, type Voorkeuren } from '~/backend'

export const useOpnames = () => useQuery({ queryKey: ['opnames'], queryFn: backend.opnames })

export const useOpname = (id: string) =>
  useQuery({ queryKey: ['opname', id], queryFn: () => backend.leesOpname({ id }), enabled: id !== '' })

export const useDossiers = () => useQuery({ queryKey: ['dossiers'], queryFn: backend.dossiers })

export const useDossier = (id: string) =>
  useQuery({ queryKey: ['dossier', id], queryFn: () => backend.openDossier({ id }), enabled: id !== '' })

export const useIk = () => useQuery({ queryKey: ['ik'], queryFn: backend.ik })

/** Begins a recording; the list of recordings follows. */
export function useBegin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (v: Opnamevorm) => backend.beginOpname(v),
    onSuccess: () => client.invalidateQueries({ queryKey: ['opnames'] }),
  })
}

export function useGooiWeg() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => backend.gooiOpnameWeg({ id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['opnames'] }),
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
    onSuccess: () => client.invalidateQueries({ queryKey: ['ik'] }),
  })
}
