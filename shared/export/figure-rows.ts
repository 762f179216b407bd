/**
 * The figures of a month as a flat table, for other programs: one row a figure, the same columns throughout, codes instead
 * of words so that no translation changes them. What is hidden stays hidden: such a row has a note and no number.
 */
import type { AccountRate } from '../figures/accounts.ts'
import type { MonthReport } from '../figures/month-report.ts'
import type { DimensionFigures, ToWhom } from '../figures/to-whom.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { csvDocument } from './spreadsheet-safe.ts'

export type FigureRow = {
  readonly section: 'funnel' | 'by-week' | 'to-whom' | 'why-not' | 'accounts'
  readonly measure: string
  readonly breakdown: string
  readonly group: string
  readonly n: number | null
  readonly k: number | null
  readonly low: number | null
  readonly high: number | null
  readonly difference: number | null
  readonly difference_low: number | null
  readonly difference_high: number | null
  readonly note: '' | 'hidden' | 'beyond-chance' | 'signal'
}

/** What each column, and each code in one, means. */
export const DICTIONARY: readonly (readonly [name: string, meaning: string])[] = [
  ['section', 'Which view of the app the row is from: funnel, by-week, to-whom, why-not, accounts.'],
  ['measure', 'What k counts, see the measures below.'],
  ['breakdown', 'By what patients are told apart; empty where they are not.'],
  ['group', 'The group, week (its first day) or reason; empty for all. not-recorded: nothing usable is on file.'],
  ['n', 'The denominator: patients, each once in the period, unless the measure says otherwise.'],
  ['k', 'Those of n whom the measure counts. The rate is k / n.'],
  ['n and k of groups', 'In to-whom, and in accounts by language: moved by up to 6, seldom by more than 3, always in the same way for the same people, so that nobody can be worked out from two figures. The largest group takes up the difference, so groups that do not overlap add up to all. Everything else about a group is worked out from the moved numbers.'],
  ['low, high', '95 % Wilson interval of k / n (Wilson 1927).'],
  ['difference', 'k / n of the group less that of everyone else with something recorded; a part of one.'],
  ['difference_low, difference_high', '95 % Newcombe interval of the difference (Newcombe 1998, method 10).'],
  ['note', 'hidden: under 11, or beside one that is, so no number is given. beyond-chance: p < 0.05 after Benjamini and Hochberg over all comparisons of the answer. signal: outside three-sigma limits by Laney, or a run rule is broken.'],
  ['measure seen', 'Patients with a visit at which they arrived.'],
  ['measure needed', 'Of those seen, without an account and due to be asked. Whoever had said no before and was not due again is not among them.'],
  ['measure offered', 'Of those who needed it, asked at least once. A deferral that nobody took up is no offer.'],
  ['measure informed', 'Of those asked, left with a way in: sheet, letter, QR, or set up there.'],
  ['measure took', 'Of those asked, took the invitation or opened the account there.'],
  ['measure opened', 'Of those who took it, opened the account before they left.'],
  ['measure active', 'Of those who took it, an account within 30 days, by the portal’s own list.'],
  ['measure named', 'Offers (not patients) in which the reason was named, of all offers in which any was.'],
]

const NOTHING = { breakdown: '', group: '', n: null, k: null, low: null, high: null, difference: null, difference_low: null, difference_high: null, note: '' } as const

const rate = (k: number, n: number) => {
  const interval = wilsonInterval(k, n)
  return { n, k, low: interval?.low ?? null, high: interval?.high ?? null }
}

const funnelRows = ({ funnel: { stages } }: MonthReport): readonly FigureRow[] =>
  stages.map(({ stage, patients }, index) => {
    const before = stages[index - 1]?.patients
    return { ...NOTHING, section: 'funnel', measure: stage, ...(before === undefined ? { k: patients } : rate(patients, before)) }
  })

const weekRows = ({ overTime }: MonthReport): readonly FigureRow[] =>
  overTime.points.map(({ from, k, n, breaks }) => ({
    ...NOTHING, section: 'by-week', measure: overTime.measure, group: from, ...rate(k, n), note: breaks.length > 0 ? 'signal' : '',
  }))

const groupRows = (measure: string, { dimension, rows, hidden, notRecorded }: DimensionFigures): readonly FigureRow[] => {
  const of = { ...NOTHING, section: 'to-whom', measure, breakdown: dimension } as const
  return [
    ...rows.map(({ key, k, n, gap }): FigureRow => ({
      ...of, group: key, ...rate(k, n),
      difference: gap?.difference ?? null, difference_low: gap?.interval.low ?? null, difference_high: gap?.interval.high ?? null,
      note: gap?.isBeyondChance ? 'beyond-chance' : '',
    })),
    ...hidden.map((group): FigureRow => ({ ...of, group: group ?? 'not-recorded', note: 'hidden' })),
    ...(notRecorded === null ? [] : [{ ...of, group: 'not-recorded', ...rate(notRecorded.k, notRecorded.n) }]),
  ]
}
const toWhomRows = ({ measure, dimensions }: ToWhom): readonly FigureRow[] => dimensions.flatMap((each) => groupRows(measure, each))

const whyNotRows = ({ whyNot: { rows, hidden, concerns } }: MonthReport): readonly FigureRow[] => [
  ...rows.map(({ reason, n }): FigureRow => ({ ...NOTHING, section: 'why-not', measure: 'named', group: reason, ...rate(n, concerns) })),
  ...hidden.map((group): FigureRow => ({ ...NOTHING, section: 'why-not', measure: 'named', group, note: 'hidden' })),
]

const accountRows = ({ funnel: { accounts } }: MonthReport): readonly FigureRow[] => {
  if (accounts === null) return []
  const row = (breakdown: string, group: string, { n, k }: AccountRate): FigureRow => ({ ...NOTHING, section: 'accounts', measure: 'active', breakdown, group, ...rate(k, n) })
  const hidden = (breakdown: string, group: string): FigureRow => ({ ...NOTHING, section: 'accounts', measure: 'active', breakdown, group, note: 'hidden' })
  return [
    row('', '', accounts),
    ...accounts.methods.flatMap((method) => [
      row('method', method.method, method),
      ...method.languages.map((each) => row(`method ${method.method}, language`, each.language ?? 'not-recorded', each)),
      ...method.hiddenLanguages.map((language) => hidden(`method ${method.method}, language`, language ?? 'not-recorded')),
    ]),
    ...accounts.hiddenMethods.map((method) => hidden('method', method)),
  ]
}

export const figureRows = (report: MonthReport): readonly FigureRow[] => [
  ...funnelRows(report), ...weekRows(report), ...toWhomRows(report.offered), ...toWhomRows(report.took), ...whyNotRows(report), ...accountRows(report),
]

const COLUMNS = [
  'section', 'measure', 'breakdown', 'group', 'n', 'k', 'low', 'high', 'difference', 'difference_low', 'difference_high', 'note',
] as const satisfies readonly (keyof FigureRow)[]

/** Rates with four places: a thousandth of a point is finer than any interval here. */
const cell = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'string' || Number.isInteger(value) ? String(value) : value.toFixed(4)

/** The rows, and under them, after an empty line, what everything in them means. */
export const figuresCsv = (report: MonthReport): string =>
  csvDocument([
    ['month', 'site', ...COLUMNS],
    ...figureRows(report).map((row) => [report.month, report.siteId ?? 'all', ...COLUMNS.map((column) => cell(row[column]))]),
    [],
    ['name', 'meaning'],
    ...DICTIONARY,
  ])

export const figuresJson = (report: MonthReport): string =>
  `${JSON.stringify(
    {
      format: 'everyoffer-figures', version: 1, month: report.month, site: report.siteId ?? 'all',
      reported: report.reported && { on: report.reported.on, needed: report.reported.needed, offered: report.reported.offered },
      dictionary: Object.fromEntries(DICTIONARY), rows: figureRows(report),
    },
    null, 2,
  )}\n`
