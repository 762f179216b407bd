/** Whose letter it is decides what is on it: their language, their eyes, their answer. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerSaveDialog, startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, openSampleClinic, phase, refusal, SAMPLE_PINS, signIn, startOfferFor, visitOf } from '../../support/desk.ts'
import { handsOn } from '../../support/hands.ts'
import { logged } from '../../support/offer.ts'
import { STANDARD_FORM } from '../../../shared/invitations/letter.ts'
import { pdfInfo, pdfText } from '../../unit/letters/pdf-tools.ts'

let running: RunningApp
let page: Page
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-forms-'))
  running = await startApp()
  page = running.page
  await openSampleClinic(page)
  await signIn(page, 'Sofia Reyes', SAMPLE_PINS['Sofia Reyes'])
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

const { press, shows } = handsOn(() => page)
const changeTo = async (name: keyof typeof SAMPLE_PINS): Promise<void> => {
  await call(page, 'session.signOut', {})
  await phase(page, 'signed-out')
  await signIn(page, name, SAMPLE_PINS[name])
}
const field = (label: string) => page.getByLabel(label, { exact: true })
const lookAt = async (): Promise<void> => {
  await press('v')
  await page.getByRole('heading', { name: 'Invitation' }).waitFor()
}
/** The letter as it is saved from the look, without a code: nobody was checked. */
const saved = async (): Promise<Uint8Array> => {
  const kind = field('Kind')
  if ((await kind.count()) > 0) await kind.selectOption('generic')
  const file = join(folder, 'Invitation.pdf')
  await answerSaveDialog(running.app, file)
  await page.getByRole('heading', { name: 'Invitation' }).focus()
  await press('s')
  await logged(page, 'Saved as a PDF.')
  return readFileSync(file)
}
const name = 'Abdulrahman bin Khalid Al-Otaibi'

describe('the letter of somebody who reads Arabic', () => {
  it('is in English until a manager answers for the Arabic words, and says why', async () => {
    await startOfferFor(page, 'otaibi', name)
    await press('1')
    await lookAt()
    await shows('A letter in Arabic waits for a manager to accept it.')
    expect(await field('Language').inputValue()).toBe('en')
    expect(await axeFindings(page)).toEqual([])
    const { visitId } = await visitOf(page, name)
    const issue = {
      invitationId: crypto.randomUUID(), visitId, offerId: null, form: { ...STANDARD_FORM, language: 'ar' }, kind: 'generic', code: null,
      handouts: null, channel: { to: 'pdf' },
    } as const
    expect(await refusal(page, 'invitations.issue', issue)).toBe('language-not-accepted')
  })

  it('is in Arabic from then on, and the log says who answers for it', async () => {
    await changeTo('Dana Mercer')
    const arabic = (await call(page, 'letters.languages', {})).find(({ language }) => language === 'ar')
    await call(page, 'letters.accept', { language: 'ar', templateVersion: arabic?.templateVersion ?? 0 })
    await changeTo('Sofia Reyes')
    await startOfferFor(page, 'otaibi', name)
    await press('1')
    await lookAt()
    await expect.poll(() => field('Language').inputValue()).toBe('ar')
    const words = await pdfText(await saved())
    expect(words).toContain(name)
    expect(words).toContain('555-0142')
    expect(words.match(/\p{Script=Arabic}{3,}/gu)?.length).toBeGreaterThan(60)
  })
})

describe('large print', () => {
  it('is chosen with the letter, and is a letter of its own', async () => {
    await startOfferFor(page, 'herrera', 'Concepción Herrera de la Cruz')
    await press('1')
    await lookAt()
    await page.getByRole('radio', { name: 'Large print' }).focus()
    await press('Space')
    await page.getByRole('group', { name: 'Pages' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect((await pdfInfo(await saved())).get('Pages')).toBe('2')
  })
})

describe('who it is for', () => {
  it('decides the paper: a teen gets a letter to a teen', async () => {
    await startOfferFor(page, 'raghunathan', 'Priya Raghunathan')
    await press('1')
    await lookAt()
    expect(await field('Paper').inputValue()).toBe('teen')
    await press('Escape', 'Escape')
  })

  it('and a no takes a sheet home whose way in does not run out', async () => {
    await startOfferFor(page, 'volkova', 'Irina Volkova')
    await press('3', '1')
    await shows('Sheet for later')
    await lookAt()
    const words = await pdfText(await saved())
    expect(words).toContain('The door stays open for you')
    expect(words).toContain('It has no end date.')
  })
})
