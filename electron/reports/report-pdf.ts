/** The report of a month for the quality committee, as a tagged PDF: findings first, then charts, then tables, then how it was counted. */
import { inHundred, percent, signed } from '../../shared/figures/percent.ts'
import { daysOfMonth, headlineOf, isChangedSince, type MonthReport } from '../../shared/figures/month-report.ts'
import type { DimensionFigures, ToWhom } from '../../shared/figures/to-whom.ts'
import type { PageSize } from '../../shared/invitations/letter.ts'
import { wilsonInterval } from '../../shared/statistics/wilson-interval.ts'
import { clockTime, fullDate, monthYear } from '../../shared/time/display.ts'
import type { LocalDate, LocalTime } from '../../shared/time/local-time.ts'
import { count } from '../../shared/words/count.ts'
import { groupWords } from '../../shared/words/group-words.ts'
import type { Say } from '../../shared/words/say.ts'
import type { ReadResource } from '../letters/read-resource.ts'
import { CONTROL_CHART_HEIGHT, dotPlotHeight, drawControlChart, drawDotPlot } from './report-charts.ts'
import { createReportPage, loadReportFonts, tableHeight, type ReportPage } from './report-page.ts'

export type ReportAbout = {
  readonly clinic: string
  /** In words; the report of all sites says so. */
  readonly site: string
  readonly size: PageSize
  readonly by: string
  readonly madeAt: { readonly date: LocalDate; readonly time: LocalTime }
}

type Drawing = { readonly page: ReportPage; readonly report: MonthReport; readonly say: Say }

const range = (say: Say, interval: { readonly low: number; readonly high: number } | null): string =>
  interval === null ? '' : say('figures.range', { low: inHundred(interval.low), high: inHundred(interval.high) })

const drawFront = ({ page, report, say }: Drawing, { clinic, site, by, madeAt }: ReportAbout): void => {
  const { funnel, overTime, reported } = report
  const now = headlineOf(funnel)
  page.title(say('report.title', { month: monthYear(daysOfMonth(report.month).from, say.language) }))
  page.quiet(say('report.of', { clinic, site, date: fullDate(madeAt.date, say.language), time: clockTime(madeAt.time), by }))
  const interval = wilsonInterval(now.offered, now.needed)
  page.finding(
    now.needed === 0
      ? say('figures.nobody')
      : say('report.finding', { offered: now.offered, needed: now.needed, rate: inHundred(now.offered / now.needed), low: inHundred(interval?.low ?? 0), high: inHundred(interval?.high ?? 1) }),
  )
  if (reported !== null && isChangedSince({ reported, now }))
    page.text(say('report.changed', { date: fullDate(reported.on, say.language), needed: reported.needed, offered: reported.offered }))
  page.heading(say('figures.tab.funnel'))
  page.table({
    widths: [5, 2, 2, 2],
    head: [say('figures.funnel.stage'), say('figures.funnel.patients'), say('figures.funnel.of-before'), '95%'],
    rows: funnel.stages.map(({ stage, patients }, index) => {
      const before = funnel.stages[index - 1]?.patients ?? 0
      return [say(`figures.stage.${stage}`), count(patients, say), before === 0 ? '' : percent(patients / before), range(say, wilsonInterval(patients, before))]
    }),
  })
  if (overTime.scope.needed === 0) return
  page.heading(say('report.weeks'))
  const alt = say('report.weeks-alt', { points: overTime.points.length, signals: overTime.points.filter(({ breaks }) => breaks.length > 0).length })
  page.figure(alt, CONTROL_CHART_HEIGHT, (doc, left, top) => drawControlChart(doc, left, top, page.width, overTime, say.language))
  page.quiet(say('report.weeks-how'))
}

const groupTable = ({ page, say }: Drawing, { dimension, rows, hidden, notRecorded }: DimensionFigures): void =>
  page.table({
    widths: [5, 1.4, 1.4, 1.8, 1.4, 2],
    head: [say(`figures.dimension.${dimension}`), say('figures.n'), say('figures.rate-head'), '95%', say('figures.gap'), say('report.gap-range')],
    rows: [
      ...rows.map(({ key, n, k, interval, gap }) => [
        groupWords(dimension, key, say), count(n, say), percent(k / n), range(say, interval),
        gap === null ? '' : `${gap.isBeyondChance ? '◆ ' : ''}${signed(gap.difference)}`, gap === null ? '' : `${signed(gap.interval.low)} – ${signed(gap.interval.high)}`,
      ]),
      ...(hidden.length === 0 ? [] : [[hidden.map((key) => (key === null ? say('figures.not-recorded') : groupWords(dimension, key, say))).join(', '), say('report.hidden'), '', '', '', '']]),
      ...(notRecorded === null ? [] : [[say('figures.not-recorded'), count(notRecorded.n, say), percent(notRecorded.k / notRecorded.n), range(say, notRecorded.interval), '', '']]),
    ],
  })

/** Worth a table: there is more than one group with something to compare. */
const isTold = ({ rows }: DimensionFigures): boolean => rows.length > 1

const gapFinding = ({ widest, looks, measure }: ToWhom, say: Say): string => {
  if (widest === null) return say(looks === 0 ? 'figures.nothing-recorded' : 'figures.no-gap')
  const { dimension, key, gap } = widest
  const values = { dimension: say(`figures.dimension.${dimension}`), group: groupWords(dimension, key, say), points: -inHundred(gap.difference) }
  return [
    say(`figures.widest.${measure}`, values),
    say('figures.widest.interval', { low: -inHundred(gap.interval.high), high: -inHundred(gap.interval.low) }),
    ...(gap.moreAWeek === null ? [] : [say(`figures.widest.close.${measure}`, { count: gap.moreAWeek })]),
  ].join(' ')
}

const drawToWhom = (drawing: Drawing, shown: ToWhom): void => {
  const { page, say } = drawing
  page.keepTogether(260)
  page.heading(`${say('figures.tab.to-whom')}: ${say(`figures.gap.${shown.measure}`)}`)
  page.finding(gapFinding(shown, say))
  const told = shown.dimensions.filter(isTold)
  const first = told.find(({ dimension }) => dimension === shown.widest?.dimension) ?? told[0]
  if (first !== undefined) {
    const rows = first.rows.map(({ key, k, n, interval, gap }) => ({
      label: groupWords(first.dimension, key, say), rate: k / n, interval, isSignal: gap !== null && gap.isBeyondChance && gap.difference < 0,
    }))
    const alt = say('figures.by-group', { measure: say(`figures.gap.${shown.measure}`), dimension: say(`figures.dimension.${first.dimension}`) })
    page.figure(alt, dotPlotHeight(rows.length), (doc, left, top) => drawDotPlot(doc, left, top, page.width, rows, shown.k / shown.n))
  }
  for (const each of told) {
    page.keepTogether(tableHeight(each.rows.length))
    groupTable(drawing, each)
  }
  if (told.length > 0) page.quiet(say('figures.gap.how', { looks: shown.looks }))
}

const HEADING = 60

const drawWhyNot = ({ page, report: { whyNot }, say }: Drawing): void => {
  page.keepTogether(HEADING + tableHeight(whyNot.rows.length))
  page.heading(say('figures.tab.why-not'))
  page.text(say('figures.why.heard', { concerns: whyNot.concerns, offers: whyNot.offers, without: whyNot.withoutReason }))
  if (whyNot.rows.length > 0)
    page.table({
      widths: [5, 1.5, 1.5, 1.5, 1.5],
      head: [say('figures.why.concern'), say('figures.n'), say('figures.why.took-it'), say('figures.why.thinking'), say('figures.why.declined')],
      rows: whyNot.rows.map(({ reason, n, took, thinking, declined }) => [say(`offer.reason.${reason}`), ...[n, took, thinking, declined].map(String)]),
    })
  if (whyNot.hidden.length > 0) page.quiet(say('figures.hidden', { what: whyNot.hidden.map((reason) => say(`offer.reason.${reason}`)).join(', ') }))
}

const drawAccounts = ({ page, report: { funnel: { accounts } }, say }: Drawing): void => {
  if (accounts === null) return
  page.keepTogether(HEADING + tableHeight(accounts.methods.length))
  page.heading(say('figures.accounts.title'))
  if (accounts.n > 0)
    page.table({
      widths: [5, 1.5, 1.5, 1.8, 2],
      head: [say('figures.accounts.title'), say('figures.accounts.of'), say('figures.accounts.active'), '95%', say('figures.accounts.median')],
      rows: [{ name: say('figures.accounts.all'), ...accounts }, ...accounts.methods.map((row) => ({ name: say(`offer.method.${row.method}`), ...row }))].map(
        ({ name, n, k, interval, medianDays }) => [name, count(n, say), percent(k / n), range(say, interval), medianDays === null ? '' : say('figures.accounts.days', { days: medianDays })]),
    })
  page.quiet(say('figures.accounts.until', { until: fullDate(accounts.until, say.language), early: accounts.tooEarly }))
}

const DEFINITIONS = ['seen', 'needed', 'offered', 'informed', 'took', 'active'] as const
const NOTES = ['interval', 'gap', 'hidden', 'chart', 'corrections'] as const

/** What was counted and how, and how far the records carry it. */
const drawMethods = ({ page, report: { funnel, offered }, say }: Drawing): void => {
  page.heading(say('report.how'))
  page.table({
    widths: [2, 7], isText: true,
    head: [say('report.term'), say('report.meaning')],
    rows: DEFINITIONS.map((stage) => [say(`figures.stage.${stage}`), say(`report.define.${stage}`)]),
  })
  for (const note of NOTES) page.text(say(`report.note.${note}`))
  page.heading(say('report.quality'))
  page.text(say('figures.scope.open-days', { days: funnel.scope.openDays }))
  const isEmpty = ({ rows, hidden }: DimensionFigures): boolean => rows.length === 0 && hidden.every((key) => key === null)
  const [empty, some] = [offered.dimensions.filter(isEmpty), offered.dimensions.filter((each) => !isEmpty(each))]
  if (offered.n > 0 && some.length > 0)
    page.table({
      widths: [6, 2],
      head: [say('report.recorded'), say('figures.not-recorded')],
      rows: some.map(({ dimension, hidden, notRecorded }) => [
        say(`figures.dimension.${dimension}`), hidden.includes(null) ? say('report.hidden') : percent((notRecorded?.n ?? 0) / offered.n),
      ]),
    })
  if (empty.length > 0) page.text(say('report.empty', { what: empty.map(({ dimension }) => say(`figures.dimension.${dimension}`)).join(', ') }))
}

export const renderReport = async (report: MonthReport, about: ReportAbout, say: Say, readResource: ReadResource): Promise<Uint8Array> => {
  const { clinic, site, size, madeAt } = about
  const month = monthYear(daysOfMonth(report.month).from, say.language)
  const page = createReportPage(await loadReportFonts(readResource), {
    title: say('report.title', { month }), foot: `${clinic}, ${site}, ${month}`, language: say.language, size, madeAt: `${madeAt.date}T${madeAt.time}`,
  })
  const drawing = { page, report, say }
  drawFront(drawing, about)
  page.newPage()
  drawToWhom(drawing, report.offered)
  drawToWhom(drawing, report.took)
  drawWhyNot(drawing)
  drawAccounts(drawing)
  drawMethods(drawing)
  return page.end()
}
