/** What the window needs before the app is built, from a file that anybody may have edited. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boundsOf, readKept, themeOf } from '../../../electron/settings/kept.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'everyoffer-kept-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const kept = (text: string) => {
  writeFileSync(join(folder, 'workstation.json'), text)
  return readKept(folder)
}
const DEFAULTS = { width: 1366, height: 768 }

describe('what a workstation kept of itself', () => {
  it('is where the window was and how bright', () => {
    const read = kept('{"bounds":{"x":40,"y":-8,"width":1400,"height":900},"settings":{"theme":"dark"}}')
    expect([boundsOf(read), themeOf(read)]).toEqual([{ x: 40, y: -8, width: 1400, height: 900 }, 'dark'])
  })

  it.each(['', 'null', '[1]', '"dark"', '{"bounds":7,"settings":[]}', '{"bounds":{"width":"wide","height":9}}', '{"bounds":{"width":10,"height":10}}', '{"settings":{"theme":"pink"}}'])(
    'is the defaults where the file says %s',
    (text) => {
      const read = kept(text)
      expect([boundsOf(read), themeOf(read)]).toEqual([DEFAULTS, 'system'])
    },
  )

  it('is the defaults where there is no file', () => {
    expect(readKept(folder)).toEqual({})
  })

  it('never stops the app, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = kept(text)
        expect(['light', 'dark', 'system']).toContain(themeOf(read))
        expect(boundsOf(read).width).toBeGreaterThanOrEqual(480)
      }),
    )
  })
})
