/** The charts of a report: the same as on the screen, in lines and shapes that print. */
import { scaleLinear } from 'd3-scale'
import type { OverTime } from '../../shared/figures/over-time.ts'
import { percent } from '../../shared/figures/percent.ts'
import type { Interval } from '../../shared/statistics/interval.ts'
import { monthDay } from '../../shared/time/display.ts'
import type { Language } from '../../shared/text/languages.ts'

type Doc = PDFKit.PDFDocument

const INK = '#1a1a1a'
const QUIET = '#595959'
const GRID = '#d9d9d9'
const MARK = '#1f4fbf'
const SIGNAL = '#8a3b00'
const DOT = 2.6

const label = (doc: Doc, text: string, x: number, y: number, options: PDFKit.Mixins.TextOptions = {}, ink = QUIET): void =>
  void doc.font('regular').fontSize(8).fillColor(ink).text(text, x, y, { lineBreak: false, ...options })

const mark = (doc: Doc, x: number, y: number, isSignal: boolean): void => {
  const size = DOT + 1.2
  if (isSignal) doc.moveTo(x, y - size).lineTo(x + size, y).lineTo(x, y + size).lineTo(x - size, y).closePath().fill(SIGNAL)
  else doc.circle(x, y, DOT).fill(MARK)
}

export const CONTROL_CHART_HEIGHT = 190
const EDGE = { left: 34, right: 8, top: 10, bottom: 22 }
/** Points a date under the axis needs. */
const LABEL_WIDTH = 64

/** Points, mean and limits, a phase after the other. */
export const drawControlChart = (doc: Doc, left: number, top: number, width: number, { points, phases }: OverTime, language: Language): void => {
  const rates = points.flatMap(({ n, k, limits }) => [...(n === 0 ? [] : [k / n]), ...(limits === null ? [] : [limits.low])])
  const floor = Math.max(0, Math.floor(Math.min(1, ...rates) * 10 - 0.5) / 10)
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [left + EDGE.left + 6, left + width - EDGE.right - 6])
  const y = scaleLinear([floor, 1], [top + CONTROL_CHART_HEIGHT - EDGE.bottom, top + EDGE.top])
  const half = (x(1) - x(0)) / 2
  for (const tick of y.ticks(5)) {
    doc.moveTo(left + EDGE.left, y(tick)).lineTo(left + width - EDGE.right, y(tick)).lineWidth(0.5).stroke(GRID)
    label(doc, percent(tick), left, y(tick) - 5, { width: EDGE.left - 5, align: 'right' })
  }
  const every = Math.max(1, Math.ceil((points.length * LABEL_WIDTH) / (width - EDGE.left - EDGE.right)))
  points.forEach(({ from }, index) => {
    if (index % every === 0) label(doc, monthDay(from, language), x(index) - LABEL_WIDTH / 2, top + CONTROL_CHART_HEIGHT - 14, { width: LABEL_WIDTH, align: 'center' })
  })
  phases.forEach(({ mean, change }, phase) => {
    const of = [...points.keys()].filter((index) => points[index]?.phase === phase)
    const [first, last] = [of[0], of.at(-1)]
    if (first === undefined || last === undefined || mean === null) return
    doc.moveTo(x(first) - half, y(mean)).lineTo(x(last) + half, y(mean)).lineWidth(1).stroke(INK)
    if (change !== null) {
      doc.moveTo(x(first) - half, top).lineTo(x(first) - half, top + CONTROL_CHART_HEIGHT - EDGE.bottom).lineWidth(0.75).dash(2, { space: 2 }).stroke(INK).undash()
      label(doc, change.label, x(first) - half + 3, top - 1, {}, INK)
    }
    for (const limit of ['low', 'high'] as const)
      for (const index of of) {
        const at = points[index]?.limits?.[limit]
        if (at !== undefined) doc.moveTo(x(index) - half, y(at)).lineTo(x(index) + half, y(at)).lineWidth(0.75).dash(3, { space: 2 }).stroke(QUIET).undash()
      }
  })
  const seen = [...points.entries()].filter(([, { n }]) => n > 0)
  seen.forEach(([index, { k, n }], place) => (place === 0 ? doc.moveTo(x(index), y(k / n)) : doc.lineTo(x(index), y(k / n))))
  if (seen.length > 1) doc.lineWidth(1).stroke(MARK)
  for (const [index, { k, n, breaks }] of seen) mark(doc, x(index), y(k / n), breaks.length > 0)
}

export type DotRow = { readonly label: string; readonly rate: number; readonly interval: Interval; readonly isSignal: boolean }
const ROW = 18
const NAMES = 170

export const dotPlotHeight = (rows: number): number => rows * ROW + 26

/** Rates with their intervals; the line is all of them together. */
export const drawDotPlot = (doc: Doc, left: number, top: number, width: number, rows: readonly DotRow[], mean: number): void => {
  const lowest = Math.min(mean, ...rows.map(({ interval }) => interval.low))
  const x = scaleLinear([Math.max(0, Math.floor(lowest * 10) / 10), 1], [left + NAMES, left + width - 16])
  const bottom = top + rows.length * ROW
  for (const tick of x.ticks(6)) {
    doc.moveTo(x(tick), top).lineTo(x(tick), bottom).lineWidth(0.5).stroke(GRID)
    label(doc, percent(tick), x(tick) - 20, bottom + 4, { width: 40, align: 'center' })
  }
  doc.moveTo(x(mean), top).lineTo(x(mean), bottom).lineWidth(1).stroke(INK)
  rows.forEach(({ label: name, rate, interval, isSignal }, index) => {
    const y = top + index * ROW + ROW / 2
    label(doc, name, left, y - 5, { width: NAMES - 10, ellipsis: true, height: 10 }, INK)
    const ink = isSignal ? SIGNAL : MARK
    doc.moveTo(x(interval.low), y).lineTo(x(interval.high), y).lineWidth(1).stroke(ink)
    for (const end of [interval.low, interval.high]) doc.moveTo(x(end), y - 3).lineTo(x(end), y + 3).lineWidth(1).stroke(ink)
    mark(doc, x(rate), y, isSignal)
  })
}
