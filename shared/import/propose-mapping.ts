/** Proposes what each column is, from its name and its values, and says where a person has to choose. */
import { splitDate, type DateOrder } from '../patients/date-parts.ts'
import type { NameOrder } from '../patients/person-name.ts'
import { LOCALES } from '../text/locale.ts'
import { addDays, type LocalDate } from '../time/local-time.ts'
import type { Say } from '../words/say.ts'
import { toSay, type ToSay } from '../words/to-say.ts'
import { contentOf, type ColumnContent } from './column-content.ts'
import { isDateField, useLabel, type ColumnUse, type Field, type Mapping } from './fields.ts'
import { foldHeader, guessByHeader, type HeaderGuess } from './header-guess.ts'
import { readMoment } from './read-date.ts'
import { footerText } from './row-kind.ts'
import { isBlankRow, type Sheet } from './sheet.ts'

export type ColumnProposal = {
  readonly index: number
  readonly name: string
  readonly use: ColumnUse
  readonly confidence: 'sure' | 'likely' | 'unsure'
  /** What a person has to decide, in one or two sentences; null where the proposal is safe. */
  readonly question: ToSay | null
  /** The first value; null where values of this column are not shown. */
  readonly sample: string | null
}

type Candidate = {
  readonly index: number
  readonly name: string
  readonly header: HeaderGuess
  readonly content: ColumnContent
  readonly field: Field
  readonly confidence: ColumnProposal['confidence']
  readonly question: ToSay | null
}

const LOOKED_AT = 300
const LONGEST_SAMPLE = 60

/** Columns that add up instead of competing. */
const MAY_REPEAT: ReadonlySet<Field> = new Set(['phone', 'leave-out', 'never'])

/** What a header means once the values have been seen. */
const refined = (field: Field, strength: HeaderGuess['strength'], { kind, count }: ColumnContent): Field => {
  if (count === 0) return field
  const isName = kind === 'last-first' || kind === 'full-name'
  switch (field) {
    case 'visit-date':
    case 'visit-time':
    case 'visit-date-time':
      if (kind === 'date-time') return 'visit-date-time'
      if (kind === 'date') return 'visit-date'
      if (kind === 'time') return 'visit-time'
      return strength === 'sure' || (field === 'visit-time' && kind === 'number') ? field : 'leave-out'
    case 'mrn':
      return strength === 'likely' && isName ? 'name' : field
    case 'name':
      if (strength === 'sure' || isName || kind === 'one-word') return field
      return kind === 'number' ? 'mrn' : 'leave-out'
    case 'state':
      return kind === 'status' && strength === 'likely' ? 'status' : field
    case 'status':
      return kind === 'portal' ? 'portal-status' : field
    case 'age':
      return kind === 'number' || kind === 'other' ? field : 'leave-out'
    case 'birth-date':
      return strength === 'sure' || kind === 'date' || kind === 'date-time' || kind === 'number'
        ? field
        : 'leave-out'
    case 'arrived-at':
    case 'left-at':
      return kind === 'time' || kind === 'date-time' || strength === 'sure' ? field : 'leave-out'
    default:
      return field
  }
}

const portalQuestion = ({ first }: ColumnContent): ToSay =>
  toSay(/^(?:y|n|yes|no)$/i.test(first) ? 'import.question.portal-yes-no' : 'import.question.portal')

const byHeader = (name: string, index: number, content: ColumnContent): Candidate => {
  const header = guessByHeader(name)
  const field = refined(header.field, header.strength, content)
  const isOpenPortal = field === 'portal-status' && header.strength === 'likely' && content.kind !== 'portal'
  return {
    index,
    name,
    header,
    content,
    field,
    confidence: header.strength === 'none' ? 'unsure' : header.strength,
    question: isOpenPortal ? portalQuestion(content) : null,
  }
}

/** Whether most dates of a column lie within a year of today: visits, not births. */
const isNearToday = (rows: Sheet['rows'], index: number, today: LocalDate): boolean => {
  const dates = rows
    .map((row) => readMoment(row[index]?.trim() ?? '', 'month-day', { today, timeZone: 'UTC' })?.date)
    .filter((date) => date !== undefined)
  const near = dates.filter((date) => date > addDays(today, -366) && date < addDays(today, 366))
  return dates.length > 0 && near.length * 2 > dates.length
}

/** What the values alone say of a column whose name says nothing. */
const byContent = (candidate: Candidate, rows: Sheet['rows'], today: LocalDate): Field => {
  const { kind, distinct, count, share } = candidate.content
  if (count === 0 || share < 0.6) return 'leave-out'
  if (kind === 'date' || kind === 'date-time') {
    if (!isNearToday(rows, candidate.index, today)) return 'birth-date'
    return kind === 'date' ? 'visit-date' : 'visit-date-time'
  }
  if (kind === 'time') return 'visit-time'
  if (kind === 'last-first' || kind === 'full-name') return distinct * 3 > count ? 'name' : 'leave-out'
  if (kind === 'number')
    return distinct * 2 > count && candidate.content.first.length >= 4 ? 'mrn' : 'leave-out'
  if (kind === 'status' || kind === 'phone') return kind
  return 'leave-out'
}

const strengthOf = ({ confidence, content }: Candidate): number =>
  ({ sure: 2, likely: 1, unsure: 0 })[confidence] * 2 + (content.count > 0 ? 1 : 0)

/** Where two columns claim one field, the better named one has it. */
const withoutDoubles = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const best = new Map<Field, Candidate>()
  for (const candidate of candidates) {
    const rival = best.get(candidate.field)
    if (!rival || strengthOf(candidate) > strengthOf(rival)) best.set(candidate.field, candidate)
  }
  return candidates.map((candidate) =>
    MAY_REPEAT.has(candidate.field) || best.get(candidate.field) === candidate
      ? candidate
      : { ...candidate, field: 'leave-out', question: null },
  )
}

const contentQuestion = (field: Field): ToSay =>
  toSay('import.question.looks-like', { field: toSay(`import.field.${field}`) })

/** Fills what no header named, by the values of columns that are still free. */
const filledByContent = (
  candidates: readonly Candidate[],
  sheet: Sheet,
  today: LocalDate,
): readonly Candidate[] => {
  const taken = new Set(candidates.map(({ field }) => field))
  const hasVisitDate = taken.has('visit-date') || taken.has('visit-date-time')
  const isTaken = (field: Field) =>
    taken.has(field) ||
    (field === 'name' && taken.has('family')) ||
    ((field === 'visit-date' || field === 'visit-date-time') && hasVisitDate) ||
    (field === 'visit-time' && taken.has('visit-date-time'))
  return candidates.map((candidate) => {
    if (candidate.field !== 'leave-out' || candidate.header.strength !== 'none') return candidate
    const field = byContent(candidate, sheet.rows.slice(0, LOOKED_AT), today)
    if (field === 'leave-out' || isTaken(field)) return candidate
    taken.add(field)
    const isPlain = !sheet.hasHeader && field !== 'mrn'
    return {
      ...candidate,
      field,
      confidence: isPlain ? 'likely' : 'unsure',
      question: isPlain ? null : contentQuestion(field),
    }
  })
}

/** Two columns of single words, side by side and all different, are a name in two parts: which is which is asked. */
const nameInTwoColumns = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const isFree = (candidate: Candidate | undefined): boolean =>
    candidate?.field === 'leave-out' &&
    candidate.header.strength === 'none' &&
    (candidate.content.kind === 'one-word' || candidate.content.kind === 'full-name') &&
    candidate.content.distinct * 3 > candidate.content.count
  if (candidates.some(({ field }) => field === 'name' || field === 'family')) return candidates
  const first = candidates.findIndex((candidate, index) => isFree(candidate) && isFree(candidates[index + 1]))
  return candidates.map((candidate) => {
    if (first < 0 || candidate.index < first || candidate.index > first + 1) return candidate
    const field = candidate.index === first ? 'family' : 'given'
    return {
      ...candidate,
      field,
      question: toSay('import.question.which-name'),
    }
  })
}

const orderSigns = (value: string): DateOrder | undefined => {
  const found = splitDate(value.split(/[T ](?=\d{1,2}:)/)[0]?.trim() ?? '', 'month-day')
  if (!found || /^\d{4}/.test(value) || /\p{L}{3}/u.test(value)) return undefined
  if (found.month > 12 && found.day <= 12) return 'day-month'
  return found.day > 12 && found.month <= 12 ? 'month-day' : undefined
}

/** Signs for each order among some values: a number above 12 is no month. */
const countOrders = (values: readonly string[]): { dayMonth: number; monthDay: number } => {
  const orders = values.map(orderSigns)
  return {
    dayMonth: orders.filter((order) => order === 'day-month').length,
    monthDay: orders.filter((order) => order === 'month-day').length,
  }
}

/** Month first, as in the United States, unless the values speak against it. */
export const dateOrderOf = (own: readonly string[], all: readonly string[]): DateOrder => {
  const [mine, others] = [countOrders(own), countOrders(all)]
  if (mine.dayMonth !== mine.monthDay) return mine.dayMonth > mine.monthDay ? 'day-month' : 'month-day'
  return others.dayMonth > others.monthDay ? 'day-month' : 'month-day'
}

const nameOrderOf = (name: string, values: readonly string[]): NameOrder => {
  const withComma = values.filter((value) => value.includes(',')).length
  if (withComma * 2 >= values.length && withComma > 0) return 'last-first'
  if (/last(?:name)?first/.test(foldHeader(name))) return 'last-first'
  // "SMITH JOHN M" ends in an initial, "John M Smith" has it inside.
  const atEnd = values.filter((value) => /\s\p{L}\.?$/u.test(value)).length
  const inside = values.filter((value) => /\s\p{L}\.?\s/u.test(value)).length
  return atEnd > inside ? 'last-first' : 'first-last'
}

const useOf = (
  candidate: Candidate,
  valuesOf: (index: number) => readonly string[],
  dates: readonly string[],
): ColumnUse => {
  const { field, index, name } = candidate
  if (field === 'name') return { field, order: nameOrderOf(name, valuesOf(index)) }
  return isDateField(field) ? { field, order: dateOrderOf(valuesOf(index), dates) } : { field }
}

const sampleOf = ({ header, content, field }: Candidate): string | null =>
  header.isHidden || field === 'activation-code' ? null : content.first.slice(0, LONGEST_SAMPLE)

/** Proposes a use for each column. `today` is the clinic's date: visits lie near it, births before it. */
export const proposeMapping = (sheet: Sheet, today: LocalDate): readonly ColumnProposal[] => {
  const rows = sheet.rows
    .filter((row) => !isBlankRow(row) && footerText(row) === undefined)
    .slice(0, LOOKED_AT)
  const valuesOf = (index: number) =>
    rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '')
  const named = sheet.columns
    .map((name, index) => byHeader(sheet.hasHeader ? name : '', index, contentOf(rows, index)))
    .map((candidate) => ({ ...candidate, name: sheet.columns[candidate.index] ?? '' }))
  const single = withoutDoubles(named)
  const whole =
    single.some(({ field }) => field === 'family') && single.some(({ field }) => field === 'given')
      ? single.map((candidate) =>
          candidate.field === 'name' ? { ...candidate, field: 'leave-out' as const } : candidate,
        )
      : single
  const candidates = nameInTwoColumns(filledByContent(whole, sheet, today))
  const dates = candidates.filter(({ field }) => isDateField(field)).flatMap(({ index }) => valuesOf(index))
  return candidates.map((candidate) => ({
    index: candidate.index,
    name: candidate.name,
    use: useOf(candidate, valuesOf, dates),
    confidence: candidate.confidence,
    question: candidate.question,
    sample: sampleOf(candidate),
  }))
}

/** The proposal as a mapping, as if a person had agreed to all of it. */
export const mappingOf = (proposals: readonly ColumnProposal[]): Mapping => proposals.map(({ use }) => use)

/** What keeps a mapping from being used, in plain sentences; empty where it can be. */
export const mappingProblems = (mapping: Mapping, columns: readonly string[], say: Say): readonly string[] => {
  const fields = mapping.map(({ field }) => field)
  const doubles = [...new Set(fields)].filter(
    (field) => !MAY_REPEAT.has(field) && fields.indexOf(field) !== fields.lastIndexOf(field),
  )
  const hasName = fields.includes('name') || fields.includes('family')
  return [
    ...(hasName ? [] : [say('import.mapping.no-name')]),
    ...doubles.map((field) => {
      const names = columns.filter((_, index) => fields[index] === field).map((name) => `“${name}”`)
      return say('import.mapping.both', { names: new Intl.ListFormat(LOCALES[say.language]).format(names), field: useLabel({ field }, say) })
    }),
  ]
}
