import { UserCog } from 'lucide-react'
import { useState } from 'react'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { Waarom } from '~/veld/Waarom'
import { RegieDialog } from '../RegieDialog'
import { Sectie } from '../Secties'
import { ouders, regievoerder } from './regie'

/** Who leads for the school, together with the parents; who led before, and why it changed (P3). */
export function RegiePaneel() {
  const { pagina, schema } = useVelden()
  const [open, setOpen] = useState(false)
  const veld = veldOp(schema, 'regie')
  if (!veld) return null
  const nu = regievoerder(pagina.dossier)
  const rol = veldOp(schema, 'regie/x/rol')?.options?.find((o) => o.value === nu?.rol)?.label
  const thuis = ouders(pagina.dossier)
  const leerling = pagina.dossier.onderwerp.niveau === 'leerling'
  return (
    <Sectie
      field={veld}
      actions={
        <>
          <Waarom code="P3" naam="Regie" />
          <Button size="small" onPress={() => setOpen(true)}>
            <UserCog size={15} aria-hidden />
            Regie overdragen
          </Button>
        </>
      }
    >
      <Notice tone={nu ? 'info' : 'warning'} title={leerling ? 'Gezamenlijke regie van ouders en school' : 'Regie'}>
        <p>
          {nu
            ? `Namens de school: ${nu.wie}${rol ? `, ${rol.toLocaleLowerCase('nl')}` : ''}.`
            : 'Namens de school heeft nog niemand de regie.'}
          {leerling && ` Namens thuis: ${thuis.length > 0 ? thuis.join(' en ') : 'er staan nog geen ouders bij de betrokkenen'}.`}
        </p>
      </Notice>
      {open && <RegieDialog onClose={() => setOpen(false)} />}
    </Sectie>
  )
}
