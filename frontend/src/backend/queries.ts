import { QueryClient as Client, type QueryClient, useQuery } from '@tanstack/react-query'
import type { Nieuws } from './host'
import { backend } from './index'

/**
 * The keys under which answers of the program are kept: ['start'], ['ik'],
 * ['schema'], ['bronnen'], ['dossiers'], ['dossier', id, ...], ['bewaking'],
 * ['overleggen'], ['organisatie', ...], ['opnames', ...]. Whatever begins with a
 * key falls with it.
 */
export const sleutel = {
  start: ['start'] as const,
  ik: ['ik'] as const,
  schema: ['schema'] as const,
  dossiers: ['dossiers'] as const,
  dossier: (id: string) => ['dossier', id] as const,
  opnames: ['opnames'] as const,
  bronnen: ['bronnen'] as const,
  /** Over all dossiers: they fall with any dossier. */
  bewaking: ['bewaking'] as const,
  overleggen: ['overleggen'] as const,
  organisatie: ['organisatie'] as const,
  organisatieSchema: ['organisatie', 'schema'] as const,
  /** Under a dossier: they fall with it. */
  inzagen: (id: string) => ['dossier', id, 'inzagen'] as const,
  aantekeningen: (id: string) => ['dossier', id, 'aantekeningen'] as const,
  evaluatie: (id: string, evaluatie: string) => ['dossier', id, 'evaluatie', evaluatie] as const,
  toestemming: (id: string) => ['dossier', id, 'toestemming'] as const,
  instemming: (id: string, voor: string) => ['dossier', id, 'instemming', voor] as const,
}

/** maakClient never pauses on what the system thinks of the network: the program is always there. */
export function maakClient(): QueryClient {
  return new Client({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  })
}

/** ververs drops what the news made old; what is on screen is fetched again. */
export function ververs(client: QueryClient, n: Nieuws) {
  const drop = (...keys: (readonly string[])[]) => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey })
  }
  switch (n.wat) {
    case 'dossier':
      return drop(...n.ids.map(sleutel.dossier), sleutel.dossiers, sleutel.bewaking, sleutel.overleggen)
    case 'dossiers':
      return drop(sleutel.dossiers, ['dossier'], sleutel.bewaking, sleutel.overleggen)
    case 'organisatie':
      return drop(sleutel.organisatie)
    case 'opname':
    case 'opnames':
      return drop(sleutel.opnames)
    case 'profiel':
      return void client.invalidateQueries()
    case 'vergrendeld':
      vergeet(client)
      return drop(sleutel.start)
  }
}

/** vergeet lets go of everything that was decrypted; only the way back in stays. */
export function vergeet(client: QueryClient) {
  client.removeQueries({ predicate: (q) => !['start', 'opnames', 'opname'].includes(String(q.queryKey[0])) })
}

export const useStart = () => useQuery({ queryKey: sleutel.start, queryFn: backend.start })
export const useIk = () => useQuery({ queryKey: sleutel.ik, queryFn: backend.ik })
export const useSchema = () => useQuery({ queryKey: sleutel.schema, queryFn: backend.schema })
export const useDossiers = () => useQuery({ queryKey: sleutel.dossiers, queryFn: backend.dossiers })
export const useDossier = (id: string) =>
  useQuery({
    queryKey: sleutel.dossier(id),
    queryFn: () => backend.openDossier({ id }),
    enabled: id !== '',
    placeholderData: undefined,
  })
export const useOpnames = () => useQuery({ queryKey: sleutel.opnames, queryFn: backend.opnames })
export const useBronnen = () => useQuery({ queryKey: sleutel.bronnen, queryFn: backend.bronnen })
export const useBewaking = () => useQuery({ queryKey: sleutel.bewaking, queryFn: backend.bewaking })
export const useOverleggen = () => useQuery({ queryKey: sleutel.overleggen, queryFn: backend.overleggen })
export const useOrganisatie = () => useQuery({ queryKey: sleutel.organisatie, queryFn: backend.organisatie })
export const useOrganisatieSchema = () => useQuery({ queryKey: sleutel.organisatieSchema, queryFn: backend.organisatieSchema })
export const useInzagen = (id: string) => useQuery({ queryKey: sleutel.inzagen(id), queryFn: () => backend.inzagen({ id }) })
export const useAantekeningen = (id: string) =>
  useQuery({ queryKey: sleutel.aantekeningen(id), queryFn: () => backend.aantekeningen({ id }) })
export const useEvaluatie = (id: string, evaluatie: string) =>
  useQuery({ queryKey: sleutel.evaluatie(id, evaluatie), queryFn: () => backend.openEvaluatie({ id, evaluatie }) })
export const useToestemming = (id: string) =>
  useQuery({ queryKey: sleutel.toestemming(id), queryFn: () => backend.toestemming({ id }) })
