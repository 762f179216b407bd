import { scaleLinear } from 'd3-scale'
import { useId, useState } from 'react'
import chart from './chart.module.css'
import styles from './bars.module.css'
import { Points } from './points.tsx'

export type Bar = {
  readonly key: string
  readonly label: string
  /** A quieter line under the label. */
  readonly detail?: string
  /** Solid, hatched and empty, in this order, so that print and colour blindness lose nothing. */
  readonly parts: readonly [solid: number, hatched?: number, empty?: number]
  /** At its end. */
  readonly words: string
  /** All that is known of it: of how many, the interval, the period. */
  readonly said: string
}

const ROW = 40
const THICK = 20
const GAP = 12
/** The most the names may take, and the words at the end: parts of the width. */
const NAMES = 0.36
const WORDS = 0.3

const LOOKS = ['solid', 'hatched', 'empty'] as const

/** Bars from one line on, each with its name before it and its numbers after it. */
export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const [active, setActive] = useState<number | null>(null)
  return (
    <Points label={label} count={bars.length} wordsOf={(row) => bars[row]?.said ?? ''} active={active} onActive={setActive} rest={0} orientation="vertical">
      {(width) => <Drawing bars={bars} width={width} active={active} onActive={setActive} />}
    </Points>
  )
}

type DrawingProps = { readonly bars: readonly Bar[]; readonly width: number; readonly active: number | null; readonly onActive: (row: number) => void }

function Drawing({ bars, width, active, onActive }: DrawingProps) {
  const hatch = useId()
  const start = Math.round(width * NAMES)
  const most = Math.max(1, ...bars.map(totalOf))
  const x = scaleLinear([0, most], [0, Math.max(0, width * (1 - NAMES - WORDS))])
  return (
    <svg className={chart.svg} width={width} height={bars.length * ROW} aria-hidden="true">
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatchGround} width="6" height="6" />
        <rect className={styles.hatchLine} width="2" height="6" />
      </pattern>
      {bars.map((bar, row) => {
        const top = row * ROW + (ROW - THICK) / 2
        const middle = row * ROW + ROW / 2
        return (
          <g key={bar.key} onPointerEnter={() => onActive(row)}>
            <rect className={row === active ? chart.activeRow : chart.row} x={0} y={row * ROW} width={width} height={ROW} />
            <text className={styles.name} x={start - GAP} y={bar.detail === undefined ? middle : middle - 8} textAnchor="end" dominantBaseline="middle">{bar.label}</text>
            {bar.detail !== undefined && <text className={styles.detail} x={start - GAP} y={middle + 10} textAnchor="end" dominantBaseline="middle">{bar.detail}</text>}
            {placesOf(bar).map(({ look, from, part }) => (
              <rect
                key={look}
                className={styles[look]}
                x={start + x(from)}
                y={top}
                width={x(part)}
                height={THICK}
                {...(look === 'hatched' && { fill: `url(#${hatch})` })}
              />
            ))}
            <text className={styles.words} x={start + x(totalOf(bar)) + GAP} y={middle} dominantBaseline="middle">{bar.words}</text>
          </g>
        )
      })}
    </svg>
  )
}

const totalOf = ({ parts }: Bar): number => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)

const placesOf = ({ parts }: Bar) =>
  LOOKS.map((look, index) => ({
    look, part: parts[index] ?? 0, from: parts.slice(0, index).reduce<number>((sum, part) => sum + (part ?? 0), 0),
  })).filter(({ part }) => part > 0)
