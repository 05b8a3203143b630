import { X } from 'lucide-react'
import type { Bewaakt } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { SearchField } from '~/ui/SearchField/SearchField'
import { Segmented } from '~/ui/Segmented/Segmented'
import { Select } from '~/ui/Select/Select'
import css from './bewaking.module.css'
import { DRINGEND, type Filter, GEEN_FILTER, GROEPEN, type Groep, isStagnatie, isStructureel, opties, regelVan } from './lijst'

const KORT: Record<Groep, string> = {
  'te laat': 'Te laat',
  dreigt: 'Dreigt',
  blokkeert: 'Blokkeert',
  'let op': 'Let op',
  loopt: 'Loopt',
  opgeheven: 'Opgeheven',
}

/** What narrows the list; the counts say what each group still holds. */
export function Filters({
  alle,
  filter,
  onFilter,
  aantallen,
}: {
  alle: Bewaakt[]
  filter: Filter
  onFilter: (f: Filter) => void
  aantallen: Record<Groep, number>
}) {
  const zet = (deel: Partial<Filter>) => onFilter({ ...filter, ...deel })
  const scholen = opties(alle, (r) => r.school)
  const regels = opties(alle, (r) => regelVan(r.code))
  const mensen = opties(alle, (r) => r.aanZet)
  const bijzonder = [
    { value: 'structureel', label: 'Alleen structurele inzet', n: alle.filter(isStructureel).length },
    { value: 'stagnatie', label: 'Alleen stagnatie', n: alle.filter(isStagnatie).length },
  ]
  const actief = JSON.stringify(filter) !== JSON.stringify(GEEN_FILTER)
  const dringend = DRINGEND.reduce((n, g) => n + aantallen[g], 0)
  return (
    <div className={css.filters}>
      <Segmented
        label="Wat er getoond wordt"
        value={filter.groep}
        onChange={(groep) => zet({ groep })}
        options={[
          { value: 'alles' as const, label: `Vraagt aandacht ${dringend}` },
          ...GROEPEN.map((g) => ({ value: g.id, label: `${KORT[g.id]} ${aantallen[g.id]}` })),
        ]}
      />
      <div className={css.zoek}>
        <SearchField label="Zoek op naam, school of tekst" value={filter.zoek} onChange={(zoek) => zet({ zoek })} />
        {actief && (
          <Button variant="quiet" onPress={() => onFilter(GEEN_FILTER)}>
            <X size={15} aria-hidden />
            Filters weghalen
          </Button>
        )}
      </div>
      <div className={css.rij}>
        {scholen.length > 1 && (
          <Select
            label="School"
            options={scholen}
            value={filter.school}
            onChange={(school) => zet({ school })}
            noneLabel="Alle scholen"
          />
        )}
        <Select
          label="Aan zet"
          options={mensen}
          value={filter.aanZet}
          onChange={(aanZet) => zet({ aanZet })}
          noneLabel="Iedereen"
        />
        <Select
          label="Regel"
          options={regels}
          value={filter.regel}
          onChange={(regel) => zet({ regel })}
          noneLabel="Alle regels"
        />
        <Select
          label="Soort"
          options={[
            { value: 'termijn', label: 'Termijnen' },
            { value: 'signaal', label: 'Signalen' },
          ]}
          value={filter.soort}
          onChange={(soort) => zet({ soort })}
          noneLabel="Alle soorten"
        />
        <Select
          label="Bijzonder"
          options={bijzonder.map((b) => ({ value: b.value, label: `${b.label} (${b.n})` }))}
          value={filter.alleen}
          onChange={(v) => zet({ alleen: v as Filter['alleen'] })}
          noneLabel="Alles"
        />
      </div>
    </div>
  )
}
