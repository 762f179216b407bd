import { scaleLinear } from 'd3-scale'
import { useState } from 'react'
import type { Interval } from '../../shared/statistics/interval.ts'
import chart from './chart.module.css'
import styles from './dot-plot.module.css'
import { percent } from '../../shared/figures/percent.ts'
import { Points } from './points.tsx'

export type Dot = {
  readonly key: string
  readonly label: string
  /** All that is known of it: the rate of how many, the interval, the period. */
  readonly words: string
  readonly rate: number
  readonly interval: Interval
  /** A disc; a diamond where it is more than chance; hollow where nothing is recorded. */
  readonly look: 'disc' | 'diamond' | 'hollow'
}

type DotPlotProps = {
  readonly label: string
  readonly dots: readonly Dot[]
  /** Groups that are hidden, and what to say instead of their numbers. */
  readonly hidden: { readonly label: string; readonly words: string } | null
  readonly mean: { readonly rate: number; readonly words: string }
}

const ROW = 38
const HEAD = 32
const FOOT = 32
const NAMES = 0.24
const RADIUS = 5
const TICK = 5

/** Rates of groups on one scale, each with its interval; the line is all of them together. */
export function DotPlot({ label, dots, hidden, mean }: DotPlotProps) {
  const [active, setActive] = useState<number | null>(null)
  return (
    <Points label={label} count={dots.length} wordsOf={(row) => dots[row]?.words ?? ''} active={active} onActive={setActive} rest={0} orientation="vertical">
      {(width) => <Drawing dots={dots} hidden={hidden} mean={mean} width={width} active={active} onActive={setActive} />}
    </Points>
  )
}

type DrawingProps = Omit<DotPlotProps, 'label'> & {
  readonly width: number
  readonly active: number | null
  readonly onActive: (row: number) => void
}

function Drawing({ dots, hidden, mean, width, active, onActive }: DrawingProps) {
  const start = Math.round(width * NAMES)
  const lowest = Math.min(mean.rate, ...dots.map(({ interval }) => interval.low))
  const x = scaleLinear([Math.max(0, Math.floor(lowest * 10) / 10), 1], [start, width - 28])
  const rows = dots.length + (hidden === null ? 0 : 1)
  const bottom = HEAD + rows * ROW
  const middleOf = (row: number) => HEAD + row * ROW + ROW / 2
  return (
    <svg className={chart.svg} width={width} height={bottom + FOOT} aria-hidden="true">
      {active !== null && active < dots.length && (
        <rect className={chart.activeRow} x={0} y={middleOf(active) - ROW / 2} width={width} height={ROW} />
      )}
      {x.ticks(6).map((tick) => (
        <g key={tick}>
          <line className={chart.grid} x1={x(tick)} x2={x(tick)} y1={HEAD} y2={bottom} />
          <text className={chart.axis} x={x(tick)} y={bottom + 22} textAnchor="middle">{percent(tick)}</text>
        </g>
      ))}
      <line className={chart.mean} x1={x(mean.rate)} x2={x(mean.rate)} y1={HEAD - 6} y2={bottom} />
      <text className={styles.meanWords} x={x(mean.rate)} y={HEAD - 12} textAnchor="middle">{mean.words}</text>
      {dots.map((dot, row) => (
        <g key={dot.key} onPointerEnter={() => onActive(row)}>
          <rect className={chart.row} x={0} y={middleOf(row) - ROW / 2} width={width} height={ROW} />
          <Mark dot={dot} x={x} y={middleOf(row)} />
        </g>
      ))}
      {hidden !== null && (
        <g>
          <text className={styles.name} x={0} y={middleOf(dots.length)} dominantBaseline="middle">{hidden.label}</text>
          <text className={chart.axis} x={start} y={middleOf(dots.length)} dominantBaseline="middle">{hidden.words}</text>
        </g>
      )}
    </svg>
  )
}

function Mark({ dot: { label, rate, interval, look }, x, y }: { readonly dot: Dot; readonly x: (rate: number) => number; readonly y: number }) {
  const [low, middle, high, size] = [x(interval.low), x(rate), x(interval.high), RADIUS + 2]
  return (
    <g className={styles[look]}>
      <text className={styles.name} x={0} y={y} dominantBaseline="middle">{label}</text>
      <path className={styles.whisker} d={`M${low},${y - TICK}V${y + TICK}M${low},${y}H${high}M${high},${y - TICK}V${y + TICK}`} />
      {look === 'diamond'
        ? <path className={styles.mark} d={`M${middle},${y - size}L${middle + size},${y}L${middle},${y + size}L${middle - size},${y}Z`} />
        : <circle className={styles.mark} cx={middle} cy={y} r={RADIUS} />}
    </g>
  )
}
