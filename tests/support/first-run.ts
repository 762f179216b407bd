/** The first run by hand: Alder Brook Family Health sets up its clinic. */
import type { Page } from 'playwright'
import { phase } from './desk.ts'

export const PASSPHRASE = 'river otter lantern seven'
export const DANAS_PIN = '481516'

/** Fills in every step; `onStep` hears the name of each once it is filled in. */
export const setUpAlderBrook = async (page: Page, onStep: (name: string) => Promise<void> = async () => undefined): Promise<void> => {
  const fill = (label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text)
  const goOn = () => page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Set up your clinic/ }).click()
  await fill('Name of the clinic', 'Alder Brook Family Health')
  await fill('Address', '2140 Weir Street, Suite 300\nHarlow Falls, OR 97299')
  await fill('Time zone', 'Los Angeles')
  await page.getByRole('option', { name: /Los Angeles/ }).first().click()
  await fill('Site', 'Riverside')
  await onStep('a0-first-run-clinic')
  await goOn()
  await fill('Name of the portal', 'My Alder Brook')
  await fill('Address of the portal', 'https://my.alderbrook.example')
  await fill('Phone for help', '555-0142')
  await fill('When someone answers', 'Monday to Friday, 8 to 5')
  await onStep('a0-first-run-portal')
  await goOn()
  await fill('Your name', 'Dana Mercer')
  await fill(/Your PIN/, DANAS_PIN)
  await fill('The same PIN again', DANAS_PIN)
  await onStep('a0-first-run-manager')
  await goOn()
  if (await page.getByLabel('Passphrase', { exact: true }).count()) {
    await fill('Passphrase', PASSPHRASE)
    await fill('The same passphrase again', PASSPHRASE)
    await onStep('a0-first-run-protection')
    await goOn()
  }
  await phase(page, 'ready')
}
