/** The letters as their manager looks at them: which one, and what is being written on it. It outlives a look at another screen and the lock. */
import { create } from 'zustand'
import type { LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import type { OwnWords } from '../../../shared/invitations/letterhead.ts'
import { STANDARD_FORM, type LetterForm } from '../../../shared/invitations/letter.ts'
import { useApp } from '../../app/app-store.ts'

type Desk = {
  readonly form: LetterForm
  /** Words that are not in use yet, by language. */
  readonly drafts: Readonly<Partial<Record<LetterLanguage, OwnWords>>>
  /** Where there is room for one column: the letter covers the list. */
  readonly isOpen: boolean
  readonly choose: (language: LetterLanguage) => void
  readonly open: (isOpen: boolean) => void
  readonly changeForm: (change: Partial<LetterForm>) => void
  readonly write: (language: LetterLanguage, own: OwnWords) => void
  /** Forgets what was written, unless it is another text by now. */
  readonly drop: (language: LetterLanguage, own?: OwnWords) => void
}

const AT_THE_START = { form: STANDARD_FORM, drafts: {}, isOpen: false } as const

export const useLetterDesk = create<Desk>((set) => ({
  ...AT_THE_START,
  choose: (language) => set(({ form }) => ({ form: { ...form, language } })),
  open: (isOpen) => set({ isOpen }),
  changeForm: (change) => set(({ form }) => ({ form: { ...form, ...change } })),
  write: (language, own) => set(({ drafts }) => ({ drafts: { ...drafts, [language]: own } })),
  drop: (language, own) =>
    set(({ drafts }) => {
      const { [language]: dropped, ...others } = drafts
      return own === undefined || dropped === own ? { drafts: others } : {}
    }),
}))

// What one person began is not the next one's.
useApp.subscribe(({ app }, { app: before }) => {
  const isSomeoneElse = app.phase === 'ready' && (!('me' in before) || before.me.staffId !== app.me.staffId)
  if (isSomeoneElse) useLetterDesk.setState(AT_THE_START)
})
