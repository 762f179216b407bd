/** A script taken along as a file, and brought back. */
import { describe, expect, it } from 'vitest'
import { checkScript } from '../../../shared/script/check-script.ts'
import { readScriptFile } from '../../../shared/script/read-script-file.ts'
import { writeScript } from '../../../shared/script/write-script.ts'
import { largeScript } from '../../support/large-script.ts'
import { shippedScript, shippedText } from './shipped-script.ts'

type Content = Record<string, unknown> & { nodes: Record<string, unknown>[]; handouts: Record<string, unknown>[] }

const changed = (change: (content: Content) => void): string => {
  const content = JSON.parse(shippedText) as Content
  change(content)
  return JSON.stringify(content)
}
const nodeOf = ({ nodes }: Content, id: string) => nodes.find((node) => node['id'] === id) as Record<string, unknown>
const sayPrivacy = (text: string) =>
  changed((content) => {
    const lines = nodeOf(content, 'reply.privacy')['lines'] as { id: string; en: { text: string } }[]
    for (const line of lines) if (line.id === 'reply.privacy') line.en.text = text
  })

describe('a script file', () => {
  it('is written as the one that is shipped was written by hand', () => {
    expect(writeScript(shippedScript())).toBe(shippedText)
  })

  it.each([['shipped', shippedScript()], ['large', largeScript(200)]])('reads back as the same script (%s)', (_, script) => {
    expect(readScriptFile(writeScript(script))).toEqual({ ok: true, value: script })
  })

  it('whose words break rules comes in all the same: words can be mended', () => {
    const read = readScriptFile(sayPrivacy('It is completely safe.'))
    expect(read.ok && checkScript(read.value).map(({ at, rule }) => `${at}: ${rule}`)).toEqual(['reply.privacy: wording'])
    expect(readScriptFile(sayPrivacy('')).ok).toBe(true)
  })
})

describe('what is refused, with the place and the reason', () => {
  it.each<[string, string, string]>([
    ['a picture', '\x89PNG', 'script-not-json: This is not a script file. Nothing was changed.'],
    ['a file that ends in the middle', shippedText.slice(0, 500), 'script-not-json: This is not a script file: line 15 cannot be read. Nothing was changed.'],
    ['a list', '[]', 'script-not-script: This file holds no script. Nothing was changed.'],
    ['nothing', 'null', 'script-not-script: This file holds no script. Nothing was changed.'],
    ['one from a newer app', changed((content) => (content['format'] = 3)), 'script-newer: This script is from a newer EveryOffer. Nothing was changed.'],
    ['one of the first format', changed((content) => (content['format'] = 1)), 'script-wrong-value: This cannot stand at format. Nothing was changed.'],
    ['a script tag', sayPrivacy('<script>alert(1)</script>'), 'script-markup: Markup or a line break at reply.privacy, reply.privacy, en. Nothing was changed.'],
    ['a line break', sayPrivacy('One.\nTwo.'), 'script-markup: Markup or a line break at reply.privacy, reply.privacy, en. Nothing was changed.'],
    ['a line of a megabyte', sayPrivacy('a '.repeat(500_000)), 'script-too-long: Too long at reply.privacy, reply.privacy, en: 300 at most. Nothing was changed.'],
    ['a file of ten megabytes', `${shippedText}${' '.repeat(10_000_000)}`, 'script-too-large: This file is too large for a script. Nothing was changed.'],
    ['a field nobody knows', changed((content) => (content['surprise'] = 1)), 'script-unknown-field: “surprise” is not known at the top. Nothing was changed.'],
    [
      'a field nobody knows in a part',
      changed((content) => Object.assign(nodeOf(content, 'concern'), { sound: 'x' })),
      'script-unknown-field: “sound” is not known at concern. Nothing was changed.',
    ],
    [
      'a reason nobody can log',
      changed((content) => Object.assign(nodeOf(content, 'reply.privacy'), { reason: 'no-interest' })),
      'script-wrong-value: This cannot stand at reply.privacy, reason. Nothing was changed.',
    ],
    [
      'a sheet without a title',
      changed((content) => delete (content.handouts[0] as { en: { title?: string } }).en.title),
      'script-wrong-value: This cannot stand at privacy, en, title. Nothing was changed.',
    ],
    [
      'a talk that goes round and round',
      changed((content) => Object.assign(nodeOf(content, 'deferral'), { to: 'opening' })),
      'script-circle: opening: Goes round in a circle: opening, concern, reply.prefers-to-talk, and-now, deferral, opening. Nothing was changed.',
    ],
    [
      'a way that leads to nothing',
      changed((content) => Object.assign(nodeOf(content, 'deferral'), { to: 'gone' })),
      'script-missing: deferral: Leads to “gone”, which is not there. Nothing was changed.',
    ],
  ])('%s', (_, text, message) => {
    const read = readScriptFile(text)
    expect(read.ok ? 'taken' : `${read.code}: ${read.message}`).toBe(message)
  })
})
