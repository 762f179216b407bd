/** The talk at the desk by keyboard: every answer, every concern, every way it can end, and nothing that presses. */
import { STANDARD_FORM } from '../../../shared/invitations/letter.ts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REASONS, wordsOf } from '../../../shared/offers/words.ts'
import { nodesById, repliesOf } from '../../../shared/script/graph.ts'
import type { Script, ScriptNode } from '../../../shared/script/script.ts'
import { holds, type Situation } from '../../../shared/script/situation.ts'
import { lineOf } from '../../../shared/script/walk.ts'
import type { Language } from '../../../shared/text/languages.ts'
import { answerSaveDialog, newProfile, removeProfile, startApp, titlesOf, type RunningApp } from '../../support/app.ts'
import { call, phase, SAMPLE_PINS, sofiaAtTheDesk, startOfferFor, today, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { pressButton, tabTo, typeInto } from '../../support/keyboard.ts'
import { csvOfToday, focusIsOn, logged, logOf, walkedIn } from '../../support/offer.ts'
import { openByHand } from '../../support/store-files.ts'
import { pdfText, pipe } from '../../unit/letters/pdf-tools.ts'

const script = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/scripts/portal-offer.json'), 'utf8'),
) as Script
const adult: Situation = { setting: 'check-in', audience: 'adult', history: 'none', company: 'alone' }

const nodeOf = (id: string): ScriptNode => {
  const node = nodesById(script).get(id)
  if (!node) throw new Error(`no ${id}`)
  return node
}
/** What is said there to an adult who came alone, or to somebody else. */
const lineAt = (id: string, known: Partial<Situation> = {}, language: Language = 'en'): string => {
  const node = nodeOf(id)
  if (!('lines' in node)) throw new Error(`nothing is said at ${id}`)
  return lineOf(node, { ...adult, ...known })[language].text
}
/** What staff are told there, and nobody else hears. */
const cueAt = (id: string, known: Partial<Situation> = {}): string => {
  const node = nodeOf(id)
  const cue = 'cues' in node ? node.cues?.find(({ when }) => holds(when, { ...adult, ...known })) : undefined
  if (cue === undefined) throw new Error(`no cue at ${id}`)
  return cue.en
}

const PORTAL = 'https://my.alderbrook.example'
/** Typed in at the desk, and to be found nowhere afterwards. */
const TYPED = 'ZQ7K-44MX-9PLT'

const profile = newProfile()
let running: RunningApp
let page: Page
beforeAll(async () => {
  running = await startApp({ profile })
  page = running.page
  await sofiaAtTheDesk(page)
})
afterAll(async () => {
  await running.stop({ keepProfile: true })
  removeProfile(profile)
})

const { press, shows } = handsOn(() => page)
/** The line to say: waits until it is this one. */
const says = (line: string) => page.locator('q', { hasText: line }).waitFor()
const isShown = async (words: string | RegExp) => (await page.getByText(words).count()) > 0
const pane = (name: string) => page.getByRole('region', { name, exact: true })
const fieldText = (label: string) => page.getByLabel(label, { exact: true }).inputValue()

/** Opens the offer of somebody who has just come, and answers their name. */
const offerTo = async (given: string, family: string, birthDate?: string | null): Promise<string> => {
  const { name } = await walkedIn(page, given, family, birthDate)
  await startOfferFor(page, family, name)
  return name
}
/** Puts the next PDF into the profile's folder; answers its text. */
const savedPdf = async (act: () => Promise<unknown>): Promise<string> => {
  const file = join(profile, 'next.pdf')
  await answerSaveDialog(running.app, file)
  await act()
  await logged(page, 'Saved as a PDF.')
  return pdfText(readFileSync(file))
}

describe('the six answers', () => {
  beforeAll(() => startOfferFor(page, 'kowal', 'Tomasz Kowalczyk'))

  it.each([
    ['1', 'Yes', 'How did you check?'],
    ['2', 'Not sure, or a question', 'What did you hear?'],
    ['3', 'No, thank you', lineAt('decline')],
    ['4', 'Not now', 'Why later?'],
    ['6', 'Could not ask', 'Why could you not ask?'],
  ])('%s is “%s”, and the arrow takes it back', async (key, label, next) => {
    await says(lineAt('opening'))
    expect(await pane('Offer').getByRole('button', { name: label }).count()).toBe(1)
    await press(key)
    await shows(next)
    await press('ArrowLeft')
    await says(lineAt('opening'))
  })

  it('leaves nothing in the log while it is walked back and forth', async () => {
    await press('Escape')
    expect(await logOf(running, 'Tomasz Kowalczyk')).toEqual([])
  })

  it('5 is “Already uses it”, logged at once', async () => {
    const name = await offerTo('Ana', 'Quillfeather')
    await press('5')
    await logged(page, `${name} already uses the website.`)
    expect(await visitOf(page, name)).toMatchObject({ state: 'has-account', outcome: 'already-active' })
  })

  it('4 asks why, and the nurse will', async () => {
    const name = await offerTo('Bo', 'Sandwater')
    await press('4')
    await says(lineAt('deferral'))
    await press('4')
    await logged(page, `${name} is for the nurse.`)
    expect(await visitOf(page, name)).toMatchObject({ state: 'for-nurse', deferralReason: 'no-time' })
  })

  it('6 asks why, and the visit counts as missed', async () => {
    const name = await offerTo('Cy', 'Thornapple')
    await press('6')
    await shows(cueAt('unable'))
    await press('2')
    await logged(page, `${name} could not be asked.`)
    expect(await visitOf(page, name)).toMatchObject({ state: 'missed', missedReason: 'too-unwell' })
  })
})

describe('a concern', () => {
  const families = [
    'Ashgrove', 'Birchall', 'Coldwell', 'Dunmore', 'Eastlake', 'Fairweather', 'Greenhalgh',
    'Hartsong', 'Ironwood', 'Juniper', 'Kestrel', 'Larkspur', 'Moorcroft', 'Nettlefold',
  ]

  it.each(repliesOf(script).map((reply, turn) => [reply.name.en, reply, families[turn] ?? ''] as const))(
    '“%s” has a reply and a next step, and can end in every way',
    async (_, reply, family) => {
      const line = lineAt(reply.id)
      const name = await offerTo('Noa', family)
      await press('2')
      await says(lineAt('concern'))
      await press(reply.key)
      await says(line)
      await focusIsOn(page, line)
      await shows(reply.question.en)
      await shows(reply.next['check-in'].label.en)
      await shows(reply.next['check-in'].detail.en)
      for (const [key, next] of [
        ['1', 'Yes, on paper.'],
        ['2', 'Will think, takes the sheet.'],
        ['3', 'No, takes the sheet.'],
        ['5', 'Why later?'],
        ['6', lineAt('concern-again')],
      ] as const) {
        await press(key)
        await shows(next)
        await press('ArrowLeft')
        await says(line)
      }
      await press('4')
      await logged(page, `${name} said no and wanted no sheet.`)
      expect(await logOf(running, name)).toMatchObject([
        { 'Outcome code': 'declined-refused-information', 'Reasons': wordsOf(REASONS, reply.reason), 'Method': '' },
      ])
      // Nor the sheet that goes with the reply.
      expect(await visitOf(page, name)).toMatchObject({ printState: null, invitationId: null })
    },
  )

  it('adds up with others, until one more would press', async () => {
    const name = await offerTo('Ola', 'Overbrook')
    await press('2', '5')
    await says('Only you and people you allow can get in.')
    await press('6', '6')
    await says('Lots of people tell us that.')
    expect(await isShown('Another concern')).toBe(false)
    await press('2')
    await shows('Will think, takes the sheet.')
    await press('Enter')
    await logged(page, `${name} will think and has the sheet. Sent to`)
    expect(await logOf(running, name)).toMatchObject([
      {
        'Outcome code': 'undecided-informed',
        'Reasons': 'Is it safe; Not good with computers',
        'Method': 'Sheet without a code',
        'Identity checked by': '',
      },
    ])
  })
})

describe('a no', () => {
  it('is noted with its reason, and nobody argues', async () => {
    const name = await offerTo('Pat', 'Pemberly')
    await press('3')
    await says(lineAt('decline'))
    await press('3')
    await shows(cueAt('why'))
    expect(await page.locator('q').count()).toBe(0)
    await press('2')
    await says(lineAt('decline-thanks'))
    expect(await isShown(lineAt('reply.no-need'))).toBe(false)
    expect(await isShown('Says why')).toBe(false)
    await press('1')
    await shows('No, takes the sheet.')
    await press('Enter')
    await logged(page, `${name} said no and has the sheet.`)
    expect(await logOf(running, name)).toMatchObject([{ 'Outcome code': 'declined-informed', 'Reasons': 'Does not need it' }])
  })

  it('without the sheet is another outcome than a no with it', async () => {
    const name = await offerTo('Quin', 'Quarryman')
    await press('3')
    await says(lineAt('decline'))
    await press('2')
    await logged(page, `${name} said no and wanted no sheet.`)
    expect(await visitOf(page, name)).toMatchObject({ state: 'declined-no-sheet', printState: null, invitationId: null })
  })
})

describe('whom the desk speaks to', () => {
  it('is the teen, about a log-in of their own', async () => {
    await startOfferFor(page, 'priya', 'Priya Raghunathan')
    await says(lineAt('opening', { audience: 'teen' }))
    await shows(cueAt('opening', { audience: 'teen' }))
    await press('3', '2')
    await logged(page, 'Priya Raghunathan')
    expect(await logOf(running, 'Priya Raghunathan')).toMatchObject([{ 'Spoken to': 'The patient' }])
  })

  it('is the parent of a child, and nobody else can be chosen', async () => {
    await press('Control+n')
    await pane('Walk-in').waitFor()
    await page.keyboard.type('Tove Underhill')
    await press('Tab')
    await page.keyboard.type('3 22 2019')
    await press('Enter')
    await says(lineAt('opening', { audience: 'representative-of-child' }))
    await shows(cueAt('opening', { audience: 'representative-of-child' }))
    expect(await isShown('A helper answers')).toBe(false)
    await press('h', '3', '2')
    await logged(page, 'Tove Underhill')
    expect(await logOf(running, 'Tove Underhill')).toMatchObject([{ 'Spoken to': 'A parent, guardian or helper' }])
  })

  it('is a helper where one answers for an adult', async () => {
    const name = await offerTo('Uma', 'Vandermark')
    await press('h')
    await says(lineAt('opening', { audience: 'representative' }))
    await press('h')
    await says(lineAt('opening'))
    await press('h', '3', '2')
    await logged(page, name)
    expect(await logOf(running, name)).toMatchObject([{ 'Spoken to': 'A parent, guardian or helper' }])
  })

  it('is reached through an interpreter where another language is on file', async () => {
    await startOfferFor(page, 'irina', 'Irina Volkova')
    const strip = page.getByRole('list', { name: 'Before you speak' })
    expect(await strip.innerText()).toBe('Get the interpreter first. Russian is on file. Never a child or a relative.')
    await page.getByRole('radio', { name: 'By phone' }).check()
    await press('e')
    await says(lineAt('opening', {}, 'es'))
    await press('e')
    await says(lineAt('opening'))
    await press('5')
    await logged(page, 'Irina Volkova')
    expect(await logOf(running, 'Irina Volkova')).toMatchObject([{ Interpreter: 'Interpreter by phone', Language: 'en' }])
  })

  it('is reminded of what was said before, in other words', async () => {
    await startOfferFor(page, 'concep', 'Concepción Herrera de la Cruz')
    // In her language, and under it in that of the staff.
    await says(lineAt('opening', { history: 'declined-before' }, 'es'))
    await shows(lineAt('opening', { history: 'declined-before' }))
    await shows(/Said no on \w+ \d+, to Bao Tran/)
    await press('Escape')
    await startOfferFor(page, 'halima', 'Halima Warsame')
    await says(lineAt('opening', { history: 'deferred' }))
    await shows('Asked to wait today at 9:38, to Sofia Reyes')
    await press('Escape')
  })
})

describe('the code', () => {
  it('stays out of the letter where nobody could check who it is', async () => {
    await startOfferFor(page, 'kowal', 'Tomasz Kowalczyk')
    const { visitId } = await visitOf(page, 'Tomasz Kowalczyk')
    const onFile = (await call(page, 'invitations.preview', { visitId, form: STANDARD_FORM, kind: 'personal', code: null, handouts: null })).code?.value
    expect(onFile).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    await press('1')
    await shows(/Letter with a code, good until October 24/)
    await press('Enter')
    await shows('First say how you checked.')
    await press('3')
    await shows('Letter without a code')
    await press('v')
    await page.getByRole('heading', { name: 'Invitation' }).waitFor()
    const letter = await savedPdf(() => press('s'))
    expect(letter).toContain('my.alderbrook.example')
    expect(letter).not.toContain(onFile)
    expect(await logOf(running, 'Tomasz Kowalczyk')).toMatchObject([
      { 'Outcome code': 'took-invitation', 'Method': 'Sheet without a code', 'Identity checked by': 'Could not check' },
    ])
  })

  it('can be typed in, keeps every key of its own, and is printed once', async () => {
    const name = await offerTo('Vera', 'Wetherby')
    await press('1')
    await shows('No code on file. You can type one in.')
    expect(await isShown('How did you check?')).toBe(false)
    await press('c')
    await page.getByRole('heading', { name: 'Invitation' }).waitFor()
    await tabTo(page, page.getByLabel('Kind'))
    await press('ArrowUp')
    await shows('First type the code, or choose “Without a code”.')
    await typeInto(page, 'Code', '1qs')
    expect(await fieldText('Code')).toBe('1qs')
    await press('Tab')
    await page.getByRole('alert').or(page.getByText('A code has at least 4 characters.')).first().waitFor()
    await typeInto(page, 'Code', TYPED)
    await typeInto(page, 'Good until', '10 13 25')
    await press('Tab')
    await shows('That code ran out on October 13, 2025.')
    await typeInto(page, 'Good until', '10 20 25')
    await press('Tab')
    await tabTo(page, page.getByLabel('Checked', { exact: true }))
    await press('p')
    await shows('Checked: Photo ID')
    await tabTo(page, page.getByRole('button', { name: 'Save PDF' }))
    const letter = await savedPdf(() => press('Enter'))
    expect(letter).toContain(TYPED)
    expect(letter).toMatch(/October 20/)
    expect(await logOf(running, name)).toMatchObject([{ 'Method': 'Letter with a code', 'Identity checked by': 'Photo ID' }])
  })

  it('is gone from the screen, the title and the log of offers', async () => {
    expect((await page.content()).includes(TYPED)).toBe(false)
    expect(await titlesOf(running.app)).toEqual(['EveryOffer – sample clinic'])
    expect((await csvOfToday(running)).includes(TYPED)).toBe(false)
  })
})

describe('the QR on the screen', () => {
  const openQr = async (): Promise<void> => {
    await press('1')
    await shows('Show QR')
    await press('q')
    await page.getByRole('heading', { name: 'Point your camera here' }).waitFor()
  }
  const qr = () => page.getByRole('img', { name: /^QR code that opens/ })

  it('opens the portal and nothing else, in light and dark', async () => {
    await startOfferFor(page, 'darnell', 'Darnell Simmons')
    await openQr()
    for (const theme of ['light', 'dark'] as const) {
      await call(page, 'settings.change', { theme })
      await page.waitForSelector(`[data-theme="${theme}"]`)
      const picture = await qr().screenshot()
      expect((await pipe('zbarimg', ['--quiet', '--raw', '-'], picture)).toString().trim()).toBe(PORTAL)
    }
  })

  it('ends in an account that was opened here', async () => {
    await press('1')
    await logged(page, 'Darnell Simmons opened the account here.')
    expect(await logOf(running, 'Darnell Simmons')).toMatchObject([
      { 'Outcome code': 'activated-now', 'Method': 'QR on the screen', 'Invitation state': 'shown' },
    ])
    expect(await visitOf(page, 'Darnell Simmons')).toMatchObject({ state: 'logged' })
  })

  it('or in a patient who will finish at home, with paper as well', async () => {
    const name = await offerTo('Wim', 'Yellowlees')
    await openQr()
    await press('p', '2')
    await logged(page, `${name} took the invitation. Sent to`)
    expect(await logOf(running, name)).toMatchObject([{ 'Outcome code': 'took-invitation', 'Method': 'QR on the screen' }])
  })

  it('goes away with Esc, and nothing is logged', async () => {
    const name = await offerTo('Xan', 'Zellweger')
    await openQr()
    await press('Escape')
    await shows('This sheet has no code, so there is nothing to check.')
    expect(await qr().count()).toBe(0)
    await press('Escape')
    expect(await logOf(running, name)).toEqual([])
  })
})

describe('a draft', () => {
  const unlock = async (): Promise<void> => {
    await page.keyboard.type(SAMPLE_PINS['Sofia Reyes'])
    await press('Enter')
    await phase(page, 'ready')
  }

  it('is kept when Esc leads back to the list', async () => {
    await startOfferFor(page, 'abdulr', 'Abdulrahman bin Khalid Al-Otaibi')
    await press('2', '5')
    await says('Only you and people you allow can get in.')
    await press('Escape')
    await page.getByRole('button', { name: 'Start the offer' }).waitFor()
    await page.keyboard.type('abdulr')
    await page.getByRole('option', { name: /Abdulrahman/ }).waitFor()
    await press('Enter')
    await says('Only you and people you allow can get in.')
  })

  it('is kept under the lock, out of sight', async () => {
    await press('1', '2', 'q')
    await page.getByRole('heading', { name: 'Point your camera here' }).waitFor()
    await press('Control+l')
    await phase(page, 'locked')
    expect(await page.getByRole('heading', { name: 'Point your camera here' }).isVisible()).toBe(false)
    expect(await page.getByText('Abdulrahman').first().isVisible()).toBe(false)
    await unlock()
    await page.getByRole('heading', { name: 'Point your camera here' }).waitFor()
    await press('Escape')
    await shows('Yes, on paper.')
    expect(await page.getByRole('radio', { name: 'Two facts' }).isChecked()).toBe(true)
  })

  it('ends with the offer: the next one for the same visit starts at the first line', async () => {
    await press('ArrowLeft', '4')
    await logged(page, 'Abdulrahman')
    await startOfferFor(page, 'concep', 'Concepción')
    await says(lineAt('opening', { history: 'declined-before' }, 'es'))
    await press('Escape')
  })
})

describe('a slip', () => {
  let name: string

  it('is corrected with Ctrl Z: the first answer stays in the log as corrected', async () => {
    name = await offerTo('Yan', 'Abernethy-Cole')
    await press('h', '5')
    await logged(page, 'already uses the website.')
    await press('Control+z')
    await shows(/Logged at [\d:]+ by Sofia Reyes: Has an account/)
    await press('3', '2')
    await logged(page, `${name} said no and wanted no sheet.`)
    const [first, second] = await logOf(running, name)
    expect(first).toMatchObject({ 'Outcome code': 'already-active', 'Stands': 'no', 'Corrects': '' })
    expect(second).toMatchObject({ 'Outcome code': 'declined-refused-information', 'Stands': 'yes', 'Corrects': first?.['Offer'] })
    // Only the answer was wrong: who gave it is the same person.
    expect([first?.['Spoken to'], second?.['Spoken to']]).toEqual(Array(2).fill('A parent, guardian or helper'))
  })

  it('is taken back where it was the wrong patient', async () => {
    await press('Control+z')
    await shows('This was the wrong patient')
    await press('w')
    await logged(page, `${name} has no offer any more.`)
    expect(await visitOf(page, name)).toMatchObject({ state: 'needs-offer', outcome: null, offerId: null })
    expect((await logOf(running, name)).map((entry) => entry['Stands'])).toEqual(['no', 'no'])
  })

  it('counts a second offer of the same visit as one more', async () => {
    await startOfferFor(page, 'halima', 'Halima Warsame')
    await press('3', '2')
    await logged(page, 'Halima Warsame said no')
    const entries = await logOf(running, 'Halima Warsame')
    expect(entries.map((entry) => [entry['Outcome code'], entry['Stands']])).toEqual([
      ['deferred', 'yes'],
      ['declined-refused-information', 'yes'],
    ])
    expect((await today(page)).visits.filter((visit) => visit.name === 'Halima Warsame')).toHaveLength(1)
  })
})

describe('keys', () => {
  it('belong to the text field that has the focus', async () => {
    await press('Control+k')
    await page.keyboard.type('1n 2c/?')
    expect(await page.getByRole('combobox').inputValue()).toBe('1n 2c/?')
    await press('Escape')
    await press('Control+n')
    await page.keyboard.type('Nurq 1/?')
    expect(await fieldText('Name')).toBe('Nurq 1/?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await press('Escape')
  })

  describe('switched off in Settings', () => {
    beforeAll(async () => {
      await press('Control+6')
      await tabTo(page, page.getByRole('listbox', { name: 'Parts of the settings' }))
      await page.keyboard.type('Keyb')
      await tabTo(page, page.getByRole('switch', { name: /Single keys/ }))
      await press('Space')
      await page.getByRole('switch', { name: /Single keys/, checked: false }).waitFor()
      await press('Control+1')
    })
    afterAll(() => call(page, 'settings.change', { singleKeys: true }))

    it('do nothing any more, and no cap shows them', async () => {
      await offerTo('Zed', 'Brackenridge')
      await press('2')
      await tabTo(page, pane('Offer').getByRole('button', { name: 'Yes' }))
      expect(await isShown('What did you hear?')).toBe(false)
      const caps = await page.locator('kbd').allInnerTexts()
      expect(caps.filter((cap) => /^[\w/?]$/.test(cap))).toEqual([])
    })

    it('are not needed: Tab, arrows, Space and Enter do everything', async () => {
      await pressButton(page, 'Not sure, or a question')
      await says(lineAt('concern'))
      await pressButton(page, 'Is it safe?')
      await says('Only you and people you allow can get in.')
      await pressButton(page, 'Another concern')
      await says(lineAt('concern-again'))
      await pressButton(page, 'Back one step')
      await pressButton(page, 'Yes, set it up')
      await pressButton(page, 'Show QR')
      await page.getByRole('heading', { name: 'Point your camera here' }).waitFor()
      await pressButton(page, 'Will finish at home')
      await logged(page, 'Zed Brackenridge took the invitation.')
      await startOfferFor(page, 'concep', 'Concepción')
      await pressButton(page, 'Yes')
      await tabTo(page, page.getByRole('radio', { name: 'Photo ID' }))
      await press('Space', 'ArrowDown')
      expect(await page.getByRole('radio', { name: 'Two facts' }).isChecked()).toBe(true)
      await press('Enter')
      await logged(page, 'Concepción Herrera de la Cruz took the invitation. Sent to')
      expect(await logOf(running, 'Concepción Herrera de la Cruz')).toMatchObject([
        { 'Method': 'Letter with a code', 'Identity checked by': 'Two facts, quietly or in writing' },
      ])
    })
  })
})

describe('when the app has ended', () => {
  const filesUnder = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())

  it('the typed code is in no file and in no event', async () => {
    await running.stop({ keepProfile: true })
    const holdsCode = (bytes: string): boolean => bytes.includes(TYPED) || bytes.includes(TYPED.replaceAll('-', ''))
    const files = filesUnder(profile).filter((file) => !file.endsWith('.pdf'))
    expect(files.filter((file) => holdsCode(readFileSync(file, 'latin1')))).toEqual([])
    const { key } = JSON.parse(readFileSync(join(profile, 'records/sample.key'), 'utf8')) as { key: string }
    const database = openByHand(join(profile, 'records/sample.db'), key)
    try {
      const events = database.prepare('SELECT payload FROM event').pluck().all() as readonly string[]
      expect(events.some((payload) => payload.includes('Vera'))).toBe(true)
      expect(events.filter(holdsCode)).toEqual([])
    } finally {
      database.close()
    }
  })
})
