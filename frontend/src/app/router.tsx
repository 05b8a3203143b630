import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Fout } from './Fout'
import { NietGevonden } from './NietGevonden'
import { Schil } from './Schil'

const tekst = (v: unknown) => (typeof v === 'string' && v !== '' ? v : undefined)

const root = createRootRoute({ component: Schil, notFoundComponent: NietGevonden })
const route = <P extends string>(path: P) => ({ getParentRoute: () => root, path })

const begin = createRoute({
  ...route('/'),
  beforeLoad: () => {
    throw redirect({ to: '/overzicht' })
  },
})
const overzicht = createRoute({
  ...route('/overzicht'),
  component: lazyRouteComponent(() => import('./OverzichtRoute'), 'OverzichtRoute'),
})
const dossiers = createRoute({
  ...route('/dossiers'),
  validateSearch: (s: Record<string, unknown>): { nieuw?: string | undefined } => ({ nieuw: tekst(s.nieuw) }),
  component: lazyRouteComponent(() => import('~/features/overzicht/DossiersPage'), 'DossiersPage'),
})
const dossier = createRoute({
  ...route('/dossiers/$id'),
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/dossiers/$id/$tab', params: { ...params, tab: 'vraag' } })
  },
})
const dossierTab = createRoute({
  ...route('/dossiers/$id/$tab'),
  validateSearch: (s: Record<string, unknown>): { veld?: string | undefined } => ({ veld: tekst(s.veld) }),
  component: lazyRouteComponent(() => import('./DossierRoute'), 'DossierRoute'),
})
const opnemen = () => lazyRouteComponent(() => import('~/features/observatie'), 'ObservatiePage')
const observatie = createRoute({
  ...route('/observatie'),
  validateSearch: (s: Record<string, unknown>): { dossier?: string | undefined } => ({ dossier: tekst(s.dossier) }),
  component: opnemen(),
})
const opname = createRoute({ ...route('/observatie/$opname'), component: opnemen() })
const mdoPage = () => lazyRouteComponent(() => import('~/features/mdo'), 'MdoPage')
const mdo = createRoute({
  ...route('/mdo'),
  validateSearch: (s: Record<string, unknown>): { dossier?: string | undefined } => ({ dossier: tekst(s.dossier) }),
  component: mdoPage(),
})
const mdoEen = createRoute({ ...route('/mdo/$dossier/$mdo'), component: mdoPage() })
const evaluatie = createRoute({
  ...route('/evaluatie/$dossier/$evaluatie'),
  component: lazyRouteComponent(() => import('./EvaluatieRoute'), 'EvaluatieRoute'),
})
const bewaking = createRoute({
  ...route('/bewaking'),
  component: lazyRouteComponent(() => import('./BewakingRoute'), 'BewakingRoute'),
})
const naslag = createRoute({
  ...route('/naslag'),
  validateSearch: (s: Record<string, unknown>): { code?: string | undefined } => ({ code: tekst(s.code) }),
  component: lazyRouteComponent(() => import('./NaslagRoute'), 'NaslagRoute'),
})
const controle = createRoute({
  ...route('/controle'),
  component: lazyRouteComponent(() => import('~/features/documenten/ControlePage'), 'ControlePage'),
})
const instellingen = createRoute({
  ...route('/instellingen'),
  component: lazyRouteComponent(() => import('~/features/profiel/instellingen/InstellingenPage'), 'InstellingenPage'),
})
const organisatie = createRoute({
  ...route('/instellingen/organisatie'),
  component: lazyRouteComponent(() => import('~/features/profiel/organisatie/OrganisatiePage'), 'OrganisatiePage'),
})

export const router = createRouter({
  defaultErrorComponent: Fout,
  routeTree: root.addChildren([
    begin,
    overzicht,
    dossiers,
    dossier,
    dossierTab,
    observatie,
    opname,
    mdo,
    mdoEen,
    evaluatie,
    bewaking,
    naslag,
    controle,
    instellingen,
    organisatie,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
