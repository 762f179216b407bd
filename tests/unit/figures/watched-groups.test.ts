import { describe, expect, it } from 'vitest'
import { DIMENSIONS, keysIn, codesIn, fieldOf } from '../../../shared/figures/groups.ts'
import type { DimensionFigures } from '../../../shared/figures/to-whom.ts'
import { WATCHED, watchedRows } from '../../../shared/figures/watched-groups.ts'
import { createWords } from '../../../shared/figures/words-in-columns.ts'

const words = createWords()
const row = (key: string) => ({ key, n: 20, k: 10, interval: { low: 0.3, high: 0.7 }, gap: null })
const figures = (dimension: DimensionFigures['dimension'], keys: readonly string[]): DimensionFigures => ({ dimension, rows: keys.map(row), hidden: [], notRecorded: null })

describe('groups on watch', () => {
  it('are groups that there are', () => {
    for (const [dimension, keys] of WATCHED) {
      const all = new Set(Array.from({ length: codesIn(fieldOf(dimension), words) }, (_, code) => keysIn(dimension, code, words)).flat())
      for (const key of keys) expect(all, dimension).toContain(key)
      expect(DIMENSIONS).toContain(dimension)
    }
  })

  it('are told about as far as they are shown, in the order of the list', () => {
    const shown = watchedRows([figures('age', ['18-29', '75+', '65-74']), figures('sex', ['female', 'male']), figures('payer', ['commercial'])])
    expect(shown.map(({ dimension, row: { key } }) => [dimension, key])).toEqual([['sex', 'male'], ['age', '65-74'], ['age', '75+']])
  })
})
