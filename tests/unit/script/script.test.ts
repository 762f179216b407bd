import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkScript } from '../../../shared/script/check-script.ts'
import { LONGEST_SCRIPT_FILE, parseScript } from '../../../shared/script/parse-script.ts'
import type { Script } from '../../../shared/script/script.ts'
import { shippedScript, shippedText } from './shipped-script.ts'

const textAfter = (change: (script: Script) => unknown): string => {
  const script = shippedScript()
  change(script)
  return JSON.stringify(script)
}

const messageFor = (text: string): string => {
  const parsed = parseScript(text)
  return parsed.ok ? 'accepted' : parsed.message
}

const nodeOf = (script: Script, id: string) => {
  const node = script.nodes.find((each) => each.id === id)
  if (!node) throw new Error(`no ${id}`)
  return node
}
const firstLine = (script: Script) => {
  const node = nodeOf(script, script.start)
  const line = 'lines' in node ? node.lines[0] : undefined
  if (!line) throw new Error('nothing is said first')
  return line
}

describe('reading a script file', () => {
  it('reads the script that is shipped', () => {
    expect(parseScript(shippedText).ok).toBe(true)
  })

  it.each(['', '[]', 'null', '{}', '"text"', '2'])('refuses %j', (text) => {
    expect(parseScript(text).ok).toBe(false)
  })

  it.each(['', 'not json', '{format: 2}', shippedText.slice(0, 500), `${shippedText},`])('says of what is no JSON that it is none', (text) => {
    expect(messageFor(text)).toBe('The script file is not JSON.')
  })

  it('refuses a file from a newer app and says so', () => {
    expect(messageFor(textAfter((script) => Object.assign(script, { format: 3 })))).toBe('The script file is from a newer EveryOffer.')
    // Even where nothing else in it can be read.
    expect(messageFor('{"format": 7, "talks": []}')).toBe('The script file is from a newer EveryOffer.')
  })

  it('refuses a file of the first layout', () => {
    expect(messageFor(textAfter((script) => Object.assign(script, { format: 1 })))).toContain('wrong at format')
  })

  it('names the place of a mistake', () => {
    const broken = textAfter((script) => {
      firstLine(script).es.text = 'a '.repeat(200)
    })
    expect(messageFor(broken)).toContain('wrong at nodes.0.lines.0.es.text')
    expect(messageFor('7')).toContain('wrong at the file')
  })

  it('reads a text that is not written yet: the check refuses it, so that a draft can be kept', () => {
    const parsed = parseScript(textAfter((script) => (firstLine(script).es.text = '')))
    expect(parsed.ok && checkScript(parsed.script)).toMatchObject([{ at: 'opening.discharge.adult.helper', rule: 'missing', language: 'es' }])
  })

  it('refuses a line of 1 MB by its place, and a file of more than 8 MB unread', () => {
    const long = textAfter((script) => {
      firstLine(script).en.text = 'a '.repeat(500_000)
    })
    expect(messageFor(long)).toContain('wrong at nodes.0.lines.0.en.text')
    expect(messageFor(`"${'a'.repeat(LONGEST_SCRIPT_FILE)}"`)).toBe('The script file is too large.')
  })

  it.each(['<script>alert(1)</script>', 'It is <b>free</b>.', 'a > b', 'one\ntwo', 'nothing\u0000', 'back\u0007'])(
    'refuses %j in a line, an answer and on paper',
    (text) => {
      const changes: readonly ((script: Script) => unknown)[] = [
        (script) => (firstLine(script).en.text = text),
        (script) => Object.assign(nodeOf(script, 'opening'), { prompt: { en: 'They answer', es: text } }),
        (script) => Object.assign(nodeOf(script, 'and-now'), { name: { en: text, es: 'Y ahora' } }),
        (script) => Object.assign(script.handouts[0]?.en ?? {}, { lead: text }),
      ]
      for (const change of changes) expect(messageFor(textAfter(change))).toContain('No markup, no line breaks.')
    },
  )

  it('refuses a reason, an outcome and a deferral nobody can log', () => {
    expect(messageFor(shippedText.replace('"reason": "no-internet"', '"reason": "no-interest"'))).toContain('.reason: ')
    expect(messageFor(shippedText.replace('"outcome": "deferred"', '"outcome": "forgotten"'))).toContain('.outcome: ')
    expect(messageFor(shippedText.replace('"deferralReason": "no-time"', '"deferralReason": "no-mood"'))).toContain('.note.deferralReason: ')
  })

  it('refuses a reply without a next step in one of the settings', () => {
    const broken = textAfter((script) => {
      const node = nodeOf(script, 'reply.privacy')
      if (node.kind === 'reply') Reflect.deleteProperty(node.next, 'discharge')
    })
    expect(messageFor(broken)).toContain('.next.discharge: ')
  })

  it('refuses a line that is not there in both languages', () => {
    expect(messageFor(textAfter((script) => Reflect.deleteProperty(firstLine(script), 'es')))).toContain('nodes.0.lines.0.es: ')
  })

  it('refuses a field it does not know, also deep inside', () => {
    expect(parseScript(textAfter((script) => Object.assign(script, { surprise: 1 }))).ok).toBe(false)
    expect(messageFor(textAfter((script) => Object.assign(firstLine(script), { onShow: 'alert(1)' })))).toContain('wrong at nodes.0.lines.0')
  })

  it('reads a script that goes round in a circle: the check refuses it, not the reader', () => {
    const parsed = parseScript(
      textAfter((script) => {
        const node = nodeOf(script, 'deferral')
        if (node.kind === 'say') node.to = 'deferral'
      }),
    )
    expect(parsed.ok && checkScript(parsed.script).map(({ rule }) => rule)).toContain('circle')
  })

  it('refuses a heap of nodes no talk could hold', () => {
    const one = nodeOf(shippedScript(), 'end.deferred')
    const nodes = Array.from({ length: 1_001 }, (_, index) => ({ ...one, id: `end-${index}` }))
    expect(messageFor(textAfter((script) => Object.assign(script, { nodes })))).toContain('wrong at nodes: ')
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseScript(text).ok).toBe(false)
      }),
    )
  })

  it('never throws, whatever one place of it holds', () => {
    const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))]
        : [path]
    const paths = pathsOf(shippedScript()).filter((path) => path.length > 0)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const script = shippedScript()
        const holder = path.slice(0, -1).reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, { ...script })
        const root = path.length === 1 ? (script as unknown as Record<string, unknown>) : holder
        root[path.at(-1) ?? ''] = value
        const parsed = parseScript(JSON.stringify(script))
        expect(parsed.ok || parsed.message.length > 0).toBe(true)
        // What is read can be checked, too.
        if (parsed.ok) expect(Array.isArray(checkScript(parsed.script))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
