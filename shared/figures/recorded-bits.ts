/** The recorded groups of a patient as one number of 27 bits. */
import {
  NOTHING_RECORDED, PAYERS, RACES, SCHOOLING, SEXES, WORK, type RecordedGroups,
} from '../patient-file/recorded-groups.ts'

/** The lists by whose places answers are numbers: what was kept by others is not read. */
export const RECORDED_LAYOUT = [RACES, SEXES, PAYERS, SCHOOLING, WORK].join(' ')

const YES_NO = [true, false] as const
/** One more than the place in the list; 0 for what is not recorded. */
const codeIn = <Answer>(list: readonly Answer[], answer: Answer | null): number => (answer === null ? 0 : list.indexOf(answer) + 1)
const answerIn = <Answer>(list: readonly Answer[], code: number): Answer | null => list[code - 1] ?? null

const racesCode = ({ races, isHispanic }: RecordedGroups): number =>
  races.reduce((bits, race) => bits | (1 << RACES.indexOf(race)), 0) | (codeIn(YES_NO, isHispanic) << RACES.length)
const racesOf = (code: number): Partial<RecordedGroups> => ({
  races: RACES.filter((_, bit) => (code & (1 << bit)) !== 0), isHispanic: answerIn(YES_NO, code >>> RACES.length),
})

type FieldBits = {
  /** Where in the number, and how many bits. */
  readonly shift: number
  readonly bits: number
  readonly codeOf: (recorded: RecordedGroups) => number
  readonly answerOf: (code: number) => Partial<RecordedGroups>
}

/** The questions that are answered together are one field. */
export const RECORDED_FIELDS = {
  'race': { shift: 0, bits: 10, codeOf: racesCode, answerOf: racesOf },
  'sex': { shift: 10, bits: 2, codeOf: ({ sex }) => codeIn(SEXES, sex), answerOf: (code) => ({ sex: answerIn(SEXES, code) }) },
  'payer': { shift: 12, bits: 3, codeOf: ({ payer }) => codeIn(PAYERS, payer), answerOf: (code) => ({ payer: answerIn(PAYERS, code) }) },
  'regular-source': {
    shift: 15, bits: 2, codeOf: ({ hasRegularSource }) => codeIn(YES_NO, hasRegularSource), answerOf: (code) => ({ hasRegularSource: answerIn(YES_NO, code) }),
  },
  'rural': { shift: 17, bits: 2, codeOf: ({ isRural }) => codeIn(YES_NO, isRural), answerOf: (code) => ({ isRural: answerIn(YES_NO, code) }) },
  'accommodation': {
    shift: 19, bits: 2, codeOf: ({ needsAccommodation }) => codeIn(YES_NO, needsAccommodation),
    answerOf: (code) => ({ needsAccommodation: answerIn(YES_NO, code) }),
  },
  'schooling': {
    shift: 21, bits: 3, codeOf: ({ schooling }) => codeIn(SCHOOLING, schooling), answerOf: (code) => ({ schooling: answerIn(SCHOOLING, code) }),
  },
  'work': { shift: 24, bits: 3, codeOf: ({ work }) => codeIn(WORK, work), answerOf: (code) => ({ work: answerIn(WORK, code) }) },
} as const satisfies Readonly<Record<string, FieldBits>>
export type RecordedField = keyof typeof RECORDED_FIELDS

const FIELDS: readonly FieldBits[] = Object.values(RECORDED_FIELDS)

/** 0 where nothing is recorded. */
export const recordedBits = (recorded: RecordedGroups | null): number =>
  recorded === null ? 0 : FIELDS.reduce((bits, { shift, codeOf }) => bits | (codeOf(recorded) << shift), 0)

/** What is recorded where a field has this code, as far as that field goes. */
export const recordedIn = (field: RecordedField, code: number): RecordedGroups => ({ ...NOTHING_RECORDED, ...RECORDED_FIELDS[field].answerOf(code) })
