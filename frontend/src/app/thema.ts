// Theme and density must be right before the profile is unlocked, so the last
// choice is remembered in the web view; it says nothing about anybody.
const KEY = 'routewijzer.weergave'
type Keuze = { thema: string; weergave: string }

const donker = () => matchMedia('(prefers-color-scheme: dark)').matches

function zet(k: Keuze) {
  const { dataset } = document.documentElement
  dataset.theme = k.thema === 'donker' || (k.thema !== 'licht' && donker()) ? 'dark' : 'light'
  dataset.density = k.weergave === 'compact' ? 'compact' : 'comfortable'
}

let nu: Keuze = { thema: 'systeem', weergave: 'ruim' }

export const thema = {
  /** begin shows the last choice, and follows the system where that was chosen. */
  begin() {
    try {
      nu = { ...nu, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
    } catch {
      // Nothing remembered: the system decides.
    }
    zet(nu)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => zet(nu))
  },
  kies(k: Keuze) {
    nu = { thema: k.thema || 'systeem', weergave: k.weergave || 'ruim' }
    zet(nu)
    try {
      localStorage.setItem(KEY, JSON.stringify(nu))
    } catch {
      // Private mode: the choice still holds while the window is open.
    }
  },
  isDonker: () => document.documentElement.dataset.theme === 'dark',
}
