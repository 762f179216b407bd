/** What a patient can be found by: any part of the name in any order, the MRN or its ending, the birth date. */
import type { LocalDate } from '../time/local-time.ts'
import { parseLooseDate } from './loose-date.ts'
import { mrnKey } from './mrn.ts'
import { foldName, type PersonName } from './person-name.ts'

type Findable = { readonly name: PersonName; readonly mrn: string | null }

/** The words an index keeps for this patient, folded, parted by spaces. The birth date is looked up on its own. */
export const searchWords = ({ name, mrn }: Findable): string => {
  const words = new Set<string>()
  for (const part of [name.family, name.given, name.middle, name.preferred, name.suffix]) {
    if (part === undefined) continue
    const folded = foldName(part).split(' ').filter(Boolean)
    for (const word of folded) words.add(word)
    // "Herrera de la Cruz" is also typed "delacruz".
    folded.forEach((_, at) => words.add(folded.slice(at).join('')))
  }
  if (mrn !== null) {
    // "AB-40771" is typed as it is printed, without the hyphen, or from the hyphen on.
    const parts = foldName(mrn).split(' ').filter(Boolean)
    const bare = parts.join('')
    for (const number of [...parts, bare, mrnKey(bare), bare.slice(-4)]) words.add(number)
  }
  return [...words].join(' ')
}

export type SearchQuestion =
  | { readonly by: 'nothing' }
  | { readonly by: 'birth-date'; readonly date: LocalDate }
  | { readonly by: 'words'; readonly words: readonly string[] }

/** What was typed, as a question to the index. Each word need only be a beginning. */
export const searchQuestion = (text: string, today: LocalDate): SearchQuestion => {
  const trimmed = text.trim()
  // Three numbers, or a month in letters with two: a bare number is an MRN.
  if (/\d/.test(trimmed) && /^\d+[\s/.-]+[\p{L}\d]+[\s/.,-]+\d+$|^\p{L}+\s+\d+,?\s+\d+$/u.test(trimmed)) {
    const parsed = parseLooseDate(trimmed, today)
    if (parsed.ok) return { by: 'birth-date', date: parsed.date }
  }
  const words = foldName(trimmed).split(' ').filter(Boolean)
  return words.length === 0 ? { by: 'nothing' } : { by: 'words', words: words.slice(0, 8) }
}
