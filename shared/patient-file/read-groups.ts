/** Cells of a patient file as groups: the words record systems have for them. What is not understood is not guessed. */
import { foldName } from '../patients/person-name.ts'
import { RACES, type BroughtGroups, type Race, type RecordedGroups } from './recorded-groups.ts'

/** Columns by which patients are told apart. `race-and-ethnicity` holds both in one cell, as since 2024. */
export const GROUP_FIELDS = [
  'sex', 'race', 'ethnicity', 'race-and-ethnicity', 'payer', 'regular-source', 'rural', 'accommodation', 'schooling', 'work',
] as const
export type GroupField = (typeof GROUP_FIELDS)[number]

type Rule<Value> = readonly [RegExp, Value]

/** The value of the first rule that fits; undefined where none does. */
const firstOf = <Value>(rules: readonly Rule<Value>[]) => (text: string): Value | undefined => rules.find(([words]) => words.test(text))?.[1]

/** "Unknown", "declined to answer" and the like: the same as an empty cell. */
const NOTHING = /^(?:unk(?:nown)?|un|asku|uta|nd|none recorded|not recorded|not (?:asked|reported|specified|on file|available|stated)|(?:patient )?(?:declined?|refused)|(?:prefers?|chooses?) not to|unwilling to|unable to|unspecified|blank|na|n a)\b/

const YES_NO = firstOf<boolean>([[/^(?:y|yes|true|t|1|si)$/, true], [/^(?:n|no|none|false|f|0)$/, false]])

const SEX = firstOf<NonNullable<RecordedGroups['sex']>>([
  [/^(?:f|female|woman|girl|mujer|femenino)$/, 'female'],
  [/^(?:m|male|man|boy|hombre|masculino)$/, 'male'],
  [/^(?:x|o|other|another|non ?binary|nb|intersex|indeterminate|transgender.*|undifferentiated)$/, 'other'],
])

const RACE_RULES: readonly Rule<Race>[] = [
  [/american indian|alaska|native american|\baian\b|\bindigenous\b|1002 5/, 'american-indian'],
  [/pacific|hawaii|\bnhpi\b|\bnhopi\b|samoan|chamorro|guam|tongan|fijian|2076 8/, 'pacific-islander'],
  [/\basian\b(?! ?pacific)|chinese|filipino|vietnamese|korean|japanese|asian indian|hmong|cambodian|pakistani|2028 9/, 'asian'],
  [/black|african american|\baa\b|haitian|nigerian|ethiopian|somali|2054 5/, 'black'],
  [/middle east|north african|\bmena\b|\barab|lebanese|iranian|egyptian|syrian|iraqi/, 'middle-eastern'],
  [/white|caucasian|european|2106 3/, 'white'],
  [/other|2131 1/, 'other'],
]
const HISPANIC = /hispanic|latin[oaxe]\b|latine|mexican|puerto ric|cuban|dominican|salvadoran|spanish|2135 2/
const NOT_HISPANIC = /\b(?:not|non|no)(?: of)? (?:hispanic|latin|spanish)[a-z]*(?: or latin[a-z]*)?(?: origin)?|2186 5/

const PAYER = firstOf<NonNullable<RecordedGroups['payer']>>([
  [/dual|medicare.*medicaid|medicaid.*medicare|\bmmp\b/, 'medicare-and-medicaid'],
  [/medicaid|\bchip\b|medi cal|masshealth|badgercare|\bahcccs\b|tenncare|soonercare|peachcare|apple health|state plan|managed medicaid/, 'medicaid'],
  [/medicare|\bmcr\b|railroad/, 'medicare'],
  [/tricare|champva|veteran|^va\b|military/, 'military'],
  [/self ?pay|uninsured|no insurance|charity|sliding|cash|^none$|uncompensated|indigent/, 'self-pay'],
  [/commercial|private|blue ?cross|bcbs|anthem|aetna|cigna|united ?health|\buhc\b|humana|kaiser|\bhmo\b|\bppo\b|employer|exchange|marketplace/, 'commercial'],
  [/worker.?s? comp|auto|liability|other|indian health|\bihs\b|government/, 'other'],
])

/** A column of names says yes where it has one. */
const regularSource = (text: string): boolean => YES_NO(text) ?? !/^(?:no |none|unassigned|not assigned|no pcp)/.test(text)

/**
 * "Rural", yes or no, or a RUCA code: 4 to 10 are rural (Federal Office of Rural Health Policy, Health Resources and
 * Services Administration); 99 is not coded.
 */
const rural = (text: string): boolean | undefined => {
  const code = /^(?:ruca )?(\d{1,2})(?: \d)?$/.exec(text)?.[1]
  if (code !== undefined && code !== '0') return Number(code) > 10 ? undefined : Number(code) >= 4
  if (/^(?:non ?rural|not rural|urban|suburban|metro.*|city)/.test(text)) return false
  return /^(?:rural|non ?metro.*|frontier|isolated|small town)/.test(text) ? true : YES_NO(text)
}

const ACCOMMODATION = (text: string): boolean => YES_NO(text) ?? !/^(?:no |none|not needed)/.test(text)

const LEVEL = firstOf<NonNullable<RecordedGroups['schooling']>>([
  [/some college|associate|vocational|technical|trade|2 ?year/, 'some-college'],
  [/less than|below|under|did not|no (?:formal|high)|elementary|primary|grade school|middle school|some high|(?:^|\b)(?:[1-9]|1[01])(?:st|nd|rd|th)? grade|no school/, 'below-high-school'],
  [/bachelor|master|doctor|graduate degree|college grad|4 ?year|university|\bphd\b|professional degree|post ?grad|college degree/, 'college'],
  [/high school|\bged\b|\bhs\b|12(?:th)? grade|secondary/, 'high-school'],
  [/^college$/, 'college'],
])

const WORKS = firstOf<NonNullable<RecordedGroups['work']>>([
  [/retired/, 'retired'],
  [/student/, 'student'],
  [/unemploy|not (?:employed|working)|disabled|disability|homemaker|out of work|looking|laid off|^no(?:ne)?$/, 'not-working'],
  [/employ|full ?time|part ?time|self ?emp|working|active duty|military|^yes$/, 'working'],
])

/** Several answers in one cell: "White; Asian", "Black/White", "White and Asian". */
const partsOf = (text: string): readonly string[] =>
  text.split(/[;|/,+&\n]| and (?!pacific|other pacific|north african|alaska)/i).map(plain).filter((part) => part !== '')

/** Letters and digits, in small letters: "Black or African-American" is "black or african american". */
const plain = (text: string): string => foldName(text).replaceAll(/[^a-z0-9?]+/g, ' ').trim()

/** "Two or more races" names none of them: as good as not recorded. */
const racesIn = (text: string): Race[] | undefined => {
  const found = new Set<Race>()
  for (const each of partsOf(text)) {
    // "Non-Hispanic White" is White.
    const part = each.replace(NOT_HISPANIC, '').trim()
    if (NOTHING.test(part)) continue
    if (HISPANIC.test(part)) found.add('hispanic')
    const race = firstOf(RACE_RULES)(part)
    if (race !== undefined) found.add(race)
  }
  return found.size === 0 ? undefined : RACES.filter((race) => found.has(race))
}

const hispanic = (text: string): boolean | undefined => {
  const words = plain(text)
  if (NOT_HISPANIC.test(words)) return false
  return HISPANIC.test(words) ? true : YES_NO(words)
}

const read = <Key extends keyof RecordedGroups>(key: Key, value: RecordedGroups[Key] | undefined): BroughtGroups | null =>
  value === undefined ? null : { [key]: value }

/** One question for both: whoever names others and not Hispanic or Latino is not. */
const raceAndEthnicity = (text: string): BroughtGroups | null => {
  const races = racesIn(text)
  return races === undefined ? null : { races, isHispanic: races.includes('hispanic') }
}

const plainly = <Key extends keyof RecordedGroups>(key: Key, rule: (text: string) => RecordedGroups[Key] | undefined) =>
  (text: string): BroughtGroups | null => read(key, rule(plain(text)))

const READERS: Readonly<Record<GroupField, (text: string) => BroughtGroups | null>> = {
  sex: plainly('sex', SEX),
  race: (text) => read('races', racesIn(text)),
  ethnicity: (text) => read('isHispanic', hispanic(text)),
  'race-and-ethnicity': raceAndEthnicity,
  payer: plainly('payer', PAYER),
  'regular-source': plainly('hasRegularSource', regularSource),
  rural: plainly('isRural', rural),
  accommodation: plainly('needsAccommodation', ACCOMMODATION),
  schooling: plainly('schooling', LEVEL),
  work: plainly('work', WORKS),
}

/** What a cell says; nothing for an empty one and for "declined to answer"; null where its words are not known. */
export const readGroup = (field: GroupField, text: string): BroughtGroups | null => {
  const words = plain(text)
  return words === '' || NOTHING.test(words) ? {} : READERS[field](text)
}
