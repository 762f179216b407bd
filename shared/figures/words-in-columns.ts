/** Words as numbers, for columns: sites, people of the staff, languages. 0 is no word. */
export type Words = {
  /** A word that is new gets the next number. */
  readonly codeOf: (word: string | null) => number
  /** Null for 0. */
  readonly wordOf: (code: number) => string | null
  /** The number of a word that has one. */
  readonly knownCode: (word: string) => number | undefined
  /** All words by number; the first is empty. */
  readonly all: readonly string[]
}

/** Columns of words have 16 bits. What comes after so many, as from a file full of nonsense, counts as nothing recorded. */
const MOST_WORDS = 65_535

export const createWords = (known: readonly string[] = ['']): Words => {
  const all = [...known]
  const codes = new Map(all.map((word, code) => [word, code]))
  return {
    all,
    wordOf: (code) => (code === 0 ? null : (all[code] ?? null)),
    knownCode: (word) => codes.get(word),
    codeOf: (word) => {
      const code = codes.get(word ?? '')
      if (code !== undefined) return code
      if (word === null || all.length > MOST_WORDS) return 0
      codes.set(word, all.length)
      return all.push(word) - 1
    },
  }
}
