/** The languages of letters: which there are, and who answers for words nobody has reviewed. */
import { LETTER_LANGUAGES, type LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import { letterState } from '../../shared/invitations/letter-states.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'

const OLD_WORDS = fail(
  'other-words',
  'Nothing was changed. The words of this letter are others by now. Look at it again, then accept it.',
)

const stateOf = async ({ letters, store }: AppParts, language: LetterLanguage) => {
  const accepted = (await store.run('acceptedLetters', {})).find((one) => one.language === language)
  return { ...letterState(await letters.wordsIn(language), accepted), staffId: accepted?.staffId ?? null }
}

/** The name of who answers for words nobody has reviewed; null where nobody has to, or no name is known. */
export const acceptedByIn = async (parts: AppParts, language: LetterLanguage): Promise<string | null> => {
  const { state } = await stateOf(parts, language)
  return state.is === 'accepted' ? state.by : null
}

/** Who answers for the words in `language`, null where they are reviewed; refused where nobody does. */
export const printableIn = async (
  parts: AppParts,
  language: LetterLanguage,
): Promise<Result<{ readonly acceptedBy: string | null }, 'language-not-accepted'>> => {
  const { state, staffId } = await stateOf(parts, language)
  if (state.is === 'draft')
    return fail(
      'language-not-accepted',
      'Nothing was printed. Nobody has reviewed the words of this letter, and no manager has accepted them. Print it in English, or ask a manager.',
    )
  return succeed({ acceptedBy: state.is === 'accepted' ? staffId : null })
}

export const letterHandlers = (parts: AppParts): Handlers<'letters.languages' | 'letters.accept' | 'letters.withdraw'> => ({
  'letters.languages': async () => {
    const states = await Promise.all(LETTER_LANGUAGES.map((language) => stateOf(parts, language)))
    return succeed(states.map(({ language, templateVersion, state }) => ({ language, templateVersion, state })))
  },

  'letters.accept': async ({ language, templateVersion }, me) => {
    const { version } = await parts.letters.wordsIn(language)
    if (version !== templateVersion) return OLD_WORDS
    await parts.store.run('acceptLetterLanguage', { language, templateVersion, by: me.staffId })
    parts.announce('letters')
    return succeed(null)
  },

  'letters.withdraw': async ({ language }, me) => {
    await parts.store.run('withdrawLetterLanguage', { language, by: me.staffId })
    parts.announce('letters')
    return succeed(null)
  },
})
