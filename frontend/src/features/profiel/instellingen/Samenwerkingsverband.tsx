import { Panel } from '~/ui/Panel/Panel'

/** The way to what the partnership sets for all its dossiers. */
export function Samenwerkingsverband() {
  return (
    <Panel
      title="Samenwerkingsverband"
      sub="Expertise en betaling, termijnen, vakanties, bewaren en sjablonen, met de waarden van de bron als begin."
    >
      <a href="#/instellingen/organisatie">Instellingen van het samenwerkingsverband</a>
    </Panel>
  )
}
