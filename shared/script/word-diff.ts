/** Two wordings of a text side by side: which words one has and the other has not. */
import { commonPlaces } from './longest-common.ts'

/** A stretch of a text. All of them in order are the text again. */
export type Stretch = { readonly text: string; readonly isOwn: boolean }
export type WordDiff = { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] }

/** Words with the space that follows them, so that nothing of the text is lost. */
const wordsWithSpace = (text: string): readonly string[] => text.match(/\S+\s*|\s+/gu) ?? []

const isSameWord = (one: string, other: string): boolean => one.trimEnd() === other.trimEnd()

const stretches = (words: readonly string[], common: ReadonlySet<number>): readonly Stretch[] => {
  const found: { text: string; isOwn: boolean }[] = []
  words.forEach((text, index) => {
    const isOwn = !common.has(index)
    const last = found.at(-1)
    if (last?.isOwn === isOwn) last.text += text
    else found.push({ text, isOwn })
  })
  return found
}

export const diffWords = (before: string, after: string): WordDiff => {
  const [words, others] = [wordsWithSpace(before), wordsWithSpace(after)]
  const places = commonPlaces(words, others, isSameWord)
  return {
    before: stretches(words, new Set(places.map(([place]) => place))),
    after: stretches(others, new Set(places.map(([, place]) => place))),
  }
}
