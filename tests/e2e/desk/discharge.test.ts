/** From the desk to the bedside, by keyboard: what Sofia puts off Joy takes up, opens together with the family, and logs. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, phase, refusal, SAMPLE_PINS, signIn, sofiaAtTheDesk, startOfferFor, today, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { pressButton, tabTo } from '../../support/keyboard.ts'
import { focusIsOn, logged, logOf } from '../../support/offer.ts'

const TOMASZ = 'Tomasz Kowalczyk'
const HALIMA = 'Halima Warsame'
const SISTER_MARY = 'Sister Mary Agnes O’Shaughnessy'

let running: RunningApp
let page: Page
beforeAll(async () => {
  running = await startApp()
  page = running.page
  await sofiaAtTheDesk(page)
})
afterAll(() => running.stop())

const { press, shows, status, namesIn } = handsOn(() => page)
const row = (name: string) => page.getByRole('option', { name: new RegExp(name) })
const railEntry = (name: string | RegExp) => page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name, exact: true })
const isAt = (screen: string) => page.getByRole('heading', { name: screen, level: 1 }).waitFor()
/** Whether the search has the focus: letters and digits go there. */
const isInSearch = () => page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
/** Types a name into the search and waits until the pane shows this person. */
const choose = async (typed: string, name: string): Promise<void> => {
  await press('Control+k')
  await page.keyboard.type(typed)
  await page.getByRole('heading', { name, level: 2 }).waitFor()
}

describe('at check-in', () => {
  it('a patient who wants the family there is put off, and the rail counts one more for the nurse at once', async () => {
    await railEntry('Discharge 2 handed over by the desk').waitFor()
    await startOfferFor(page, 'kow', TOMASZ)
    await press('4')
    await shows('Why later?')
    await press('2')
    await logged(page, `${TOMASZ} is for the nurse.`)
    await railEntry('Discharge 3 handed over by the desk').waitFor()
  })

  it('keeps the day open', async () => {
    const { siteId, date } = await today(page)
    expect(await refusal(page, 'day.close', { siteId, date })).toBe('visits-open')
  })
})

describe('the nurse', () => {
  beforeAll(async () => {
    await call(page, 'session.signOut', {})
    await phase(page, 'signed-out')
    await signIn(page, 'Joy Okafor', SAMPLE_PINS['Joy Okafor'])
  })

  it('lands on Discharge, first on her rail, with the focus in the search', async () => {
    await isAt('Discharge')
    await isInSearch()
    const rail = await page.getByRole('navigation', { name: 'Main' }).getByRole('button').allInnerTexts()
    expect(rail.slice(0, 3).map((entry) => entry.split('\n')[0])).toEqual(['Discharge', 'Today', 'Close day'])
    await press('Control+2')
    await isAt('Tuesday, October 14')
    await press('Control+1')
    await isAt('Discharge')
  })

  it('has whoever is leaving on top, then whom the desk handed over, then the longest wait', async () => {
    expect(await namesIn(/^1 at the door/)).toEqual(['Marguerite Delacroix-Nwosu'])
    expect(await namesIn(/^3 handed over by the desk/)).toEqual([HALIMA, SISTER_MARY, TOMASZ])
    expect(await namesIn(/^5 here, not asked yet/)).toEqual([
      'Abdulrahman bin Khalid Al-Otaibi', 'Concepción Herrera de la Cruz', 'Darnell Simmons', 'Irina Volkova', 'Priya Raghunathan',
    ])
    expect(await page.getByRole('button', { name: /settled$/ }).getAttribute('aria-expanded')).toBe('false')
  })

  it('sees in each row what the desk heard and when', async () => {
    expect(await row(HALIMA).innerText()).toMatch(/Desk, 9:38: asked to wait\s+From the desk/)
    expect(await row(SISTER_MARY).innerText()).toContain('Desk, 10:06: wants family there')
    expect(await row(TOMASZ).innerText()).toMatch(/Desk, 11:\d\d: wants family there/)
  })

  it('moves through all groups with the arrows, and the pane says who asked, why it waited, and what she will say', async () => {
    await press('ArrowDown', 'ArrowDown')
    await page.getByRole('heading', { name: SISTER_MARY, level: 2 }).waitFor()
    await shows('From the desk: Sofia asked at 10:06. Wants family there.')
    await shows('We said we would come back to your free website.')
    await press('n')
    expect(await page.getByRole('combobox').inputValue()).toBe('n')
    await press('Escape')
  })

  it('finds on today’s list by name, MRN or birth date, and nobody else', async () => {
    for (const typed of ['kow tom', '9480', '2 20 85']) {
      await press('Control+k')
      await page.keyboard.type(typed)
      await page.getByRole('heading', { name: TOMASZ, level: 2 }).waitFor()
      expect(await page.getByRole('option').count()).toBe(1)
      await press('Escape')
    }
    await press('Control+k')
    await page.keyboard.type('ngozi')
    await page.getByRole('heading', { name: 'Nobody on today’s list is called that' }).waitFor()
    await press('Enter')
    await page.getByRole('region', { name: 'Walk-in' }).waitFor()
    await isAt('Discharge')
    await press('Escape')
    await isInSearch()
  })

  it('can hide the names, the reasons with them, and see the chosen one with F2', async () => {
    await press('Control+h')
    await page.getByRole('button', { name: 'Names off' }).waitFor()
    await press('ArrowDown', 'ArrowDown')
    await shows('From the desk: Sofia asked at 10:06.')
    expect(await page.content()).not.toMatch(/Kowalczyk|Warsame|O’Shaughnessy|Delacroix|wants family|Wants family/)
    await page.keyboard.down('F2')
    await page.getByRole('heading', { name: SISTER_MARY }).waitFor()
    await page.keyboard.up('F2')
    await page.getByRole('heading', { name: 'Name hidden' }).waitFor()
    await press('Control+h', 'Escape')
  })

  it('is offered a screen that axe finds nothing in', async () => {
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('with the family there', () => {
  it('she takes up what the desk began', async () => {
    await choose('kow', TOMASZ)
    await press('Enter')
    await shows('They answer')
    await focusIsOn(page, TOMASZ)
    await shows(/^Sofia asked at 11:\d\d\. Wants family there\.$/)
    expect(await page.getByRole('list', { name: 'Before you speak' }).count()).toBe(0)
    await tabTo(page, page.getByRole('radio', { name: 'Nobody' }))
    await press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'Family or helper' }).isChecked()).toBe(true)
    await shows('Say, to both')
    await shows('Speak to the patient first.')
    expect(await axeFindings(page)).toEqual([])
  })

  it('they open the account together from the square on the screen', async () => {
    await press('1')
    await page.getByRole('heading', { name: 'Open it now, step by step' }).waitFor()
    await shows('They hold the phone, you point.')
    await press('ArrowDown')
    expect(await page.locator('[aria-current="step"]').innerText()).toContain('my.alderbrook.example')
    expect(await axeFindings(page)).toEqual([])
    await press('1')
  })

  it('the patient shows how it is done at home, with the square once more if need be', async () => {
    await shows('Say, and hand the phone back')
    await shows('What did you see?')
    expect(await page.getByRole('list', { name: 'Steps' }).innerText()).toMatch(/Offer[^]*Opened[^]*Show me[^]*Logged/)
    await press('q')
    await page.getByRole('heading', { name: 'Open it now, step by step' }).waitFor()
    await press('Escape')
    await page.getByRole('heading', { name: 'Open it now, step by step' }).waitFor({ state: 'detached' })
    await shows('If a step is missed, show that one step, then ask again.')
    expect(await axeFindings(page)).toEqual([])
    await press('2')
    await logged(page, `${TOMASZ} opened the account here.`)
  })

  it('is in the log as opened on the spot, with who was there and how it went', async () => {
    expect(await visitOf(page, TOMASZ)).toMatchObject({ state: 'logged', outcome: 'activated-now', offeredIn: 'discharge', offeredBy: 'Joy Okafor' })
    const [putOff, opened] = await logOf(running, TOMASZ)
    expect(putOff).toMatchObject({ 'Outcome code': 'deferred', 'Where': 'At check-in', 'Staff': 'Sofia Reyes', 'Put off because': 'Wants family there' })
    expect(opened).toMatchObject({
      'Outcome code': 'activated-now', 'Method': 'Opened together', 'Where': 'At discharge', 'Staff': 'Joy Okafor',
      'Spoken to': 'The patient', 'Shown back': 'Did it with help', 'Handouts': 'step-by-step',
    })
    expect(opened?.['With']).toMatch(/helper/i)
  })

  it('is gone from her list and from the badge, and settled on Today', async () => {
    await railEntry('Discharge 2 handed over by the desk').waitFor()
    expect(await namesIn(/^2 handed over by the desk/)).toEqual([HALIMA, SISTER_MARY])
    await press('Control+2')
    await isAt('Tuesday, October 14')
    expect(await namesIn(/^2 for the nurse/)).toEqual([HALIMA, SISTER_MARY])
    await pressButton(page, /settled$/)
    expect(await row(TOMASZ).innerText()).toContain('Opened an account here')
    await pressButton(page, /settled$/)
    await press('Control+1')
  })
})

describe('not today', () => {
  it('takes the sheet along, and thinks', async () => {
    await choose('halima', HALIMA)
    await press('Enter')
    await shows('They answer')
    await press('4')
    await shows('Would you like the sheet with your papers')
    await press('1')
    await page.getByRole('button', { name: /Print and log/ }).waitFor()
    await press('Enter')
    await logged(page, `${HALIMA} will think and has the sheet.`)
    expect(await visitOf(page, HALIMA)).toMatchObject({ state: 'thinking', offeredIn: 'discharge' })
    await railEntry('Discharge 1 handed over by the desk').waitFor()
  })

  it('or is asked again, which is not the desk’s any more; and what was just logged can be corrected', async () => {
    await choose('oshaugh', SISTER_MARY)
    await press('Enter')
    await shows('They answer')
    await press('4', '2')
    await logged(page, `${SISTER_MARY} is to be asked again.`)
    await railEntry('Discharge').waitFor()
    expect(await namesIn(/^1 to ask again/)).toEqual([SISTER_MARY])
    await press('Control+z')
    await shows(/Logged at [\d:]+ by Joy Okafor/)
    await press('4', '2')
    await logged(page, `${SISTER_MARY} is to be asked again.`)
    expect((await logOf(running, SISTER_MARY)).map((entry) => [entry['Where'], entry['Stands']])).toEqual([
      ['At check-in', 'yes'], ['At discharge', 'no'], ['At discharge', 'yes'],
    ])
  })
})

describe('the end of the day', () => {
  it('leads her from whoever is left back to the bedside', async () => {
    await press('Control+3')
    await page.getByRole('heading', { name: 'Close Tuesday, October 14' }).waitFor()
    await shows('For the nurse: asked to wait')
    await press('Enter')
    await shows('They answer')
    await isAt('Discharge')
    await page.getByRole('radio', { name: 'Nobody' }).waitFor()
    await press('Escape')
    await isInSearch()
  })

  it('has who was put off and left as missed, and asks for the reason', async () => {
    await choose('oshaugh', SISTER_MARY)
    await pressButton(page, /^Left$/)
    await status(`${SISTER_MARY} has left.`)
    expect(await visitOf(page, SISTER_MARY)).toMatchObject({ state: 'missed', missedReason: null })
    await press('Control+3')
    await page.getByRole('heading', { name: 'Close Tuesday, October 14' }).waitFor()
    const line = page.getByRole('row', { name: new RegExp(SISTER_MARY) })
    expect(await line.innerText()).toMatch(/Left at 11:\d\d/)
    await line.focus()
    await press('r')
    await page.getByRole('heading', { name: 'Why was there no offer?' }).waitFor()
    await press('1')
    await expect.poll(async () => visitOf(page, SISTER_MARY)).toMatchObject({ state: 'missed', missedReason: 'left-early' })
  })
})
