/** Names of people: read from the forms that record systems export, shown in the form people use. */
import { isOneCase, PARTICLES, properFamily, properGiven } from './name-case.ts'

export type PersonName = {
  readonly family: string
  readonly given: string
  /** Initials only; second given names stay with `given`. */
  readonly middle?: string
  readonly suffix?: string
  readonly preferred?: string
}

/** What a name without a comma starts with. A comma always means last name first. */
export type NameOrder = 'last-first' | 'first-last'

const SUFFIXES: Readonly<Record<string, string>> = { jr: 'Jr.', sr: 'Sr.', ii: 'II', iii: 'III', iv: 'IV' }
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx'])
/** A nickname: "Bobby" in double quotes, in brackets, or in single ones that are no apostrophes. */
const QUOTED = new RegExp(
  [
    '["“”«»„]\\s*([^"“”«»„]+?)\\s*["“”«»„]',
    '\\(\\s*([^()]+?)\\s*\\)',
    "(?<=^|[\\s,])['‘]([^'‘’]+)['’](?=$|[\\s,])",
  ].join('|'),
  'u',
)

const plainWord = (word: string): string => word.toLowerCase().replaceAll('.', '')
const suffixOf = (word: string): string | undefined => SUFFIXES[plainWord(word)]
const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word)

/** Trims, joins split spaces, and drops the record number some systems append: "Tallchief, Robert [4711]". */
const tidy = (text: string): string => {
  const once = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return once.endsWith(']') ? once.replace(/\s*\[[^\]]*\]$/, '') : once
}

const takePreferred = (text: string): { rest: string; preferred: string } => {
  const found = QUOTED.exec(text)
  if (!found) return { rest: text, preferred: '' }
  const inside = found[1] ?? found[2] ?? found[3] ?? ''
  const around = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  // A whole name in quotes is a quoted name, not a nickname.
  if (!/\p{L}/u.test(around)) return { rest: inside, preferred: '' }
  return {
    rest: tidy(around).replace(/\s+,/g, ','),
    preferred: /^[\p{L}\p{M}'’ .-]+$/u.test(inside) ? inside : '',
  }
}

/** Splits off "JR" at the end of some words; undefined suffix where there is none. */
const takeSuffix = (words: readonly string[]): { words: readonly string[]; suffix?: string } => {
  const suffix = words.length > 1 ? suffixOf(words.at(-1) ?? '') : undefined
  return suffix === undefined ? { words } : { words: words.slice(0, -1), suffix }
}

/** Initials after the first given name are the middle name; whole second names stay given names. */
const takeInitials = (words: readonly string[]): { given: string; middle: string } => {
  let end = words.length
  while (end > 1 && isInitial(words[end - 1] ?? '')) end -= 1
  return { given: words.slice(0, end).join(' '), middle: words.slice(end).join(' ') }
}

const casedPart = (
  text: string,
  wholeName: string,
  cased: (text: string) => string,
  shortest: number,
): string => {
  if (!isOneCase(text)) return text
  return isOneCase(wholeName) || text.length > shortest ? cased(text) : text
}

const finished = (parts: PersonName): PersonName => {
  const whole = `${parts.family}${parts.given}`
  const family = casedPart(parts.family, whole, properFamily, 0)
  // Two or three capitals beside a name in mixed case are initials that somebody meant: "AJ Smith".
  const given = casedPart(parts.given, whole, properGiven, 3)
  return {
    family,
    given,
    ...(parts.middle ? { middle: parts.middle.toUpperCase().replaceAll('.', '') } : {}),
    ...(parts.suffix ? { suffix: parts.suffix } : {}),
    ...(parts.preferred ? { preferred: casedPart(parts.preferred, whole, properGiven, 3) } : {}),
  }
}

const fromComma = (text: string, preferred: string): PersonName => {
  const [before = '', ...after] = text.split(',').map((piece) => piece.trim())
  const suffixAlone = after.map(suffixOf).find((suffix) => suffix !== undefined)
  const givenText = after.filter((piece) => piece !== '' && suffixOf(piece) === undefined).join(' ')
  if (givenText === '') return fromWords(before, 'first-last', preferred, suffixAlone)
  const family = takeSuffix(before.split(' '))
  const given = takeSuffix(givenText.split(' '))
  const suffix = suffixAlone ?? family.suffix ?? given.suffix
  return finished({
    family: family.words.join(' '),
    ...takeInitials(given.words),
    preferred,
    ...(suffix === undefined ? {} : { suffix }),
  })
}

/** Where the family name starts in "Ana de la Cruz": at the small words before the last. */
const familyStart = (words: readonly string[]): number => {
  let start = words.length - 1
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1
  return start
}

/** Where the family name ends in "DE LA CRUZ ANA". */
const familyEnd = (words: readonly string[]): number => {
  let end = 1
  while (end < words.length - 1 && PARTICLES.has((words[end - 1] ?? '').toLowerCase())) end += 1
  return end
}

const fromWords = (text: string, order: NameOrder, preferred: string, suffixAlone?: string): PersonName => {
  const all = text
    .split(' ')
    .filter((word, index, { length }) => index > 0 || length < 3 || !TITLES.has(plainWord(word)))
  const { words, suffix = suffixAlone } = takeSuffix(all)
  const withSuffix = suffix === undefined ? { preferred } : { preferred, suffix }
  if (words.length < 2) return finished({ family: words[0] ?? '', given: '', ...withSuffix })
  if (order === 'last-first') {
    const end = familyEnd(words)
    return finished({
      family: words.slice(0, end).join(' '),
      ...takeInitials(words.slice(end)),
      ...withSuffix,
    })
  }
  const start = familyStart(words)
  return finished({
    family: words.slice(start).join(' '),
    ...takeInitials(words.slice(0, start)),
    ...withSuffix,
  })
}

/**
 * Reads a whole name: `LAST, FIRST M JR`, `First M Last`, `LAST FIRST` where `order` says so, nicknames in quotes.
 * Names in one case get the usual one; mixed case stays as it is. An empty text gives empty parts.
 */
export const parseName = (text: string, order: NameOrder = 'first-last'): PersonName => {
  const tidied = tidy(text).replace(/^[*\s]+|[,;*\s]+$/g, '')
  const { rest, preferred } = takePreferred(tidied)
  return rest.includes(',') ? fromComma(rest, preferred) : fromWords(rest, order, preferred)
}

/** A name that came in columns of its own. A suffix or a nickname inside a part is found all the same. */
export const nameFromParts = (parts: PersonName): PersonName => {
  const last = takePreferred(tidy(parts.family).replace(/,$/, ''))
  const first = takePreferred(tidy(parts.given).replace(/,$/, ''))
  const family = takeSuffix(last.rest.replace(/,\s*/g, ' ').split(' '))
  const given = takeSuffix(first.rest.split(' '))
  const initials = takeInitials(given.words)
  const middle = tidy(parts.middle ?? '')
  const isWholeMiddle = middle !== '' && !middle.split(' ').every(isInitial)
  const suffix = suffixOf(tidy(parts.suffix ?? '')) ?? family.suffix ?? given.suffix
  return finished({
    family: family.words.join(' '),
    given: isWholeMiddle ? `${initials.given} ${middle}` : initials.given,
    middle: isWholeMiddle ? initials.middle : middle || initials.middle,
    preferred: tidy(parts.preferred ?? '') || first.preferred || last.preferred,
    ...(suffix === undefined ? {} : { suffix }),
  })
}

/** "Robert “Bobby” J Tallchief Jr.": the way it is read aloud and printed. */
export const displayName = (name: PersonName): string =>
  [name.given, name.preferred && `“${name.preferred}”`, name.middle, name.family, name.suffix]
    .filter(Boolean)
    .join(' ')

/** Whether there is any letter to go by. */
export const isNamed = (name: PersonName): boolean => name.family !== '' || name.given !== ''

/** Letters that are not a base letter with a mark, so that Unicode does not take them apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
}

const SPECIAL = /[łøđðþßæœıħŋŧ]/g
// eslint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/

/**
 * Lower case, no marks, no punctuation, one space between words: "Ó’Briain-Łuk" -> "obriain luk".
 * Apostrophes and dots join what they stand between; hyphens and everything else part it.
 */
export const foldName = (text: string): string => {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/['`.]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[\p{M}\p{Lm}'’‘`´.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
