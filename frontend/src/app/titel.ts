const TITELS: Record<string, string> = {
  overzicht: 'Overzicht',
  dossiers: 'Dossiers',
  observatie: 'Observatie opnemen',
  mdo: 'MDO-agenda',
  evaluatie: 'Evaluatie',
  bewaking: 'Bewaking',
  naslag: 'Regels en bronnen',
  controle: 'Handtekening controleren',
  instellingen: 'Instellingen',
}

/**
 * titelVan is the title of the window for an address. It never holds a name: a
 * title shows in the task bar and in the list of recent windows.
 */
export function titelVan(pad: string): string {
  const [, een = '', twee = ''] = pad.split('/')
  const naam = een === 'dossiers' && twee ? 'Dossier' : TITELS[een]
  return naam ? `${naam} - Routewijzer` : 'Routewijzer'
}
