import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOptions } from '../../../renderer/ui/combo-field.tsx'
import { findMarks } from '../../../renderer/ui/mark-text.tsx'
import { nextTextSize, textSizes } from '../../../renderer/ui/text-size.ts'
import { nextVisit, visitOrder } from '../../../renderer/ui/visit-order.ts'
import { foldName } from '../../../shared/patients/person-name.ts'

const order = ['a', 'b', 'c']

describe('choosing in the list', () => {
  test.each([
    ['ArrowDown', undefined, 'a'],
    ['ArrowUp', undefined, 'c'],
    ['ArrowDown', 'a', 'b'],
    ['ArrowUp', 'a', 'a'],
    ['ArrowDown', 'c', 'c'],
    ['End', 'a', 'c'],
    ['Home', 'c', 'a'],
    ['PageDown', 'a', 'c'],
    ['ArrowDown', 'gone', 'a'],
    ['x', 'a', undefined],
  ])('%s from %s chooses %s', (key, from, expected) => {
    expect(nextVisit(order, from, key)).toBe(expected)
  })

  test('an empty list has nothing to choose', () => {
    expect(nextVisit([], undefined, 'ArrowDown')).toBeUndefined()
  })

  test('down from the start passes every visit of the open groups once', () => {
    const groups = fc.array(
      fc.record({
        folded: fc.boolean(),
        visits: fc.array(
          fc.uuid().map((id) => ({ id })),
          { maxLength: 5 },
        ),
      }),
    )
    fc.assert(
      fc.property(groups, (drawn) => {
        const all = visitOrder(drawn)
        const passed: string[] = []
        for (
          let id = nextVisit(all, undefined, 'ArrowDown');
          id !== undefined && !passed.includes(id);
          id = nextVisit(all, id, 'ArrowDown')
        )
          passed.push(id)
        expect(passed).toEqual([...new Set(all)])
      }),
    )
  })
})

const marked = (name: string, search: string) =>
  findMarks(name, search).map(([start, end]) => name.slice(start, end))

describe('what a search found in a name', () => {
  test.each([
    ['Chukwuemeka Okonkwo', 'oko', ['Oko']],
    ['Concepción Herrera de la Cruz', 'cruz concepcion', ['Concepción', 'Cruz']],
    ['Wiktor Sokołowski', 'sokolow', ['Sokołow']],
    ['Siobhán O’Shaughnessy', 'oshau', ['O’Shau']],
    ['Anna Hanna', 'anna', ['Anna']],
    ['Jürgen Weiß', 'weiss', ['Weiß']],
    ['Minh Châu', 'Châu, minh', ['Minh', 'Châu']],
    ['Ana Ana', 'ana ana', ['Ana', 'Ana']],
    ['Irina Volkova', 'xyz', []],
    ['Irina Volkova', '', []],
  ])('%s, %s', (name, search, expected) => {
    expect(marked(name, search)).toEqual(expected)
  })

  test('ranges lie in the text, in order, apart, and fold to typed words', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aábcłß ’-é.ñÖ'), maxLength: 14 })
    fc.assert(
      fc.property(letters, letters, (name, search) => {
        let last = 0
        for (const [start, end] of findMarks(name, search)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(name.length)
          expect(
            foldName(search.replaceAll(',', ' '))
              .split(' ')
              .some((word) => foldName(name.slice(start, end)).includes(word)),
          ).toBe(true)
          last = end
        }
      }),
    )
  })
})

test('a long list is found by words in any order, in label or keywords', () => {
  const options = [
    { value: 'ny', label: 'America/New York', keywords: 'Eastern' },
    { value: 'la', label: 'America/Los Angeles' },
  ]
  expect(findOptions(options, 'york new').map(({ value }) => value)).toEqual(['ny'])
  expect(findOptions(options, 'eastern').map(({ value }) => value)).toEqual(['ny'])
  expect(findOptions(options, '')).toHaveLength(2)
})

test('text grows to 200 percent and no further, and comes back', () => {
  expect(textSizes.at(-1)).toBe(200)
  expect(nextTextSize(200, 'larger')).toBe(200)
  expect(nextTextSize(100, 'smaller')).toBe(100)
  expect(nextTextSize(125, 'larger')).toBe(150)
  expect(nextTextSize(175, 'reset')).toBe(100)
})
