import { useQueryClient } from '@tanstack/react-query'
import { backend, type Field, type Organisatiepagina, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { toast } from '~/ui/Toasts/Toasts'
import { tijdstip } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import css from './organisatie.module.css'

/** Settings that were written on two devices at the same time: both are kept, somebody chooses. */
export function Tegelijk({ pagina, schema }: { pagina: Organisatiepagina; schema: Field[] }) {
  const client = useQueryClient()
  const found = Object.entries(pagina.velden).filter(([, v]) => (v.versies ?? []).length > 1)
  if (found.length === 0) return null
  const kies = async (pad: string, waarde: unknown, heads: string[]) => {
    try {
      await backend.schrijfOrganisatie({ schrijvingen: [{ pad, waarde, heads }] })
    } catch (e) {
      toast.error('De keuze is niet opgeslagen', tekstVan(e))
    }
    await client.invalidateQueries({ queryKey: sleutel.organisatie })
  }
  return (
    <>
      {found.map(([pad, v]) => (
        <Notice key={pad} tone="warning" title={`${veldOp(schema, pad)?.label ?? pad}: op twee plaatsen tegelijk gewijzigd`}>
          <ul className={css.historie}>
            {(v.versies ?? []).map((x) => (
              <li key={x.head}>
                <p>
                  {JSON.stringify(x.waarde)}{' '}
                  <small>
                    ({x.door}, {tijdstip(x.op)})
                  </small>
                </p>
                {!pagina.alleenLezen && (
                  <Button
                    size="small"
                    onPress={() =>
                      void kies(
                        pad,
                        x.waarde,
                        (v.versies ?? []).map((y) => y.head),
                      )
                    }
                  >
                    Deze houden
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
    </>
  )
}
