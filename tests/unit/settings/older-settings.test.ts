/** What an older version kept of its printer is where letters come out in this one. */
import { describe, expect, it } from 'vitest'
import { inTodaysShape } from '../../../electron/settings/older-settings.ts'
import { openWorkstation } from '../../../electron/settings/workstation.ts'

const older = { siteId: 'riverside', printer: 'Front_desk_2', theme: 'dark' }
const USUAL = { siteId: 'riverside', paper: null, printer: 'Front_desk_2', size: 'letter', tray: null, sides: 'one-sided' }

describe('the one printer of an older version', () => {
  it('is the usual one of the site the workstation stands at', () => {
    const kept = { id: '0199e3a0-5b2c-7d4e-8f60-1a2b3c4d5e6f', settings: older }
    const settings = openWorkstation(kept, () => 'none').settings()
    expect(settings).toMatchObject({ siteId: 'riverside', theme: 'dark', printing: [USUAL] })
    expect(settings).not.toHaveProperty('printer')
  })

  it('does not come back once printers were chosen in this one', () => {
    expect(inTodaysShape({ ...older, printing: [] })).toEqual({ ...older, printing: [] })
  })

  it.each([{ ...older, printer: null }, { ...older, siteId: null }, { printer: 7 }, {}])('is nothing where there was none: %j', (kept) => {
    expect(inTodaysShape(kept)).toEqual(kept)
  })
})
