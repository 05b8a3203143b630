import { CircleHelp } from 'lucide-react'
import { tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { cx } from '~/ui/cx'
import { Popover } from '~/ui/Popover/Popover'
import { Skeleton } from '~/ui/States/States'
import { HOE, naslagAdres, regelnummer, useBron } from './bron'
import css from './waarom.module.css'

/**
 * Waarom opens the rule behind a field, a finding or a step: its number, the
 * literal sentence and where that comes from. naam is what it is about; it is in
 * the accessible name, so that twenty of them can be told apart.
 */
export function Waarom({ code, naam, icoon, className }: { code: string; naam: string; icoon?: boolean; className?: string }) {
  const nr = regelnummer(code)
  return (
    <Popover
      label={`Waarom? Regel ${nr}`}
      width="26rem"
      trigger={
        <Button
          variant="quiet"
          size="small"
          {...(icoon ? { icon: true } : {})}
          className={cx(css.knop, className)!}
          aria-label={`Waarom? ${naam}`}
        >
          {icoon ? <CircleHelp size={14} aria-hidden /> : 'Waarom?'}
        </Button>
      }
    >
      <Regel code={code} />
    </Popover>
  )
}

/** Regel is one rule in words, wherever there is room for it. */
export function Regel({ code }: { code: string }) {
  const { bron, laden, fout } = useBron(code)
  if (laden) return <Skeleton lines={3} label="De bron wordt gelezen" />
  return (
    <div className={css.regel}>
      <p className={css.nummer}>
        Regel {regelnummer(code)}
        {bron?.titel && `: ${bron.titel}`}
      </p>
      {bron ? (
        <>
          <blockquote>{bron.zin}</blockquote>
          <p className={css.herkomst}>{bron.herkomst}</p>
          {HOE[bron.hoe] && <p className={css.hoe}>{HOE[bron.hoe]}</p>}
        </>
      ) : (
        <p>{fout ? tekstVan(fout) : 'Van deze regel staat geen bronzin in het programma.'}</p>
      )}
      <a href={naslagAdres(code)}>Lees verder in de naslag</a>
    </div>
  )
}
