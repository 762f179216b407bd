import { describe, expect, test } from 'vitest'
import { combinationOf } from '../../../renderer/ui/key-events.ts'
import { isSingleKey, keyName, keyShortcut, keySign } from '../../../renderer/ui/key-names.ts'
import { keyMap, keyScopes } from '../../../renderer/ui/keys.ts'
import { sayFor } from '../../../shared/words/say.ts'

describe('the keyboard map', () => {
  test.each(keyScopes)('%s gives no key two meanings', (scope) => {
    const keys = keyMap
      .filter((entry) => entry.scope === scope || entry.scope === 'anywhere')
      .flatMap((entry) => entry.keys)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('outside fields only search, and the list of keys, answer to a single key everywhere', () => {
    const single = keyMap
      .filter(({ scope }) => scope === 'anywhere')
      .flatMap(({ keys }) => keys)
      .filter(isSingleKey)
    expect(single).toEqual(['/', '?'])
  })

  test('runs are made of keys of their entry', () => {
    for (const { keys, runs = [] } of keyMap) for (const key of runs.flat()) expect(keys).toContain(key)
  })
})

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => combinationOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('a key press', () => {
  test.each([
    ['a letter', press('q'), 'Q'],
    ['a letter with caps lock on', press('Q'), 'Q'],
    ['a letter with Shift, which is another one', press('Q', { shiftKey: true }), 'Shift+Q'],
    ['a sign that needs Shift', press('?', { shiftKey: true }), '?'],
    ['Ctrl and a letter', press('n', { ctrlKey: true }), 'Ctrl+N'],
    ['Command on a Mac', press('n', { metaKey: true }), 'Ctrl+N'],
    ['larger text', press('+', { ctrlKey: true, shiftKey: true }), 'Ctrl++'],
    ['Shift and a named key', press('Enter', { shiftKey: true }), 'Shift+Enter'],
    ['AltGr, which types', press('q', { ctrlKey: true, altKey: true }), ''],
    ['Alt', press('1', { altKey: true }), ''],
    ['a dead key', press('Dead'), ''],
  ])('%s', (_, combination, expected) => {
    expect(combination).toBe(expected)
  })
})

test('caps show signs and screen readers hear words', () => {
  expect(keySign('Enter')).toBe('↵')
  expect(keySign('Ctrl+Z')).toBe('Ctrl Z')
  expect(keySign('Ctrl++')).toBe('Ctrl +')
  expect(keySign('ArrowUp ArrowDown')).toBe('↑ ↓')
  expect(keyName('ArrowUp ArrowDown', sayFor('en'))).toBe('Up and Down')
  expect(keyName('Shift+Enter', sayFor('en'))).toBe('Shift Enter')
  expect(keyShortcut('Ctrl+K /')).toBe('Control+K /')
  expect(keyShortcut('Ctrl++')).toBe('Control+Plus')
})
