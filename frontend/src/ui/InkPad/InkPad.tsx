import { Eraser, PenLine } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import SignaturePad from 'signature_pad'
import { Button } from '../Button/Button'
import { type FieldProps, fieldCss } from '../Field/Field'
import css from './InkPad.module.css'
import { fromPath, INK, toPath } from './ink'

/**
 * An InkPad takes a drawn signature with pen, finger or mouse, as path data in a
 * box of 600 by 200. Who cannot or will not draw uses the typed alternative that
 * the form puts beside it: alternative says which.
 */
export function InkPad({
  label,
  hint,
  error,
  meta,
  value,
  onChange,
  alternative,
  isReadOnly,
}: FieldProps & { value: string; onChange: (path: string) => void; alternative?: string; isReadOnly?: boolean }) {
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const latest = useRef({ value, onChange })
  latest.current = { value, onChange }

  useEffect(() => {
    const el = canvas.current
    if (!el || isReadOnly) return
    const p = new SignaturePad(el, { minWidth: 0.8, maxWidth: 2.6, penColor: ink(el) })
    pad.current = p
    const draw = () => {
      const ratio = Math.max(devicePixelRatio, 1)
      el.width = el.offsetWidth * ratio
      el.height = el.offsetHeight * ratio
      el.getContext('2d')?.scale(ratio, ratio)
      p.clear()
      p.fromData(
        fromPath(latest.current.value, el.offsetWidth, el.offsetHeight).map((points) => ({
          points: points.map((q) => ({ ...q, pressure: 0.5, time: 0 })),
          penColor: ink(el),
          minWidth: 0.8,
          maxWidth: 2.6,
          dotSize: 1.5,
          velocityFilterWeight: 0.7,
          compositeOperation: 'source-over' as const,
        })),
      )
    }
    draw()
    const resize = new ResizeObserver(draw)
    resize.observe(el)
    const done = () =>
      latest.current.onChange(
        toPath(
          p.toData().map((s) => s.points),
          el.offsetWidth,
          el.offsetHeight,
        ),
      )
    p.addEventListener('endStroke', done)
    return () => {
      resize.disconnect()
      p.removeEventListener('endStroke', done)
      p.off()
      pad.current = null
    }
  }, [isReadOnly])

  return (
    <fieldset className={fieldCss.field} aria-labelledby={`${id}l`} aria-describedby={`${id}h`}>
      <div className={fieldCss.head}>
        <span className={fieldCss.label} id={`${id}l`}>
          {label}
        </span>
        {meta && <div className={fieldCss.meta}>{meta}</div>}
      </div>
      {isReadOnly ? (
        <InkView path={value} label={label} />
      ) : (
        <>
          <div className={css.pad}>
            <canvas ref={canvas} role="img" aria-label={value ? `${label}: getekend` : `${label}: nog leeg`} />
            <span className={css.line} aria-hidden />
          </div>
          <div className={css.foot}>
            <span className={fieldCss.hint} id={`${id}h`}>
              {hint ?? 'Teken met pen, vinger of muis.'} {alternative}
            </span>
            <Button
              variant="quiet"
              size="small"
              isDisabled={!value}
              onPress={() => {
                pad.current?.clear()
                onChange('')
              }}
            >
              <Eraser size={16} aria-hidden />
              Wissen
            </Button>
          </div>
        </>
      )}
      {error && <span className={fieldCss.error}>{error}</span>}
    </fieldset>
  )
}

/** An InkView shows a signature that was drawn. */
export function InkView({ path, label }: { path: string; label: string }) {
  return path ? (
    <svg className={css.view} viewBox={`0 0 ${INK.width} ${INK.height}`} role="img" aria-label={`${label}: getekend`}>
      <path d={path} />
    </svg>
  ) : (
    <span className={fieldCss.hint}>Niet getekend</span>
  )
}

/** An InkField keeps a drawn signature out of sight until it is asked for: most forms need it once. */
export function InkField(props: Parameters<typeof InkPad>[0]) {
  const [open, setOpen] = useState(false)
  if (open || props.isReadOnly) return <InkPad {...props} />
  return (
    <fieldset className={fieldCss.field} aria-label={props.label}>
      <div className={fieldCss.head}>
        <span className={fieldCss.label}>{props.label}</span>
        {props.meta && <div className={fieldCss.meta}>{props.meta}</div>}
      </div>
      <div className={css.closed}>
        <InkView path={props.value} label={props.label} />
        <Button size="small" onPress={() => setOpen(true)}>
          <PenLine size={15} aria-hidden />
          {props.value ? 'Opnieuw tekenen' : 'Tekenen'}
        </Button>
      </div>
    </fieldset>
  )
}

function ink(el: Element): string {
  return getComputedStyle(el).getPropertyValue('--basis-color-ink').trim() || '#12324a'
}
