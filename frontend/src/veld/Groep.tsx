import type { Field } from '~/backend'
import { useBij } from './context'
import { Lijst } from './Lijst'
import { isLeaf, op } from './pad'
import { Bevindingen } from './SignaalRegel'
import { Veld } from './Veld'
import css from './veld.module.css'

/** A Groep draws the fields of a group or an item under each other; short ones side by side. */
export function Groep({ pad, fields, niveau = 3 }: { pad: string; fields: Field[]; niveau?: 3 | 4 | 5 | 6 }) {
  return (
    <div className={css.groep}>
      {fields.map((f) => (
        <Deel key={f.name} pad={op(pad, f.name)} field={f} niveau={niveau} />
      ))}
    </div>
  )
}

/** A Deel is one entry of the schema, whatever it is. */
export function Deel({ pad, field, niveau = 3 }: { pad: string; field: Field; niveau?: 3 | 4 | 5 | 6 }) {
  if (isLeaf(field)) return <Veld pad={pad} field={field} />
  return <Sub pad={pad} field={field} niveau={niveau} />
}

// A group within a group, or a list, with a heading of its own.
function Sub({ pad, field, niveau }: { pad: string; field: Field; niveau: 3 | 4 | 5 | 6 }) {
  const bij = useBij(pad)
  const H = `h${niveau}` as const
  const dieper = Math.min(6, niveau + 1) as 4 | 5 | 6
  if (field.kind === 'list') return <Lijst pad={pad} field={field} niveau={niveau} />
  return (
    <section className={css.sub} data-breed>
      <H className={css.subkop}>{field.label}</H>
      <Bevindingen signalen={bij} />
      <Groep pad={pad} fields={field.fields ?? []} niveau={dieper} />
    </section>
  )
}
