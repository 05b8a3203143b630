import { Trash2 } from 'lucide-react'
import type { Telknop } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { KEYS } from './presets'
import css from './Setup.module.css'

/** One behaviour in the set-up: what it is called, when it counts, how, and its key. */
export function Gedragrij({
  nr,
  gedrag,
  taken,
  errors,
  onChange,
  onRemove,
}: {
  nr: number
  gedrag: Telknop
  taken: string[]
  errors: { naam?: string | undefined; toets?: string | undefined }
  onChange: (g: Telknop) => void
  onRemove: () => void
}) {
  return (
    <li className={css.behaviour}>
      <TextField
        label={`Gedrag ${nr}`}
        error={errors.naam}
        value={gedrag.naam}
        onChange={(naam) => onChange({ ...gedrag, naam })}
      />
      <TextField
        label="Telt als"
        value={gedrag.definitie}
        placeholder="Zo dat een ander hetzelfde telt"
        onChange={(definitie) => onChange({ ...gedrag, definitie })}
      />
      <Select
        label="Soort telling"
        isRequired
        value={gedrag.soort}
        onChange={(soort) => onChange({ ...gedrag, soort })}
        options={[
          { value: 'turven', label: 'Turven' },
          { value: 'duur', label: 'Duur' },
          { value: 'latentie', label: 'Latentie' },
        ]}
      />
      <Select
        label="Toets"
        error={errors.toets}
        noneLabel="Geen"
        value={gedrag.toets}
        onChange={(toets) => onChange({ ...gedrag, toets })}
        options={KEYS.filter((k) => !taken.includes(k)).map((k) => ({ value: k, label: k.toUpperCase() }))}
      />
      <Button variant="quiet" icon aria-label={`Gedrag ${nr} weghalen`} onPress={onRemove}>
        <Trash2 size={17} aria-hidden />
      </Button>
    </li>
  )
}
