import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { backend, type Field, type Organisatiepagina, tekstVan } from '~/backend'
import { sleutel, useOrganisatie, useOrganisatieSchema } from '~/backend/queries'
import { Notice } from '~/ui/Notice/Notice'
import { Grid, Page, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { tijdstip } from '~/veld/datum'
import { bronwaarden } from './bron'
import { Instelling } from './Instelling'
import { Lijstdeel } from './Lijstdeel'
import css from './organisatie.module.css'
import { Tegelijk } from './Tegelijk'
import { OrganisatieVelden } from './Velden'

const TERMIJNEN: { titel: string; uitleg: string; velden: string[] }[] = [
  {
    titel: 'Starten en evalueren',
    uitleg: 'Vanaf het laatste ja, en vanaf de werkelijke start. In kalenderweken.',
    velden: ['startWeken', 'evaluatieVanafWeken', 'evaluatieTotWeken'],
  },
  {
    titel: 'Zorgplicht en OPP',
    uitleg: 'Deze klokken lopen alleen als er een schriftelijke aanmelding is, of extra ondersteuning.',
    velden: ['zorgplichtWeken', 'verlengingWeken', 'oppWeken'],
  },
  {
    titel: 'Toegang en bewaren',
    uitleg: 'Elke organisatie bewaart met een eigen begin.',
    velden: ['toegangDagen', 'bewaarjarenSWV', 'bewaarjarenSchool', 'bewaarjarenAB', 'bewaarjarenGeld'],
  },
  { titel: 'Inzet', uitleg: 'Voor nieuwe inzetten; bij 0 is er geen maximum.', velden: ['maxMinutenInzet'] },
]

const LIJSTEN: [pad: string, uitleg: string][] = [
  ['expertises', 'Wie de expertise heeft en wie betaalt. Een nieuwe inzet neemt dit over (M3).'],
  ['vakanties', 'Dagen waarop uw scholen anders vrij zijn dan de regio. Eerste en laatste dag tellen mee.'],
  ['telknoppen', 'Gedrag met een definitie, zodat twee waarnemers hetzelfde tellen. Staat klaar bij het opnemen.'],
  ['tijdsteekproeven', 'Kant-en-klare steekproeven. Staan klaar bij het opnemen.'],
  ['agendas', 'Voorstellen voor de volgorde van een MDO. Kind en ouders spreken als eersten.'],
  ['gesprekspunten', 'Vragen om op tafel te leggen in een MDO.'],
  ['doelvoorbeelden', 'Hoe een doel kan klinken. Nooit over behandeling of remedial teaching (K6).'],
]

/** What the partnership sets for all new dossiers; a running one keeps what it began with. */
export function OrganisatiePage() {
  const pagina = useOrganisatie()
  const schema = useOrganisatieSchema()
  const fault = pagina.error ?? schema.error
  return (
    <Page>
      <PageHead
        title="Instellingen van het samenwerkingsverband"
        sub={
          <>
            Expertise, termijnen, vakanties en sjablonen. <Link to="/instellingen">Terug naar Instellingen</Link>
          </>
        }
      />
      {fault && !pagina.data ? (
        <ErrorState
          text={tekstVan(fault)}
          onRetry={() => {
            void pagina.refetch()
            void schema.refetch()
          }}
        />
      ) : !pagina.data || !schema.data ? (
        <Skeleton label="De instellingen worden gelezen" lines={10} />
      ) : (
        <OrganisatieVelden pagina={pagina.data} schema={schema.data}>
          <Instellingen pagina={pagina.data} schema={schema.data} />
        </OrganisatieVelden>
      )}
    </Page>
  )
}

function Instellingen({ pagina, schema }: { pagina: Organisatiepagina; schema: Field[] }) {
  const geschiedenis = useQuery({
    queryKey: [...sleutel.organisatie, 'geschiedenis'],
    queryFn: () => backend.organisatieGeschiedenis({ pad: '' }),
  })
  const history = geschiedenis.data ?? []
  const bron = bronwaarden(history)
  const laatst = history.find((g) => g.wat !== 'beginwaarde')
  const common = { bron, history }
  const een = (pad: string) => (
    <Instelling key={pad} pad={pad} organisatie={pagina.organisatie} alleenLezen={pagina.alleenLezen} {...common} />
  )
  return (
    <Stack gap={5}>
      <Notice tone="info" title="Deze waarden gelden voor nieuwe dossiers">
        <p>
          Een lopend dossier houdt de termijnen, de regio en de vakanties waarmee het begon. Wat u hier wijzigt, verandert daar
          niets.
        </p>
        <p>{laatst ? `Laatst gewijzigd door ${laatst.door}, ${tijdstip(laatst.op)}.` : 'Alles staat nu zoals in de bronnen.'}</p>
      </Notice>
      {pagina.alleenLezen && (
        <Notice tone="info" title="U kunt deze instellingen lezen">
          Wijzigen kan alleen de beheerder van het samenwerkingsverband.
        </Notice>
      )}
      {geschiedenis.isError && (
        <Notice tone="warning" title="De geschiedenis kon niet gelezen worden">
          {tekstVan(geschiedenis.error)}
        </Notice>
      )}
      <Tegelijk pagina={pagina} schema={schema} />
      <Panel title="Algemeen">
        <Grid>
          {een('naam')}
          {een('regio')}
        </Grid>
      </Panel>
      <Panel title="Termijnen" sub="Naast elke termijn staat wat de bron zegt.">
        {TERMIJNEN.map((g) => (
          <section key={g.titel} className={css.groep} aria-label={g.titel}>
            <h3>{g.titel}</h3>
            <p>{g.uitleg}</p>
            <Grid min="18rem">{g.velden.map((v) => een(`termijnen/${v}`))}</Grid>
          </section>
        ))}
      </Panel>
      {LIJSTEN.map(([pad, uitleg]) => (
        <Lijstdeel key={pad} pad={pad} uitleg={uitleg} pagina={pagina} {...common} />
      ))}
    </Stack>
  )
}
