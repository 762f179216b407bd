import { mkdirSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, it } from 'vitest'
import type { Page } from 'playwright'
import { startApp, answerOpenDialog, newProfile, type RunningApp } from '../support/app.ts'
import { call, openSampleClinic, phase, SAMPLE_PINS, signIn } from '../support/desk.ts'
let running: RunningApp
let page: Page
const dir = '/tmp/shots'
mkdirSync(dir, { recursive: true })
let n = 0
const textSize = async (percent: number) => {
  await call(page, 'settings.change', { textSize: percent })
  await page.waitForTimeout(120)
}
const shot = async (name: string, big = true) => {
  n += 1
  await page.waitForTimeout(150)
  await page.screenshot({ path: `${dir}/${String(n).padStart(2, '0')}-${name}.png` })
  if (!big) return
  await textSize(200)
  await page.screenshot({ path: `${dir}/${String(n).padStart(2, '0')}-${name}-200.png` })
  await textSize(100)
}
beforeAll(async () => { running = await startApp(); page = running.page })
afterAll(() => running.stop())
const to = async (name: string) => { await page.locator('[data-region="rail"]').getByRole('button', { name }).click(); await page.waitForTimeout(300) }
it('pictures', async () => {
  await phase(page, 'first-run')
  await page.getByRole('button', { name: 'Español' }).click()
  await shot('welcome')
  await page.getByRole('button', { name: 'Configurar su clínica' }).click()
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter')
  await shot('set-up-clinic')
  await page.getByRole('button', { name: 'Volver' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await openSampleClinic(page)
  await page.getByRole('button', { name: 'Español' }).click()
  await shot('sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('option', { name: /Dana/ }).click()
  await signIn(page, 'Dana Mercer', SAMPLE_PINS['Dana Mercer'])
  await call(page, 'staff.chooseLanguage', { language: 'es' })
  await page.waitForTimeout(500)
  await shot('today')
  await page.keyboard.press('Control+n'); await shot('walk-in'); await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k'); await page.keyboard.type('tesf'); await page.waitForTimeout(400); await shot('search', false)
  await page.keyboard.press('Enter'); await page.waitForTimeout(600); await shot('offer')
  await page.keyboard.press('2'); await page.waitForTimeout(400); await shot('offer-2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await to('Ajustes')
  for (const section of ['Idioma', 'Apariencia', 'Teclado', 'Nombres y bloqueo', 'Sede e impresora', 'Ofrecimientos en CSV', 'Clínica y portal', 'Personas', 'Acerca de']) {
    await page.getByRole('option', { name: section }).click()
    await page.waitForTimeout(250)
    await shot(`settings-${section.split(' ')[0]}`)
  }
  await page.keyboard.press('?'); await page.waitForTimeout(300); await shot('keys'); await page.keyboard.press('Escape')
  await to('Cerrar día'); await shot('close-day')
  await page.keyboard.press('r'); await page.waitForTimeout(300); await shot('close-day-reason'); await page.keyboard.press('Escape')
  await to('Importar'); await shot('import-file')
  writeFileSync('/tmp/dirty.csv', (await import('node:fs')).readFileSync('tests/fixtures/schedules/dirty-day-windows-1252.csv'))
  await answerOpenDialog(running.app, '/tmp/dirty.csv')
  await page.keyboard.press('Control+o'); await page.waitForTimeout(1200); await shot('import-columns')
  for (const select of await page.locator('main select').all()) if ((await select.inputValue()) === '') await select.selectOption('portal-status')
  await page.keyboard.press('Enter'); await page.getByRole('button', { name: 'Revisar las filas' }).click().catch(() => undefined); await page.waitForTimeout(1200); await shot('import-check')
  await page.keyboard.press('Control+l'); await page.waitForTimeout(300); await shot('lock')
}, 300_000)
