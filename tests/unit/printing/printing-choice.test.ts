import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE_SIZES } from '../../../shared/invitations/letter.ts'
import { PAPERS } from '../../../shared/invitations/papers.ts'
import { optionsInWords, trayWords } from '../../../shared/printing/option-words.ts'
import {
  choiceFor,
  notDoneBy,
  offeredBy,
  onPrinter,
  optionsOn,
  ownChoice,
  printerFor,
  withChoice,
  withPrinter,
} from '../../../shared/printing/printing-choice.ts'
import { DEFAULT_CHOICE, SIDES, type PrintChoice, type PrintSettings } from '../../../shared/printing/print-options.ts'
import { printSettingsSchema } from '../../../shared/printing/print-settings.ts'
import { sayFor } from '../../../shared/words/say.ts'

const RIVERSIDE = 'riverside'
const NORTH = 'north'
const choice = (part: Partial<PrintChoice>): PrintChoice => ({ ...DEFAULT_CHOICE, ...part })
const printers = [
  { name: 'back', isDefault: true },
  { name: 'front', isDefault: false },
  { name: 'cards', isDefault: false },
]
const printing = withChoice(
  withChoice([], RIVERSIDE, null, choice({ printer: 'front', tray: 'tray-2' })),
  RIVERSIDE,
  'card',
  choice({ printer: 'cards', sides: 'two-sided' }),
)
const nameFor = (settings: PrintSettings, siteId: string, paper: (typeof PAPERS)[number], known = printers) =>
  printerFor(settings, siteId, paper, known)?.name ?? null

describe('the printer of a paper', () => {
  it('is its own where it has one, else the usual one of the site', () => {
    expect([nameFor(printing, RIVERSIDE, 'card'), nameFor(printing, RIVERSIDE, 'letter')]).toEqual(['cards', 'front'])
  })

  it('is of one site: another one goes by the system’s choice', () => {
    expect([nameFor(printing, NORTH, 'card'), nameFor([], RIVERSIDE, 'letter')]).toEqual(['back', 'back'])
  })

  it('is the usual one while its own is gone, then the system’s own, then any, then none', () => {
    const without = (...names: readonly string[]) => printers.filter(({ name }) => !names.includes(name))
    expect(nameFor(printing, RIVERSIDE, 'card', without('cards'))).toBe('front')
    expect(nameFor(printing, RIVERSIDE, 'card', without('cards', 'front'))).toBe('back')
    expect(nameFor(printing, RIVERSIDE, 'letter', [{ name: 'other', isDefault: false }])).toBe('other')
    expect(nameFor(printing, RIVERSIDE, 'letter', [])).toBeNull()
  })

  it('that was left to the system is the system’s, although the usual one is another', () => {
    const settings = withChoice(printing, RIVERSIDE, 'teen', choice({ printer: null }))
    expect(nameFor(settings, RIVERSIDE, 'teen')).toBe('back')
  })
})

describe('how a paper is printed', () => {
  it('is as it was chosen for its printer', () => {
    expect(optionsOn(printing, RIVERSIDE, 'letter', 'front')).toEqual({ size: 'letter', tray: 'tray-2', sides: 'one-sided' })
    expect(optionsOn(printing, RIVERSIDE, 'card', 'cards')).toEqual({ size: 'letter', tray: null, sides: 'two-sided' })
  })

  it('leaves the tray behind on another printer: there its name means another paper', () => {
    expect(optionsOn(printing, RIVERSIDE, 'letter', 'back')).toEqual({ size: 'letter', tray: null, sides: 'one-sided' })
  })
})

describe('choosing', () => {
  it('replaces what was chosen before, and null sends a paper the usual way again', () => {
    const changed = withChoice(printing, RIVERSIDE, 'card', choice({ size: 'a4' }))
    expect(changed).toHaveLength(2)
    expect(ownChoice(changed, RIVERSIDE, 'card')).toEqual(choice({ size: 'a4' }))
    expect(choiceFor(withChoice(changed, RIVERSIDE, 'card', null), RIVERSIDE, 'card')).toEqual(choice({ printer: 'front', tray: 'tray-2' }))
  })

  it('another printer drops the tray, the same one keeps it', () => {
    expect(onPrinter(choice({ printer: 'front', tray: 'tray-2', sides: 'two-sided' }), 'back')).toEqual(choice({ printer: 'back', sides: 'two-sided' }))
    expect(onPrinter(choice({ printer: 'front', tray: 'tray-2' }), 'front').tray).toBe('tray-2')
  })

  it('a printer while handing over changes the paper’s own way where it has one, else the usual one', () => {
    expect(choiceFor(withPrinter(printing, RIVERSIDE, 'card', 'back'), RIVERSIDE, 'card').printer).toBe('back')
    expect(choiceFor(withPrinter(printing, RIVERSIDE, 'card', 'back'), RIVERSIDE, 'letter').printer).toBe('front')
    expect(choiceFor(withPrinter(printing, RIVERSIDE, 'letter', 'back'), RIVERSIDE, 'teen').printer).toBe('back')
  })

  it('never touches another site, never makes two rules for one paper, and always fits the settings', () => {
    const anyChoice = fc.record({
      printer: fc.option(fc.constantFrom('front', 'back', 'gone')),
      size: fc.constantFrom(...PAGE_SIZES),
      tray: fc.option(fc.constantFrom('tray-1', 'manual')),
      sides: fc.constantFrom(...SIDES),
    })
    const step = fc.tuple(fc.constantFrom(RIVERSIDE, NORTH), fc.option(fc.constantFrom(...PAPERS)), fc.option(anyChoice))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let settings: PrintSettings = []
        for (const [siteId, paper, chosen] of steps) {
          const other = siteId === NORTH ? RIVERSIDE : NORTH
          const before = PAPERS.map((each) => choiceFor(settings, other, each))
          settings = withChoice(settings, siteId, paper, chosen)
          expect(PAPERS.map((each) => choiceFor(settings, other, each))).toEqual(before)
          expect(ownChoice(settings, siteId, paper)).toEqual(chosen)
        }
        const keys = settings.map(({ siteId, paper }) => `${siteId} ${paper}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(printSettingsSchema().safeParse(settings).success).toBe(true)
      }),
    )
  })
})

describe('what can be chosen', () => {
  const abilities = { sizes: ['letter'], trays: ['tray-1'], canPrintBothSides: false } as const

  it('is what the printer says it can do; everything where it does not say', () => {
    expect(offeredBy(abilities)).toEqual(abilities)
    expect(offeredBy(null)).toEqual({ sizes: ['letter', 'a4'], trays: [], canPrintBothSides: true })
    expect(offeredBy({ sizes: [], trays: [], canPrintBothSides: null })).toEqual({ sizes: ['letter', 'a4'], trays: [], canPrintBothSides: true })
  })

  it('says what of an older choice is not done any more', () => {
    expect(notDoneBy(abilities, { size: 'a4', tray: 'tray-3', sides: 'two-sided' })).toEqual(['size', 'tray', 'sides'])
    expect(notDoneBy(abilities, { size: 'letter', tray: 'tray-1', sides: 'one-sided' })).toEqual([])
    expect(notDoneBy(null, { size: 'a4', tray: 'tray-3', sides: 'two-sided' })).toEqual([])
  })
})

describe('how it is said', () => {
  const say = sayFor('en')

  it('is in words for what printers call their trays', () => {
    const trays = [null, 'tray-2', 'main', 'alternate', 'manual-feed', 'by-pass-tray', 'large-capacity', 'envelope', 'rear-left']
    expect(trays.map((tray) => trayWords(tray, say))).toEqual([
      'automatic tray', 'tray 2', 'main tray', 'second tray', 'manual feed', 'bypass tray', 'large tray', 'envelope feeder', 'rear left',
    ])
  })

  it('is one line', () => {
    expect(optionsInWords({ size: 'a4', tray: 'tray-2', sides: 'two-sided' }, say)).toBe('A4, tray 2, both sides')
  })
})
