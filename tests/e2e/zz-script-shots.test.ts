import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../support/app.ts'
import { axeFindings } from '../support/axe.ts'
import { call, openSampleClinic, SAMPLE_PINS, signIn } from '../support/desk.ts'
let running: RunningApp
mkdirSync('/tmp/shots', { recursive: true })
beforeAll(async () => {
  running = await startApp()
  await openSampleClinic(running.page)
  await signIn(running.page, 'Dana Mercer', SAMPLE_PINS['Dana Mercer'])
})
afterAll(() => running.stop())
it('shoots', async () => {
  const { page } = running
  const errors: string[] = []
  page.on('pageerror', (e) => errors.push(String(e)))
  const shot = async (name: string) => {
    await page.waitForTimeout(350)
    await page.screenshot({ path: `/tmp/shots/${name}.png` })
    const found = await axeFindings(page)
    if (found.length) console.log(name, found)
  }
  await page.getByRole('button', { name: 'Script', exact: true }).click()
  page.on('console', (m) => console.log('console', m.text()))
  await page.getByRole('heading', { name: 'Script', level: 1 }).waitFor({timeout: 4000}).catch(async () => { await page.screenshot({ path: '/tmp/shots/00.png' }); console.log(errors, await call(page, 'script.desk', {}).then((d) => Object.keys(d), String)) })
  await shot('01-first')
  await page.getByRole('option', { name: /Is it safe/ }).first().click()
  await page.getByLabel('Reply, English').fill('Only you and people you allow can get in. You pick the password; we never see it. It is completely safe, so really do join.')
  await shot('02-broken')
  await call(page, 'settings.change', { theme: 'dark' })
  await shot('03-broken-dark')
  await call(page, 'settings.change', { theme: 'light', textSize: 200 })
  await shot('04-broken-200')
  await page.screenshot({ path: '/tmp/shots/04b-broken-200-full.png', fullPage: true })
  await call(page, 'settings.change', { textSize: 100 })
  await page.getByRole('option', { name: 'Versions and files' }).click()
  await shot('05-whole')
  await page.getByRole('button', { name: 'Compare with 1' }).first().click()
  await shot('06-compare')
  await page.keyboard.press('Escape')
  await page.getByRole('listbox').press('ArrowUp')
  await shot('07-sheet')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await shot('08-practice')
  await page.keyboard.press('2'); await page.waitForTimeout(200); await page.keyboard.press('5')
  await shot('09-practice-concern')
  await page.keyboard.press('1')
  await shot('10-practice-handover')
  await page.keyboard.press('1'); await page.keyboard.press('Enter')
  await shot('11-practice-end')
  await page.getByRole('option', { name: /niece/ }).click()
  await shot('12-bedside')
  await page.keyboard.press('1')
  await shot('13-guided')
  expect(errors).toEqual([])
})
