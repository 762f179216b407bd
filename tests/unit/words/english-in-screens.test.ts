import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { englishIn } from '../../support/english-in-source.ts'

const renderer = resolve(import.meta.dirname, '../../../renderer')

/** What looks like words of a screen and is none: for the browser or the program, what support is told, invented people. */
const NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  'app/use-file-drop.ts': ['Files'],
  'features/offer/hand-over/look-first.tsx': ['input, select'],
  'features/offer/practice/patients.ts': [
    'Rosalind Achterberg', 'Milo Vance', 'Otis Hartley', 'Lucía Barrientos', 'Walter Nkemelu', 'Amina Farah',
  ],
  'features/offer/practice/practice-pane.tsx': ['practice …'],
  'features/trouble/trouble-screen.tsx': ['EveryOffer: …'],
  'ui/key-events.ts': ['button, a[href], summary, [role="option"], [role="listbox"], [role="menuitem"]'],
  'ui/key-names.ts': ['Esc', 'Control', 'Plus'],
  'ui/regions.ts': ['a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'],
}

const files = readdirSync(renderer, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
  .map((entry) => relative(renderer, join(entry.parentPath, entry.name)))

const found = (file: string): readonly string[] =>
  englishIn(file, readFileSync(join(renderer, file), 'utf8'))
    .filter(({ words }) => !NO_WORDS[file]?.includes(words))
    .map(({ line, words }) => `${file}:${line} ${words}`)

describe('the finder of English in source', () => {
  const wordsIn = (source: string) => englishIn('screen.tsx', source).map(({ words }) => words)

  it.each([
    ['text between tags', '<p>Nothing is lost</p>', ['Nothing is lost']],
    ['one word between tags', '<b>Sites</b>', ['Sites']],
    ['a label', '<Field label="Site" />', ['Site']],
    ['a label by a choice', "<Field label={isOne ? 'site' : 'Sites'} />", ['Sites']],
    ['a sentence in a variable', "const problem = 'The disk is full.'", ['The disk is full.']],
    ['a sentence with values', 'const words = `${count} visits left`', ['… visits left']],
    ['a list of words', "const STEPS = ['File', 'Columns']", ['File', 'Columns']],
  ])('sees %s', (_, source, words) => {
    expect(wordsIn(source)).toEqual(words)
  })

  it.each([
    ['keys of the catalogue', "<p title={say('today.title')}>{say('today.empty')}</p>"],
    ['names for the program', '<div className="row wide" data-phase="ready now" key={`visit row ${id}`} />'],
    ['keys of the keyboard', "useKeys({ 'Ctrl+Enter': act, ArrowUp: up }); const keys = 'ArrowUp ArrowDown'"],
    ['imports and types', "import { a } from './A B'\ntype Kind = 'Big Thing'"],
    ['a bug’s own words', "throw new Error('index.html has no root')"],
    ['the English of a failure, which is for logs', "fail('too-big', 'This file is over 50 MB.')"],
  ])('leaves alone %s', (_, source) => {
    expect(wordsIn(source)).toEqual([])
  })
})

describe('the screens', () => {
  it.each(files)('%s says nothing past the catalogues', (file) => {
    expect(found(file)).toEqual([])
  })
})
