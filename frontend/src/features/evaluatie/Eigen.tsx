import { useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { Veld } from '~/veld/Veld'

/** Any field of the schema by its path, drawn as everywhere else. */
export function Eigen({ pad, breed }: { pad: string; breed?: boolean }) {
  const { schema } = useVelden()
  const field = veldOp(schema, pad)
  return field ? <Veld pad={pad} field={field} {...(breed === undefined ? {} : { breed })} /> : null
}
