/** What single characters are to the setting of text. */

/** Default-ignorable characters: joiners, direction marks, soft hyphens, variation selectors. They have no glyph. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}]$/u

export const isUnseen = (codePoint: number): boolean => codePoint >= 0xad && UNSEEN.test(String.fromCodePoint(codePoint))

/** Spaces at which a line may end, and line ends themselves. A no-break space is a letter. */
const SPACE = '[ \\t\\n\\v\\f\\r\\u0085\\u2028\\u2029]'
const ONE_SPACE = new RegExp(`^${SPACE}$`, 'u')
const LAST_SPACES = new RegExp(`${SPACE}+$`, 'u')
export const isSpace = (cluster: string): boolean => ONE_SPACE.test(cluster)
export const withoutLastSpaces = (text: string): string => text.replace(LAST_SPACES, '')

/** A character with all that belongs to it: marks, joiners, the later parts of a Korean syllable. A line never ends inside one. */
const CLUSTER = /[\s\S](?:\p{M}|\p{Join_Control}|\p{Variation_Selector}|[\u1160-\u11ff])*/gu

export const clustersOf = (text: string): readonly string[] => text.match(CLUSTER) ?? []

const DIGITS = '0-9\\u0660-\\u0669\\u06f0-\\u06f9'
const JOINTS = './:@_+&?=#~-'
const ENDS = `(?![${JOINTS}]*[A-Za-z${DIGITS}])`
const PHONES = [
  // +1 (555) 010-0199
  `\\+?(?:[${DIGITS}]+[ \\u00a0-]?)?\\([${DIGITS}]+\\)[ \\u00a0-]?[${DIGITS}]+(?:[ \\u00a0-][${DIGITS}]+)*${ENDS}`,
  // 555 0142
  `\\+?[${DIGITS}]+(?:[ \\u00a0-][${DIGITS}]+)+${ENDS}`,
]
const CODES = [
  // K7QF-9M2T, 24/12/2026, my.alderbrook.example, 8:30
  `[+#]?[A-Za-z${DIGITS}]+(?:[${JOINTS}]+[A-Za-z${DIGITS}]+)+/?`,
  `[+#]?[A-Za-z]*[${DIGITS}]+[A-Za-z${DIGITS}]*`,
]

/** What keeps its own order, from left to right, whatever it stands in. */
export const NUMBERS_AND_CODES = new RegExp([...PHONES, ...CODES].join('|'), 'gu')
/** What is not shared out to two lines, though it has spaces. */
export const PHONE_NUMBERS = new RegExp(PHONES.join('|'), 'gu')
