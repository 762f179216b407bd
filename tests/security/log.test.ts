import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog, type Log } from '../../electron/diagnostics/log.ts'

let folder: string
let file: string
let log: Log
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-log-'))
  file = join(folder, 'logs', 'everyoffer.log')
  log = createLog(file)
})
afterEach(() => rmSync(folder, { recursive: true }))

const lines = (): unknown[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown)

describe('the app’s log', () => {
  it('keeps codes and numbers, one line each', () => {
    log.write('slow-query', { name: 'dayview', ms: 41 })
    log.write('call-failed', { call: 'offers.log', kind: 'typeerror', ok: false })
    expect(lines()).toMatchObject([{ what: 'slow-query', name: 'dayview', ms: 41 }, { what: 'call-failed', call: 'offers.log', ok: false }])
  })

  it('has no place for free text: not for the compiler', () => {
    const name: string = 'tomasz'
    // @ts-expect-error a text that is not known when the program is written
    log.write(name)
    // @ts-expect-error a text with a capital
    log.write('Tomasz')
    // @ts-expect-error a text in a field
    log.write('slow-query', { name })
    // @ts-expect-error a whole object
    log.write('slow-query', { patient: { name } })
    expect(existsSync(file)).toBe(true)
  })

  it.each([
    'Tomasz Kowalczyk', 'tomasz kowalczyk', 'Kowalczyk', 'MRN 0019480', '0019480', '1985-06-02', 'kowalczyk,tomasz', 'a\nb', 'ngozi\u00a0okoro',
    'x'.repeat(60), '', '{"name":"x"}', '/home/dana/tuesday kowalczyk.csv',
  ])('has no place for free text: not when it is forced in (%s)', (text) => {
    const forced = text as Lowercase<string>
    log.write(forced, { [text]: forced, name: forced, patient: { name: text } as unknown as number })
    const written = readFileSync(file, 'utf8')
    if (text !== '') expect(written).not.toContain(JSON.stringify(text).slice(1, -1))
    expect(lines()).toEqual([{ at: expect.any(String) as string, what: 'not-a-code', name: 'not-a-code' }])
  })

  it('starts anew when it is full, and keeps the one before', () => {
    log.write('first')
    writeFileSync(file, `${'x'.repeat(1_000_001)}\n`)
    log.write('next')
    expect(lines()).toMatchObject([{ what: 'next' }])
    expect(existsSync(`${file}.old`)).toBe(true)
  })

  it('that cannot be written stops nobody', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
    expect(() => log.write('first')).not.toThrow()
  })
})
