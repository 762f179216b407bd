import { describe, expect, it } from 'vitest'
import { troubleWords } from '../../../renderer/features/trouble/trouble-words.ts'
import { TROUBLE_CODES } from '../../../shared/contract/app-state.ts'
import { readingGrade } from '../../../shared/text/reading-grade.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const pages = TROUBLE_CODES.map((code) => [code, troubleWords(code, true, say)] as const)

describe('trouble pages', () => {
  it.each(pages)('%s says that nothing is lost, in plain words', (_, { title, words, steps }) => {
    expect(words).toMatch(/nothing (?:is lost|was deleted)|deleted nothing/i)
    const all = [words, ...steps].join(' ')
    expect(readingGrade(all)).toBeLessThanOrEqual(6)
    expect(`${title} ${all}`).not.toMatch(/!|please|success|oops/i)
  })

  it.each(pages)('%s has at most five steps and ends with the patient who is waiting', (_, { steps }) => {
    expect(steps.length).toBeGreaterThanOrEqual(2)
    expect(steps.length).toBeLessThanOrEqual(5)
    expect(steps.at(-1)).toMatch(/sheet without a code/)
  })

  it('does not speak of a sheet that cannot be printed', () => {
    for (const code of TROUBLE_CODES) expect(troubleWords(code, false, say).steps.join(' ')).not.toMatch(/sheet/)
  })
})
