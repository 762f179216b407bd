import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUDIENCES, HISTORIES, lineFor } from '../../../shared/script/lines.ts'
import { parseScript } from '../../../shared/script/script.ts'
import { shippedScript, shippedText } from './shipped-script.ts'

const changed = (change: (content: Record<string, unknown>) => void): string => {
  const content = JSON.parse(shippedText) as Record<string, unknown>
  change(content)
  return JSON.stringify(content)
}

const messageFor = (text: string): string => {
  const parsed = parseScript(text)
  return parsed.ok ? 'accepted' : parsed.message
}

describe('reading a script file', () => {
  it('reads the script that is shipped', () => {
    expect(parseScript(shippedText).ok).toBe(true)
  })

  it.each(['', 'not json', '[]', 'null', '{}', '"text"', shippedText.slice(0, 500)])('refuses %j', (text) => {
    expect(parseScript(text).ok).toBe(false)
  })

  it('refuses a file from a newer app and says so', () => {
    const newer = changed((content) => {
      content['format'] = 2
    })
    expect(messageFor(newer)).toBe('The script file is from a newer EveryOffer.')
  })

  it('names the place of a mistake', () => {
    const tooLong = changed((content) => {
      content['deferral'] = { reply: { id: 'deferral.reply', say: 'a '.repeat(500_000) }, reasons: [] }
    })
    expect(messageFor(tooLong)).toContain('wrong at deferral.reply.say')
  })

  it.each(['<', '>', '\\n', '\\u0000'])('refuses %s in a line', (mark) => {
    const marked = shippedText.replace('That’s fine. What makes', `That’s fine. ${mark} What makes`)
    expect(marked).not.toBe(shippedText)
    expect(messageFor(marked)).toContain('concern.ask.say: No markup')
  })

  it('refuses a reason nobody can log', () => {
    expect(messageFor(shippedText.replace('"id": "no-internet"', '"id": "no-interest"'))).toContain(
      'concern.reasons.3.id',
    )
  })

  it('refuses a field it does not know', () => {
    const extra = changed((content) => {
      content['surprise'] = 1
    })
    expect(parseScript(extra).ok).toBe(false)
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseScript(text).ok).toBe(false)
      }),
    )
  })
})

describe('the line to open with', () => {
  const script = shippedScript()
  const situations = AUDIENCES.flatMap((audience) => HISTORIES.map((history) => ({ audience, history })))

  it('is the recommended one for an adult who was never asked', () => {
    expect(lineFor(script, { audience: 'adult', history: 'none' })).toEqual({
      lineId: 'opening.adult',
      text: 'Your care here comes with a free, private website. You can see results, ask questions and change visits. Shall we set it up?',
      cue: null,
    })
  })

  it('differs in every situation', () => {
    expect(new Set(situations.map((situation) => lineFor(script, situation).text)).size).toBe(16)
    expect(new Set(situations.map((situation) => lineFor(script, situation).lineId)).size).toBe(16)
  })

  it.each(situations)('ends in one question: $audience, $history', (situation) => {
    expect(lineFor(script, situation).text).toMatch(/^[^?]+\?$/)
  })

  it.each(['none', 'invited-before'] as const)('leads with convenience for the patient: %s', (history) => {
    expect(lineFor(script, { audience: 'adult', history }).text).toMatch(/see results/)
  })

  it.each(AUDIENCES)('leaves the way out open after an earlier no: %s', (audience) => {
    expect(lineFor(script, { audience, history: 'declined-before' }).text).toMatch(
      /that’s fine.*or shall we leave it\?$/,
    )
  })

  it('tells the desk whom to talk to when it is not an adult for themselves', () => {
    expect(lineFor(script, { audience: 'teen', history: 'none' }).cue).toContain('their own e-mail')
    expect(lineFor(script, { audience: 'representative-of-child', history: 'none' }).cue).toContain(
      'parent or guardian',
    )
    expect(lineFor(script, { audience: 'representative', history: 'none' }).cue).toContain('signed okay')
  })
})
