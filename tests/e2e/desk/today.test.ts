/** Today at the desk by keyboard: who is next, finding people, walk-ins, hidden names, and the end of the day. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../../support/app.ts'
import { call, refusal, sofiaAtTheDesk, startOfferFor, today, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { pressButton, tabTo } from '../../support/keyboard.ts'
import { csvOfToday, focusIsOn, logged, logOf, walkedIn } from '../../support/offer.ts'

let running: RunningApp
let page: Page
beforeAll(async () => {
  running = await startApp()
  page = running.page
  await sofiaAtTheDesk(page)
})
afterAll(() => running.stop())

const { press, shows, status, namesIn } = handsOn(() => page)
const search = async (typed: string): Promise<void> => {
  await press('Control+k')
  await page.keyboard.type(typed)
}
/** The first of what a search found, once it is this person. */
const findsFirst = (name: string) => page.getByRole('option').first().filter({ hasText: name }).waitFor()
/** Chooses somebody by searching, and waits until the pane shows them. */
const choose = async (typed: string, name: string): Promise<void> => {
  await search(typed)
  await page.getByRole('heading', { name, level: 2 }).waitFor()
}

describe('the list', () => {
  it('has who still needs an offer on top: leaving first, then the longest wait', async () => {
    expect(await namesIn(/^7 need an offer/)).toEqual([
      'Marguerite Delacroix-Nwosu', 'Tomasz Kowalczyk', 'Abdulrahman bin Khalid Al-Otaibi', 'Concepción Herrera de la Cruz',
      'Darnell Simmons', 'Irina Volkova', 'Priya Raghunathan',
    ])
    expect(await namesIn(/^2 for the nurse/)).toEqual(['Halima Warsame', 'Sister Mary Agnes O’Shaughnessy'])
    const expected = await namesIn(/^18 still expected/)
    expect(expected).toHaveLength(18)
    expect(expected.slice(0, 3)).toEqual(['Michael Chen', 'Robert “Bobby” Tallchief', 'Yusuf Demir'])
  })

  it('folds the settled away, and unfolds them by keyboard', async () => {
    const settled = page.getByRole('button', { name: '33 settled' })
    expect(await settled.getAttribute('aria-expanded')).toBe('false')
    await pressButton(page, '33 settled')
    expect((await namesIn(/^33 settled/))).toContain('Theodora Papadimitriou-Lang')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox', { name: /^33 settled/ }).waitFor({ state: 'detached' })
  })

  it('moves the choice with the arrows from the search field, and the pane follows', async () => {
    await press('Control+k')
    for (const name of ['Tomasz Kowalczyk', 'Abdulrahman bin Khalid Al-Otaibi']) {
      await press('ArrowDown')
      await page.getByRole('heading', { name, level: 2 }).waitFor()
    }
    await press('ArrowUp')
    await page.getByRole('heading', { name: 'Tomasz Kowalczyk', level: 2 }).waitFor()
    expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Tomasz Kowalczyk')
    await press('Escape')
  })

  it('shows nothing that the desk should not weigh', async () => {
    await pressButton(page, '33 settled')
    const text = await page.getByRole('main').innerText()
    expect(text).not.toMatch(/Medic|MDCD|MCR|PPO|HMO|self.pay|race|Spanish|Russian|Arabic/i)
    await pressButton(page, '33 settled')
  })
})

describe('the search', () => {
  it.each([
    ['kow tom', 'Tomasz Kowalczyk'],
    ['tom kow', 'Tomasz Kowalczyk'],
    ['KOWALCZYK, T', 'Tomasz Kowalczyk'],
    ['9480', 'Tomasz Kowalczyk'],
    ['0199480', 'Tomasz Kowalczyk'],
    ['199480', 'Tomasz Kowalczyk'],
    ['2 20 85', 'Tomasz Kowalczyk'],
    ['2/20/1985', 'Tomasz Kowalczyk'],
    ['feb 20 1985', 'Tomasz Kowalczyk'],
    ['1985-02-20', 'Tomasz Kowalczyk'],
    ['nguyen', 'Minh Châu Nguyễn Thị'],
    ['Nguyễn', 'Minh Châu Nguyễn Thị'],
    ['dvorakova', 'Kateřina Dvořáková'],
    ['bjorn hakonsen', 'Bjørn Håkonsen'],
    ['delacruz', 'Concepción Herrera de la Cruz'],
    ['o\'shaugh', 'Sister Mary Agnes O’Shaughnessy'],
    ['oshaugh agnes', 'Sister Mary Agnes O’Shaughnessy'],
    ['bobby', 'Robert “Bobby” Tallchief'],
    ['mayfield jr', 'Clarence Mayfield Jr.'],
    ['ngoz', 'Ngozi Okoro'],
  ])('“%s” finds %s', async (typed, name) => {
    await search(typed)
    await findsFirst(name)
  })

  it('has today’s visits before everyone else on file', async () => {
    await search('kowal')
    await findsFirst('Tomasz Kowalczyk')
    expect(await namesIn(/^Today/)).toEqual(['Tomasz Kowalczyk'])
    expect(await namesIn(/^Not on today’s list/)).toEqual(['Brigid Kowalczyk'])
  })

  it('says so when nobody is found, and offers a walk-in', async () => {
    await search('quorlin vex')
    await page.getByRole('heading', { name: 'Nobody on file is called that' }).waitFor()
    await press('Enter')
    await page.getByRole('region', { name: 'Walk-in' }).waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('quorlin vex')
    await press('Escape', 'Escape')
  })
})

describe('a walk-in', () => {
  const countKeys = () => page.evaluate(() => {
    const counted = window as unknown as { keysPressed: number }
    counted.keysPressed = 0
    addEventListener('keydown', () => (counted.keysPressed += 1), { capture: true })
  })
  const keysPressed = () => page.evaluate(() => (window as unknown as { keysPressed: number }).keysPressed)
  /** Seconds for an average typist at a key, and for a moment of thought (Card, Moran and Newell, 1983). */
  const KEY = 0.28
  const THOUGHT = 1.35

  it('who is on file is offered by name and birth date, in well under 10 seconds of typing', async () => {
    await countKeys()
    await press('Control+n')
    await page.keyboard.type('ngozi okoro')
    await press('Tab')
    await page.keyboard.type('3 7 62')
    await shows('One person on file fits')
    expect(await page.getByRole('radio', { name: /Ngozi Okoro/ }).isChecked()).toBe(true)
    await press('Enter')
    await page.getByText('They answer').waitFor()
    expect((await keysPressed()) * KEY + 3 * THOUGHT).toBeLessThan(10)
    expect(await page.getByRole('heading', { name: 'Ngozi Okoro', level: 2 }).count()).toBe(1)
    await press('Escape')
    expect(await visitOf(page, 'Ngozi Okoro')).toMatchObject({ state: 'needs-offer', times: [], mrnEnding: '7718' })
  })

  it('who is found by searching takes fewer keys still', async () => {
    await search('wikt')
    await findsFirst('Wiktor Sokołowski')
    await press('Shift+Enter')
    await status('Wiktor Sokołowski is on today’s list.')
    expect((await visitOf(page, 'Wiktor Sokołowski')).state).toBe('needs-offer')
  })

  it('of the same name and another birth date is somebody else', async () => {
    await press('Control+n')
    await page.keyboard.type('ngozi okoro')
    await press('Tab')
    await page.keyboard.type('6 1 1990')
    await shows('Nobody on file fits. This adds a new person.')
    await press('Shift+Enter')
    await status('is on today’s list.')
    const both = (await today(page)).visits.filter((visit) => visit.name.toLowerCase() === 'ngozi okoro')
    expect(both.map(({ birthYear }) => birthYear).sort()).toEqual([1962, 1990])
  })

  it('of the same name and birth date can be somebody else, if a person says so', async () => {
    await press('Control+n')
    await page.keyboard.type('Octavia Brightwater')
    await press('Tab')
    await page.keyboard.type('3 19 78')
    await shows('One person on file fits')
    await press('ArrowDown')
    expect(await page.getByRole('radio', { name: /Someone else/ }).isChecked()).toBe(true)
    await press('Shift+Enter')
    await status('is on today’s list.')
    expect((await visitOf(page, 'Octavia Brightwater')).mrnEnding).toBe(null)
  })

  it('needs a name and a birth date, or that nobody knows it', async () => {
    await press('Control+n')
    await page.keyboard.type('Maren')
    await press('Enter', 'Enter')
    await shows('Type the birth date.')
    await page.keyboard.type('2 30 1980')
    await press('Enter')
    await shows(/February 1980 has no day 30/)
    await tabTo(page, page.getByRole('checkbox', { name: 'Nobody knows the birth date' }))
    await press('Space')
    await shows('Nobody on file fits. This adds a new person.')
    await press('Shift+Enter')
    await status('Maren is on today’s list.')
    expect(await visitOf(page, 'Maren')).toMatchObject({ birthYear: null, state: 'needs-offer' })
  })
})

describe('a visit goes on', () => {
  it('arrived only, with Shift Enter, and back with Ctrl Z', async () => {
    await search('chen')
    await findsFirst('Michael Chen')
    await press('Shift+Enter')
    await status('Michael Chen has arrived.')
    expect(await visitOf(page, 'Michael Chen')).toMatchObject({ state: 'needs-offer', arrivedAt: expect.stringMatching(/^11:/) as string })
    await press('Control+z')
    await status('Michael Chen is back as before.')
    expect(await visitOf(page, 'Michael Chen')).toMatchObject({ state: 'expected', arrivedAt: null })
  })

  it.each([
    ['irina', 'Irina Volkova', 'Leaving now', 'is leaving now.', 'leaving'],
    ['irina', 'Irina Volkova', 'Not leaving yet', 'has arrived.', 'needs-offer'],
    ['irina', 'Irina Volkova', 'Left', 'has left.', 'missed'],
    ['irina', 'Irina Volkova', 'Still here', 'has arrived.', 'needs-offer'],
    ['yusuf', 'Yusuf Demir', 'Cancelled', 'is marked as cancelled.', 'cancelled'],
    ['yusuf', 'Yusuf Demir', 'Expected again', 'is expected again.', 'expected'],
    ['yusuf', 'Yusuf Demir', 'Did not come', 'did not come.', 'no-show'],
  ])('%s: %s, “%s”', async (typed, name, button, sentence, state) => {
    await choose(typed, name)
    await pressButton(page, new RegExp(`^${button}$`))
    await status(`${name} ${sentence}`)
    expect((await visitOf(page, name)).state).toBe(state)
  })
})

describe('hidden names', () => {
  /** Parts of names that are long enough to tell somebody by. */
  const partsOf = async (): Promise<readonly string[]> => {
    const parts = (await today(page)).visits.flatMap(({ name }) => [name, ...name.split(/[\s-]+/).filter((part) => part.length > 4)])
    // Sofia Reyes of the staff may be named.
    return parts.filter((part) => part !== 'Reyes')
  }
  /** What of anybody's name stands anywhere in the page, labels and titles included. */
  const namesShown = async (): Promise<readonly string[]> => {
    const content = `${await page.content()} ${await page.title()}`
    return [...new Set((await partsOf()).filter((part) => content.includes(part)))]
  }

  beforeAll(async () => {
    await press('Control+k', 'Control+h')
    await page.getByRole('button', { name: 'Names off' }).waitFor()
  })
  afterAll(() => press('Control+h'))

  it('are nowhere in Today, its settled visits and its search', async () => {
    await pressButton(page, /settled$/)
    await page.getByRole('listbox', { name: /settled$/ }).waitFor()
    expect(await namesShown()).toEqual([])
    await page.keyboard.press('Enter')
    await search('9480')
    await page.getByRole('region', { name: 'First match' }).waitFor()
    expect(await namesShown()).toEqual([])
  })

  it('F2 shows the chosen one, as long as it is held', async () => {
    await page.keyboard.down('F2')
    await page.getByRole('heading', { name: 'Tomasz Kowalczyk' }).waitFor()
    expect(await namesShown()).toEqual(['Tomasz Kowalczyk', 'Tomasz', 'Kowalczyk'])
    await page.keyboard.up('F2')
    await page.getByRole('heading', { name: 'Name hidden' }).waitFor()
    expect(await namesShown()).toEqual([])
  })

  it('are nowhere in an offer, the hand-over, the strip after it and the end of the day', async () => {
    await press('Enter')
    await page.getByText('They answer').waitFor()
    expect(await namesShown()).toEqual([])
    await press('1')
    await page.getByText('How did you check?').waitFor()
    expect(await namesShown()).toEqual([])
    await press('ArrowLeft', '3', '2')
    await status(/^Logged at [\d:]+: the patient said no/)
    expect(await namesShown()).toEqual([])
    await press('Control+3')
    await page.getByRole('heading', { name: /^Close / }).waitFor()
    expect(await namesShown()).toEqual([])
    await press('Control+1')
  })

  it('are nowhere after they are hidden in the middle of an offer', async () => {
    await press('Control+h')
    await startOfferFor(page, 'darnell', 'Darnell Simmons')
    await press('Control+h')
    await page.getByRole('heading', { name: 'Name hidden' }).waitFor()
    expect(await namesShown()).toEqual([])
    await press('Escape')
  })
})

describe('coverage', () => {
  const counts = async () => {
    await press('Control+k', 'Escape')
    const [, percent, offered, needed] = /(\d+)%\s+offered so far:\s+(\d+) of (\d+)/.exec(await page.getByRole('main').innerText()) ?? []
    const bar = await page.getByRole('img', { name: /still here/ }).getAttribute('aria-label')
    return { percent: Number(percent), offered: Number(offered), needed: Number(needed), bar }
  }

  it('follows each offer, arrival and patient who leaves without one', async () => {
    const before = await counts()
    const { name } = await walkedIn(page, 'Abe', 'Cranbourne')
    await page.getByRole('option', { name: /Abe Cranbourne/ }).waitFor()
    expect(await counts()).toMatchObject({ offered: before.offered, needed: before.needed + 1 })
    await startOfferFor(page, 'cranb', name)
    await press('3', '2')
    await logged(page)
    const after = await counts()
    expect(after).toMatchObject({ offered: before.offered + 1, needed: before.needed + 1 })
    expect(after.percent).toBe(Math.floor((after.offered * 100) / after.needed))
    await choose('darnell', 'Darnell Simmons')
    await pressButton(page, 'Left')
    await status('Darnell Simmons has left.')
    const [, missedBefore] = /(\d+) missed/.exec(after.bar ?? '') ?? []
    expect((await counts()).bar).toContain(`${Number(missedBefore) + 1} missed`)
    expect(await counts()).toMatchObject({ offered: after.offered, needed: after.needed })
  })

  it('counts a deferral neither as an offer nor as a no', async () => {
    const before = await counts()
    await startOfferFor(page, 'concep', 'Concepción Herrera de la Cruz')
    await press('4', '1')
    await logged(page, 'is for the nurse.')
    expect(await counts()).toMatchObject({ offered: before.offered, needed: before.needed })
  })
})

describe('closing the day', () => {
  const openRows = async () => (await today(page)).visits.filter((visit) => ['needs-offer', 'leaving', 'for-nurse'].includes(visit.state) || (visit.state === 'missed' && visit.missedReason === null))
  const dayOf = async () => {
    const { siteId, date } = await today(page)
    return { siteId, date }
  }
  const heading = () => page.getByRole('heading', { name: 'Close Tuesday, October 14' }).waitFor()
  const toSettle = (visits: number) => shows(visits === 1 ? '1 visit to settle.' : `${visits} visits to settle.`)

  it('is refused while a visit has neither offer nor reason', async () => {
    expect(await refusal(page, 'day.close', await dayOf())).toBe('visits-open')
    await press('Control+3')
    await heading()
    await toSettle((await openRows()).length)
    await pressButton(page, 'Close the day')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row')
  })

  it('goes back to the offer of who is still here', async () => {
    const left = (await openRows()).length
    await press('Enter')
    await page.getByText('They answer').waitFor()
    await page.getByRole('heading', { name: 'Marguerite Delacroix-Nwosu', level: 2 }).waitFor()
    await press('3', '2')
    await logged(page, 'Marguerite Delacroix-Nwosu')
    await press('Control+3')
    await heading()
    await toSettle(left - 1)
  })

  it('takes a reason for each of the others, with a letter where one goes out', async () => {
    let left = (await openRows()).length
    await press('ArrowDown', 'Home', 'l')
    await page.getByRole('heading', { name: 'Why was there no offer?' }).waitFor()
    expect(await page.getByRole('checkbox', { name: 'Post a letter tomorrow' }).isChecked()).toBe(true)
    await press('Escape')
    await toSettle(left)
    await press('l', '1')
    for (left -= 1; left > 0; left -= 1) {
      await toSettle(left)
      await press('r')
      await page.getByRole('heading', { name: 'Why was there no offer?' }).waitFor()
      await press('2')
    }
    await shows('Every visit is settled.')
    expect(await openRows()).toEqual([])
  })

  it('says what came of the day, and Today says that it is closed', async () => {
    await press('Enter')
    await page.getByRole('heading', { name: 'The day is closed. Every visit is accounted for.' }).waitFor()
    await focusIsOn(page, 'The day is closed.')
    const { visits } = await today(page)
    const missed = visits.filter((visit) => visit.state === 'missed').length
    const offered = visits.filter(({ state }) => ['logged', 'thinking', 'declined-with-sheet', 'declined-no-sheet'].includes(state)).length
    await shows(`Of ${offered + missed} visits that needed an offer, ${offered} got one`)
    await shows(`${missed} were missed, each with a reason. 1 letter goes out tomorrow.`)
    await press('Control+1')
    await shows(/This day was closed at [\d:]+ by Sofia Reyes\./)
  })

  it('does not claim that everyone is accounted for when somebody comes after all', async () => {
    await walkedIn(page, 'Lou', 'Latecomer')
    await press('Control+3')
    await page.getByRole('heading', { name: 'The day is closed, but 1 visit has no offer yet.' }).waitFor()
  })

  it('can be opened again', async () => {
    await press('Enter')
    await heading()
    await toSettle(1)
    expect((await today(page)).closed).toBe(null)
    await press('Control+1')
  })
})

describe('the log as a file', () => {
  it('opens in a spreadsheet without running anything', async () => {
    await press('Control+n')
    await page.keyboard.type('=HYPERLINK(x) Cole')
    await press('Tab')
    await page.keyboard.type('4 5 66')
    await press('Enter')
    await page.getByText('They answer').waitFor()
    await press('3', '2')
    await logged(page)
    const csv = await csvOfToday(running)
    expect(/,"?'=hyperlink/i.test(csv)).toBe(true)
    expect(csv.split('\r\n').flatMap((line) => line.split(',')).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([])
    const { name } = (await today(page)).visits.find((visit) => visit.name.startsWith('=')) ?? { name: '' }
    expect(await logOf(running, `'${name}`)).toHaveLength(1)
  })

  it('is saved from the end of the day by keyboard', async () => {
    await press('Control+3')
    await page.getByRole('heading', { name: 'Close Tuesday, October 14' }).waitFor()
    expect(await page.getByRole('button', { name: 'Save the day as CSV' }).count()).toBe(1)
    expect(await call(page, 'app.state', {})).toMatchObject({ phase: 'ready' })
  })
})
