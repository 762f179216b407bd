/** Everyone reads their own screens in their own language: chosen by themselves, kept, and whole at any text size. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../../support/app.ts'
import { axeFindings } from '../../support/axe.ts'
import { call, openSampleClinic, phase, SAMPLE_PINS, signIn, startOfferFor, visitOf } from '../../support/desk.ts'

let running: RunningApp
let page: Page
beforeAll(async () => {
  running = await startApp()
  page = running.page
})
afterAll(() => running.stop())

const languageOfPage = (): Promise<string> => page.evaluate(() => document.documentElement.lang)
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const rail = (): Promise<readonly string[]> =>
  page.locator('[data-region="rail"] button > span:not([class]), [data-region="rail"] button > span:last-of-type').allTextContents()

const textSize = async (percent: number): Promise<void> => {
  await call(page, 'settings.change', { textSize: percent })
  await page.waitForFunction(
    (wanted) => Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) === (16 * wanted) / 100,
    percent,
  )
}

/** Text that its own box cuts off, and a page that scrolls sideways. */
const cutWords = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page itself'] : []
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, clip, position } = getComputedStyle(element)
      const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
      const isForEyes = element.checkVisibility() && !(position === 'absolute' && clip !== 'auto') && element.clientWidth > 1
      return holdsText && isForEyes && overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
    })
    return [...sideways, ...cut.map((element) => element.textContent ?? '')]
  })

/** A screen in Spanish is accessible, and whole at twice the text. */
const isWhole = async (): Promise<void> => {
  expect(await axeFindings(page)).toEqual([])
  await textSize(200)
  expect(await cutWords()).toEqual([])
  await textSize(100)
}

describe('before anyone is signed in', () => {
  it('the workstation is English, and one button makes it Spanish', async () => {
    await phase(page, 'first-run')
    expect(await languageOfPage()).toBe('en')
    await page.getByRole('button', { name: 'Español' }).click()
    await heading('Le damos la bienvenida')
    expect(await languageOfPage()).toBe('es')
    await isWhole()
    await page.getByRole('button', { name: 'Configurar su clínica' }).click()
    await heading('La clínica')
    await isWhole()
    await page.getByRole('button', { name: 'Volver' }).click()
  })

  it('and back again', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await heading('Welcome')
    await openSampleClinic(page)
    expect(await languageOfPage()).toBe('en')
  })
})

describe('a person who reads Spanish', () => {
  it('chooses it in Settings, for the very next moment', async () => {
    await signIn(page, 'Sofia Reyes', SAMPLE_PINS['Sofia Reyes'])
    await page.locator('[data-region="rail"]').getByRole('button', { name: 'Settings' }).click()
    await page.getByText('Language', { exact: true }).first().click()
    await page.getByRole('radio', { name: 'Español' }).check()
    await heading('Ajustes')
    expect(await languageOfPage()).toBe('es')
    expect((await rail()).map((label) => label.trim())).toEqual(
      expect.arrayContaining(['Hoy', 'Cerrar día', 'Importar', 'Ajustes', 'Nombres visibles', 'Bloquear, SR']),
    )
    await isWhole()
  })

  it('finds Today in Spanish', async () => {
    await page.keyboard.press('Control+1')
    await heading('Martes, 14 de octubre')
    await page.getByRole('button', { name: 'Empezar el ofrecimiento' }).waitFor()
    await isWhole()
  })

  it('finds the offer in Spanish, with the line to say in the patient’s language', async () => {
    const { visitId } = await visitOf(page, 'Samuel Tesfaye')
    expect(visitId).not.toBe('')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tesf')
    await page.getByRole('option', { name: /Samuel Tesfaye/ }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Responde', { exact: true }).first().waitFor()
    await isWhole()
    await page.keyboard.press('Escape')
  })

  it('finds the list of keys in Spanish', async () => {
    await page.keyboard.press('?')
    await heading('Todas las teclas')
    await isWhole()
    await page.keyboard.press('Escape')
  })

  it('finds the end of the day in Spanish', async () => {
    await page.locator('[data-region="rail"]').getByRole('button', { name: 'Cerrar día' }).click()
    await heading('Cerrar el martes, 14 de octubre')
    await isWhole()
  })

  it('finds the import in Spanish', async () => {
    await page.locator('[data-region="rail"]').getByRole('button', { name: 'Importar' }).click()
    await heading('Importar una agenda')
    await isWhole()
  })

  it('is told in Spanish what went wrong', async () => {
    await page.keyboard.press('Control+l')
    await heading('Bloqueada')
    await isWhole()
    await page.keyboard.type('314159')
    await page.keyboard.press('Enter')
    await page.getByText('Ese PIN no es correcto. Quedan 4 intentos.').waitFor()
    await page.keyboard.press('Escape')
    await phase(page, 'signed-out')
  })
})

describe('the others', () => {
  it('keep their own language, at the same workstation', async () => {
    expect(await languageOfPage()).toBe('en')
    await signIn(page, 'Dana Mercer', SAMPLE_PINS['Dana Mercer'])
    expect(await languageOfPage()).toBe('en')
    expect((await rail()).map((label) => label.trim())).toEqual(expect.arrayContaining(['Today', 'Settings']))
  })

  it('a patient who reads Spanish is shown the QR in Spanish, and the strip for staff stays English', async () => {
    await startOfferFor(page, 'herre', 'Concepción Herrera de la Cruz')
    await page.keyboard.press('1')
    await page.getByText('Yes, on paper.').waitFor()
    await page.keyboard.press('q')
    await heading('Apunte la cámara aquí')
    await page.getByRole('button', { name: 'Will finish at home' }).waitFor()
    expect(await page.getByText('Abra la cámara de su teléfono').locator('xpath=ancestor::section[1]').getAttribute('lang')).toBe('es')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })
})

describe('the next morning', () => {
  it('it is Spanish for whoever chose it', async () => {
    await running.stop({ keepProfile: true })
    running = await startApp({ profile: running.profile })
    page = running.page
    await phase(page, 'signed-out')
    expect(await languageOfPage()).toBe('en')
    await signIn(page, 'Sofia Reyes', SAMPLE_PINS['Sofia Reyes'])
    expect(await languageOfPage()).toBe('es')
    await heading('Martes, 14 de octubre')
  })
})
