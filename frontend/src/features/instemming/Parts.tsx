import type { Dossier } from '~/backend'
import { CheckboxGroup } from '~/ui/Checkbox/Checkbox'
import type { Answer } from './answer'
import { type Part, partsOf } from './parts'

/** With a "deels": which goals, actions and afspraken this person does not agree to (L1). */
export function Parts({
  dossier,
  earlier,
  a,
  set,
}: {
  dossier: Dossier
  earlier: readonly string[]
  a: Answer
  set: (change: Partial<Answer>) => void
}) {
  const { doelen, acties, afspraken } = partsOf(dossier, earlier)
  const one = (label: string, options: Part[], value: string[], onChange: (v: string[]) => void) =>
    options.length > 0 && <CheckboxGroup label={label} options={options} value={value} onChange={onChange} />
  return (
    <>
      {one('Niet akkoord met deze doelen', doelen, a.doelen, (v) => set({ doelen: v }))}
      {one('Niet akkoord met deze acties', acties, a.acties, (v) => set({ acties: v }))}
      {one('Niet akkoord met deze afspraken', afspraken, a.afspraken, (v) => set({ afspraken: v }))}
    </>
  )
}
