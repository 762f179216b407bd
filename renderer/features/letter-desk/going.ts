/** Going between the list of languages and a letter: the focus goes along. */
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { useLetterDesk } from './letter-desk-store.ts'

/** After it is on screen. */
const focusOn = (within: string, what: string): void => {
  requestAnimationFrame(() => document.querySelector(within)?.querySelector<HTMLElement>(what)?.focus())
}

/** To the first text one can write. */
export const goToWords = (): void => {
  useLetterDesk.getState().open(true)
  focusOn('[data-region="aside"]', 'textarea')
}

export const goToLanguages = (): void => {
  useLetterDesk.getState().open(false)
  focusOn('[data-region="list"]', '[role="listbox"]')
}

export const openLetter = (language: LetterLanguage): void => {
  useLetterDesk.getState().choose(language)
  goToWords()
}
