/** The words of the columns, as they are kept in the file. */
import { createWords, type Words } from '../../../shared/figures/words-in-columns.ts'
import type { Reader, Writer } from '../handle.ts'

const readBy = new WeakMap<Reader, Words>()

/** What is in memory is left where it is not what the file has: words of a transaction that came to nothing. */
export const keptWords = (reader: Reader): Words => {
  const known = readBy.get(reader)
  const count = reader.get<{ n: number }>('SELECT count(*) AS n FROM figure_word')?.n ?? 0
  if (known?.all.length === count + 1) return known
  const words = createWords(['', ...reader.all<{ word: string }>('SELECT word FROM figure_word ORDER BY code').map(({ word }) => word)])
  readBy.set(reader, words)
  return words
}

/** Writes those that came since; `before` is how many there were. */
export const keepWords = (writer: Writer, words: Words, before: number): void => {
  for (const [at, word] of words.all.slice(before).entries()) writer.run('INSERT INTO figure_word (code, word) VALUES (?, ?)', before + at, word)
}
