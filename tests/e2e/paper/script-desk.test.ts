/** The manager's desk for the script: what Dana writes there is what Sofia says, and practice leaves no trace. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseScript } from '../../../shared/script/parse-script.ts'
import { answerOpenDialog, answerSaveDialog, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, openSampleClinic, phase, refusal, SAMPLE_PINS, signIn, startOfferFor } from '../../support/desk.ts'
import { logged, logOf } from '../../support/offer.ts'

const BROKEN = 'Only you and people you allow can get in. You pick the password. It is completely safe, so really do join.'
const MENDED = 'Only you and people you allow can get in. You pick the password. Nobody can promise zero risk.'

let running: RunningApp
let page: Page
let folder: string
beforeAll(async () => {
  running = await startApp()
  page = running.page
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-script-'))
  await openSampleClinic(page)
  await signInAs('Dana Mercer')
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

const signInAs = (name: keyof typeof SAMPLE_PINS) => signIn(page, name, SAMPLE_PINS[name])
const changeTo = async (name: keyof typeof SAMPLE_PINS): Promise<void> => {
  await call(page, 'session.signOut', {})
  await phase(page, 'signed-out')
  await signInAs(name)
}
const shows = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
const button = (name: string | RegExp) => page.getByRole('button', { name })
const press = (name: string | RegExp) => button(name).first().click()
const part = (name: string | RegExp) => page.getByRole('option', { name }).first()
const text = (label: string) => page.getByLabel(label, { exact: true })
const publish = () => button(/^Publish version/)
const isClean = async () => expect(await axeFindings(page)).toEqual([])
/** Waits until the text with the focus holds these words. */
const isTypedInto = (words: string): Promise<unknown> =>
  page.waitForFunction((expected) => (document.activeElement as HTMLTextAreaElement | null)?.value?.includes(expected), words)
const facts = async (): Promise<number> => (await call(page, 'log.verify', {})).facts

const openDesk = async (): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Script', exact: true }).click()
  await page.getByRole('heading', { name: 'Script', level: 1 }).waitFor()
}
const writePrivacy = async (words: string): Promise<void> => {
  await part(/^Is it safe/).click()
  await text('Reply, English').fill(words)
}

describe('a line that breaks a rule', () => {
  it('is named at once, in the list, at the words and in the checks, and cannot be published', async () => {
    await openDesk()
    await shows('Version 1 is in use.')
    expect(await publish().getAttribute('aria-disabled')).toBe('true')
    await shows('Nothing has changed since version 1.')
    await writePrivacy(BROKEN)
    await shows('1 text breaks 2 rules.')
    await shows('Version 2, draft. Version 1 is in use.')
    expect(await part(/^Is it safe/).innerText()).toContain('2 rules')
    expect(await page.locator('u').allInnerTexts()).toEqual(['completely safe', 'really'])
    const checks = page.getByRole('region', { name: 'Checks', exact: true })
    expect(await checks.innerText()).toMatch(/Presses\s+“really”[\s\S]+Promises more than is known\s+“completely safe”[\s\S]+21 words, 25 at most/)
    expect(await publish().getAttribute('aria-disabled')).toBe('true')
    await isClean()
  })

  it('stays out of use even where the window asks for it', async () => {
    // What is typed is kept within a moment, not at the key.
    const draft = await vi.waitUntil(async () => (await call(page, 'script.desk', {})).draft, { timeout: 5_000 })
    expect(await refusal(page, 'script.publish', { script: draft })).toBe('script-broken')
    expect((await call(page, 'script.current', {})).version).toBe(1)
  })

  it('brings whoever presses Publish to it', async () => {
    await part(/^Check-in, first line/).click()
    await publish().press('Enter')
    await isTypedInto(BROKEN)
  })

  it('is there after a power cut a second later', async () => {
    await text('Reply, English').fill(`${BROKEN} Now.`)
    await page.waitForTimeout(1_000)
    await page.reload()
    await phase(page, 'ready')
    await openDesk()
    await part(/^Is it safe/).click()
    expect(await text('Reply, English').inputValue()).toBe(`${BROKEN} Now.`)
    await text('Reply, English').fill(BROKEN)
  })

  it('is mended with what is suggested, or by hand', async () => {
    await press('Leave it out')
    expect(await text('Reply, English').inputValue()).not.toContain('really')
    await isTypedInto('completely safe')
    await press('Use this')
    expect(await text('Reply, English').inputValue()).toBe(MENDED)
    await page.waitForFunction(() => document.querySelector('u') === null)
    expect(await publish().getAttribute('aria-disabled')).toBeNull()
  })
})

describe('taking back', () => {
  it('goes back change by change, from the field and from anywhere, and forward again', async () => {
    const field = text('Reply, English')
    await field.press('Control+z')
    expect(await field.inputValue()).toContain('completely safe')
    await press('Undo')
    expect(await field.inputValue()).toBe(BROKEN)
    await field.press('Control+Shift+z')
    await field.press('Control+y')
    expect(await field.inputValue()).toBe(MENDED)
    await page.getByRole('listbox').press('Control+z')
    await isTypedInto('completely safe')
    await press('Redo')
    expect(await field.inputValue()).toBe(MENDED)
  })

  it('takes a word back as one, and goes to where it stood', async () => {
    await part(/^No internet/).first().click()
    const field = text('Reply, English')
    const before = await field.inputValue()
    await field.press('Control+End')
    await page.keyboard.type(' Or not.')
    expect(await field.inputValue()).toBe(`${before} Or not.`)
    await part(/^A no/).click()
    await press('Undo')
    await page.getByRole('heading', { name: 'No internet', level: 2 }).waitFor()
    expect(await field.inputValue()).toBe(before)
  })
})

describe('a review', () => {
  it('names who read the words, and falls with the next change', async () => {
    await part(/^Is it safe/).click()
    expect(await page.getByText('Draft, not ready to say').count()).toBe(2)
    await button('I have reviewed this: Reply, English').click()
    await shows('Reviewed by Dana Mercer on October 14, 2025')
    await text('Reply, English').press('Control+End')
    await page.keyboard.type('!')
    expect(await page.getByText('Reviewed by Dana Mercer').count()).toBe(0)
    await text('Reply, English').press('Control+z')
    await shows('Reviewed by Dana Mercer on October 14, 2025')
  })
})

describe('comparing', () => {
  it('shows every text that differs, side by side, with words marked by more than colour', async () => {
    await press('Compare with 1')
    await shows('1 text differs from version 1.')
    await page.getByRole('heading', { name: 'Is it safe? – Reply, English' }).waitFor()
    expect(await page.locator('del').allTextContents()).toEqual(['taken out: password; we never see it. '])
    expect(await page.locator('ins').allTextContents()).toEqual(['added: password. '])
    await isClean()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Script', level: 1 }).waitFor()
  })
})

describe('trying it out', () => {
  it('says the draft to an invented patient, says what would be logged, and logs nothing', async () => {
    const before = await facts()
    await press('Try it out')
    await shows('Practice. Nothing is logged.')
    await isClean()
    await page.keyboard.press('2')
    await shows('What did you hear?')
    await page.keyboard.press('5')
    await shows(MENDED)
    await page.keyboard.press('1')
    await shows('How did you check?')
    await isClean()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'This would be in the log' }).waitFor()
    const wouldBe = await page.getByRole('definition').allInnerTexts()
    expect(wouldBe).toEqual([
      'Took invitation', 'Letter with a code', 'Photo ID', 'Is it safe', 'Is it safe?', 'At check-in', 'The patient', 'English', 'portal-offer, version 1',
      'opening.adult, concern.ask, reply.privacy',
    ])
    await isClean()
    await page.keyboard.press('Enter')
    await shows('They answer')
    expect(await facts()).toBe(before)
  })

  it('opens an account together at the bedside, under a sign that it is practice', async () => {
    const before = await facts()
    await part(/the niece is there/).click()
    await shows('Your helper can have their own way in')
    await page.keyboard.press('1')
    await page.getByRole('dialog').getByText('Practice. Nothing is logged.').waitFor()
    await isClean()
    await page.keyboard.press('1')
    await shows('Show me how you will open it at home')
    await page.keyboard.press('2')
    await page.getByRole('heading', { name: 'This would be in the log' }).waitFor()
    expect(await page.getByRole('definition').allInnerTexts()).toContain('Did it with help')
    expect(await facts()).toBe(before)
    await press('Leave the practice')
    await page.getByRole('heading', { name: 'Script', level: 1 }).waitFor()
  })
})

describe('a file', () => {
  const openFile = async (name: string, content: string): Promise<void> => {
    writeFileSync(join(folder, name), content)
    await answerOpenDialog(running.app, join(folder, name))
    await part('Versions and files').click()
    await press('Open a script file')
  }
  const shipped = readFileSync(new URL('../../../resources/scripts/portal-offer.json', import.meta.url), 'utf8')

  it('that is broken is refused with the place and the reason, and the draft is as it was', async () => {
    await openFile('tag.json', shipped.replace('Only you and people you allow can get in.', '<script>alert(1)</script>'))
    await shows('At reply.privacy, reply.privacy, en there is markup or a line break. A text is plain words.')
    await openFile('cut.json', shipped.slice(0, 5_000))
    await shows(/This is not a script file: line \d+ cannot be read\./)
    await openFile('newer.json', shipped.replace('"format": 2', '"format": 3'))
    await shows('This script is from a newer EveryOffer. Update the app first.')
    await shows('The file was not taken in. Your draft is as it was.')
    await isClean()
    await part(/^Is it safe/).click()
    expect(await text('Reply, English').inputValue()).toBe(MENDED)
  })

  it('whose words break a rule comes in with its problems shown, and can be taken back', async () => {
    await openFile('rule.json', shipped.replace('Is it safe? Who can see it?', 'Is it safe? You must ask!'))
    await shows('1 text breaks 2 rules.')
    await press(/^Is it safe\? – What they ask, English: 2 rules/)
    await isTypedInto('You must ask!')
    await press('Undo')
    await part(/^Is it safe/).click()
    expect(await text('Reply, English').inputValue()).toBe(MENDED)
  })

  it('of the draft reads back as the same script', async () => {
    const path = join(folder, 'saved.json')
    await answerSaveDialog(running.app, path)
    await part('Versions and files').click()
    await press('Save the draft as a file')
    await shows('The draft is saved in saved.json.')
    const read = parseScript(readFileSync(path, 'utf8'))
    expect(read.ok && read.script.nodes).toEqual((await call(page, 'script.desk', {})).draft?.nodes)
  })
})

describe('a new version', () => {
  it('is published by one button', async () => {
    await press('Publish version 2')
    await shows('Version 2 is in use.')
    await isClean()
    await part('Versions and files').click()
    const rows = await page.getByRole('row').allInnerTexts()
    expect(rows.slice(1).map((row) => row.split(/\s{2,}|\t|\n/)[0])).toEqual(['Version 2, in use', 'Version 1'])
    expect(rows[1]).toMatch(/October 14, 2025, \d+:\d\d, by Dana Mercer/)
    expect((await call(page, 'script.desk', {})).draft).toBeNull()
  })

  it('is what Sofia says from now on, and what the log names', async () => {
    await changeTo('Sofia Reyes')
    await startOfferFor(page, 'kowal', 'Tomasz Kowalczyk')
    await page.keyboard.press('2')
    await page.keyboard.press('5')
    await shows(MENDED)
    await page.keyboard.press('4')
    await logged(page)
    expect((await logOf(running, 'Tomasz Kowalczyk')).at(-1)).toMatchObject({ 'Script': 'portal-offer v2', 'Outcome code': 'declined-refused-information' })
  })

  it('is Dana’s to make: Sofia has no such desk', async () => {
    expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Script' }).count()).toBe(0)
    expect(await refusal(page, 'script.desk', {})).toBe('not-allowed')
    expect(await refusal(page, 'script.dropDraft', {})).toBe('not-allowed')
  })

  it('can be practiced by everybody', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('option', { name: 'Practice' }).click()
    await press('Start practicing')
    await shows('With the script in use, version 2.')
    await part('Speaks Spanish').click()
    await page.locator('q[lang="es"]').waitFor()
    await page.keyboard.press('Escape')
    await press('Leave the practice')
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  })

  it('can be left for an older one, which then is a version of its own', async () => {
    await changeTo('Dana Mercer')
    await openDesk()
    await part('Versions and files').click()
    await press('Start from version 1')
    await shows('Version 3, draft. Version 2 is in use.')
    await press('Publish version 3')
    await shows('Version 3 is in use.')
    await part(/^Is it safe/).click()
    expect(await text('Reply, English').inputValue()).toContain('we never see it. Nobody can promise zero risk.')
  })
})

describe('everything there', () => {
  it('is whole at twice the text and in the dark, and axe finds nothing', async () => {
    for (const name of [/^Check-in, first line/, /^Is it safe/, /^After the reply/, /^Step by step/, 'Versions and files'] as const) {
      await part(name).click()
      await isClean()
    }
    await call(page, 'settings.change', { theme: 'dark', textSize: 200 })
    await page.waitForSelector('[data-theme="dark"]')
    await part(/^Is it safe/).waitFor({ state: 'hidden' })
    await isClean()
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await tooWide()).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await part(/^Is it safe/).waitFor()
    await isClean()
    expect(await tooWide()).toBeLessThanOrEqual(0)
    await part(/^Is it safe/).click()
    await text('Reply, English').waitFor()
  })
})
