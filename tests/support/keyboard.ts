/** Going through a page without a mouse. */
import type { Locator, Page } from 'playwright'

/** More than any page has controls. */
const MOST_PRESSES = 80

/** Presses Tab until `control` has the focus; fails where the keyboard does not reach it. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await control.waitFor()
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${control}`)
}

/** Fills in the field with this label: Tab to it, then type over what stands there. */
export const typeInto = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Presses the button with this name by keyboard. */
export const pressButton = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
}
