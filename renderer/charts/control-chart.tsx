import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ControlChart as Chart, Phase, TimePoint } from '../../shared/figures/control-chart.ts'
import { useSay } from '../ui/words.tsx'
import chart from './chart.module.css'
import styles from './control-chart.module.css'
import { inHundred, percent } from '../../shared/figures/percent.ts'
import { apart, limitPath } from './chart-marks.ts'
import { needsYear, pointName, pointWords } from './point-words.ts'
import { Points } from './points.tsx'

const HEIGHT = 360
const EDGE = { top: 44, right: 64, bottom: 32, left: 52 }
const RADIUS = 5
/** CSS pixels a date under the axis needs, without its year and with it. */
const LABEL_WIDTH = 96
const LABEL_WIDTH_WITH_YEAR = 112
/** What a rate behind it needs besides, and both in height. */
const RATE_WIDTH = 48
const LABEL_HEIGHT = 18

type ControlChartProps = { readonly shown: Chart; readonly active: number | null; readonly onActive: (index: number) => void }

type Placed = TimePoint & { readonly index: number; readonly x: number; readonly y: number }

/** The lowest ten under everything that is drawn. */
const floorOf = ({ points }: Chart): number => {
  const rates = points.flatMap(({ n, k, limits }) => [...(n === 0 ? [] : [k / n]), ...(limits === null ? [] : [limits.low])])
  return Math.max(0, Math.floor(Math.min(1, ...rates) * 10 - 0.5) / 10)
}

/** Points, their mean and their limits; one goes from point to point with the arrow keys, and hears each. */
export function ControlChart({ shown, active, onActive }: ControlChartProps) {
  const say = useSay()
  const { points } = shown
  const wordsOf = (index: number): string => {
    const point = points[index]
    return point ? pointWords(point, shown, say) : ''
  }
  return (
    <Points
      label={say('figures.chart', { measure: say(`figures.measure.${shown.measure}`) })}
      count={points.length}
      wordsOf={wordsOf}
      active={active}
      onActive={onActive}
      rest={points.length - 1}
      orientation="horizontal"
    >
      {(width) => <Drawing shown={shown} width={width} active={active} onActive={onActive} />}
    </Points>
  )
}

function Drawing({ shown, width, active, onActive }: ControlChartProps & { readonly width: number }) {
  const say = useSay()
  const x = scaleLinear([0, Math.max(1, shown.points.length - 1)], [EDGE.left + RADIUS * 2, width - EDGE.right - RADIUS * 2])
  const y = scaleLinear([floorOf(shown), 1], [HEIGHT - EDGE.bottom, EDGE.top])
  const half = (x(1) - x(0)) / 2
  const placed = shown.points.map((point, index): Placed => ({ ...point, index, x: x(index), y: y(point.n === 0 ? 0 : point.k / point.n) }))
  const drawn = placed.filter(({ n }) => n > 0)
  const labelWidth = needsYear(shown) ? LABEL_WIDTH_WITH_YEAR : LABEL_WIDTH
  const every = Math.max(1, Math.ceil((placed.length * labelWidth) / (width - EDGE.left - EDGE.right)))
  return (
    <svg className={chart.svg} width={width} height={HEIGHT} aria-hidden="true">
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line className={chart.grid} x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text className={chart.axis} x={EDGE.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">{percent(tick)}</text>
        </g>
      ))}
      {placed.filter(({ index }) => index % every === 0).map(({ from, x: middle }) => (
        <text key={from} className={chart.axis} x={middle} y={HEIGHT - 8} textAnchor="middle">{pointName(from, shown, say)}</text>
      ))}
      {shown.phases.map((phase, index) => (
        <PhaseMarks key={phase.from} phase={phase} of={placed.filter((point) => point.phase === index)} half={half} y={y} />
      ))}
      <path className={styles.line} d={line<Placed>(({ x: left }) => left, ({ y: top }) => top)(drawn) ?? undefined} />
      {drawn.map((point) => (
        <Mark key={point.from} point={point} isActive={point.index === active} onEnter={() => onActive(point.index)} />
      ))}
      {apart(drawn.filter(({ breaks }) => breaks.includes('beyond-limits')), labelWidth + RATE_WIDTH, LABEL_HEIGHT).map((point) => (
        <text key={point.from} className={styles.signalWords} x={point.x - RADIUS * 3} y={point.y} textAnchor="end" dominantBaseline="middle">
          {say('figures.outside-label', { from: pointName(point.from, shown, say), rate: inHundred(point.k / point.n) })}
        </text>
      ))}
    </svg>
  )
}

type PhaseMarksProps = {
  readonly phase: Phase
  readonly of: readonly Placed[]
  readonly half: number
  readonly y: (rate: number) => number
}

/** A phase has a mean and limits of its own; a line stands where it begins. */
function PhaseMarks({ phase, of, half, y }: PhaseMarksProps) {
  const say = useSay()
  const [first, last] = [of[0], of.at(-1)]
  if (first === undefined || last === undefined || phase.mean === null) return null
  const start = first.x - half
  const mean = inHundred(phase.mean)
  return (
    <g>
      {phase.change && <line className={styles.change} x1={start} x2={start} y1={EDGE.top - 28} y2={HEIGHT - EDGE.bottom} />}
      <text className={styles.phaseWords} x={start + 8} y={EDGE.top - 18}>
        {phase.change ? say('figures.phase.change', { change: phase.change.label, mean }) : say('figures.phase', { mean })}
      </text>
      <line className={chart.mean} x1={start} x2={last.x + half} y1={y(phase.mean)} y2={y(phase.mean)} />
      <path className={styles.limit} d={limitPath(of, 'low', half, y)} />
      <path className={styles.limit} d={limitPath(of, 'high', half, y)} />
    </g>
  )
}

function Mark({ point: { x, y, breaks }, isActive, onEnter }: { readonly point: Placed; readonly isActive: boolean; readonly onEnter: () => void }) {
  const size = RADIUS + 2
  return (
    <g onPointerEnter={onEnter}>
      {isActive && <circle className={styles.active} cx={x} cy={y} r={RADIUS * 2} />}
      {breaks.length > 0
        ? <path className={styles.signal} d={`M${x},${y - size}L${x + size},${y}L${x},${y + size}L${x - size},${y}Z`} />
        : <circle className={styles.point} cx={x} cy={y} r={RADIUS} />}
      <circle className={styles.target} cx={x} cy={y} r={RADIUS * 3} />
    </g>
  )
}
