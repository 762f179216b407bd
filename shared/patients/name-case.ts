/** Names in capitals, as record systems export them, in the case people write. */

/** Small words inside a family name; they open it with a capital and stand small elsewhere. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'af al ap av bin bint binti da das de del della den der di do dos du el ibn la las le los ní st st. ten ter van' +
    ' vander von y zu zum zur'
  ).split(' '),
)

/** Particles that the case of a name leaves small; the others are written with a capital. */
const SMALL = new Set(
  'bin bint binti da das de del della den der di dos du ibn la las los van von y zu zum zur'.split(' '),
)

const BEFORE_APOSTROPHE = new Set(['o', 'd', 'l', 'm', 't', 'de', 'da', 'la', 'le'])

const capital = (word: string): string => {
  const first = word.codePointAt(0)
  if (first === undefined) return word
  const letter = String.fromCodePoint(first)
  return letter.toUpperCase() + word.slice(letter.length)
}

const lowered = (word: string): string => word.replaceAll('İ', 'i').toLowerCase()

const casedPiece = (piece: string): string => {
  const low = lowered(piece)
  const apostrophe = low.search(/['’‘]/)
  if (apostrophe > 0 && low.length - apostrophe > 3 && BEFORE_APOSTROPHE.has(low.slice(0, apostrophe)))
    return capital(low.slice(0, apostrophe + 1)) + casedPiece(low.slice(apostrophe + 1))
  // "Mc" is always a prefix; "Mac" also begins Mack, Macey and Machado, so it stays.
  return low.startsWith('mc') && low.length > 3 ? `Mc${capital(low.slice(2))}` : capital(low)
}

const casedWord = (word: string): string => word.split('-').map(casedPiece).join('-')

/** Whether no letter says in which case the writer wanted it. */
export const isOneCase = (text: string): boolean => {
  const upper = text.toUpperCase()
  const lower = text.toLowerCase()
  return upper !== lower && (text === upper || text === lower)
}

/** Initials that people write in capitals: two letters that no word has, as in JT, KC or AJ. */
const isInitials = (word: string): boolean => /^(?:[^aeiouyAEIOUY\P{L}]{2}|[aeAE][jJ])$/u.test(word)

/** A family name that came in one case. */
export const properFamily = (text: string): string =>
  text
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.has(lowered(word)) ? lowered(word) : casedWord(word)))
    .join(' ')

/** Given names that came in one case. */
export const properGiven = (text: string): string =>
  text
    .split(' ')
    .map((word, index) => {
      if (isInitials(word)) return word.toUpperCase()
      return index > 0 && SMALL.has(lowered(word)) ? lowered(word) : casedWord(word)
    })
    .join(' ')
