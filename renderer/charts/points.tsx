import type { KeyboardEvent, ReactNode } from 'react'
import { Text } from '../ui/text.tsx'
import chart from './chart.module.css'
import { useWidth } from './use-width.ts'

type PointsProps = {
  readonly label: string
  readonly count: number
  /** All that is known of a point. */
  readonly wordsOf: (index: number) => string
  readonly active: number | null
  readonly onActive: (index: number) => void
  /** Where the keyboard begins. */
  readonly rest: number
  /** How the points follow each other. */
  readonly orientation: 'horizontal' | 'vertical'
  /** Draws them in so many CSS pixels. */
  readonly children: (width: number) => ReactNode
}

const STEPS = {
  horizontal: { ArrowLeft: -1, ArrowRight: 1 },
  vertical: { ArrowUp: -1, ArrowDown: 1 },
} as const

/** The points of a chart as one stop of the keyboard: the arrow keys go from one to the next, each is said, and its words stand below. */
export function Points({ label, count, wordsOf, active, onActive, rest, orientation, children }: PointsProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const last = count - 1
  const at = Math.min(active ?? rest, last)
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = STEPS[orientation]
    const next = { Home: 0, End: last }[event.key] ?? at + (steps[event.key] ?? NaN)
    if (Number.isNaN(next)) return
    event.preventDefault()
    onActive(Math.min(Math.max(next, 0), last))
  }
  const words = count === 0 ? '' : wordsOf(at)
  return (
    <div className={chart.points}>
      <div
        ref={ref}
        className={chart.frame}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation={orientation}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.max(0, at)}
        aria-valuetext={words}
        onKeyDown={onKeyDown}
      >
        {width > 0 && children(width)}
      </div>
      <div aria-hidden="true"><Text size="s" tone="quiet">{words}</Text></div>
    </div>
  )
}
