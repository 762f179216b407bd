/** Hands on the keys and eyes on the screen, of the page that a file's tests share. */
import type { Page } from 'playwright'

/** `page` is asked each time: the app starts after the file is read, and may be started again. */
export const handsOn = (page: () => Page) => ({
  press: async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key)
  },
  shows: (words: string | RegExp) => page().getByText(words).first().waitFor(),
  status: (words: string | RegExp) => page().getByRole('status').filter({ hasText: words }).first().waitFor(),
  namesIn: (group: RegExp) => page().getByRole('listbox', { name: group }).locator('bdi:first-child').allInnerTexts(),
})
