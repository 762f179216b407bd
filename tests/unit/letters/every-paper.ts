/** Every paper there is, to be drawn, measured and compared. */
import { LETTER_LANGUAGES, type LetterLanguage } from '../../../shared/invitations/letter-languages.ts'
import { isNameless, LETTER_KINDS, LETTER_SIZES, mayCarryCode, type LetterModel } from '../../../shared/invitations/letter.ts'
import { everySheet } from './handouts.ts'
import { GENERIC, PERSONAL } from './letters.ts'

type Look = Pick<LetterModel, 'paper' | 'size' | 'pageSize' | 'language'>

/** A letter of Tomasz Kowalczyk’s, with a code where this paper may carry one. */
export const letterLike = (look: Look): LetterModel => {
  const { paper } = look
  if (mayCarryCode(paper)) return { ...PERSONAL, ...look, paper }
  return isNameless(paper) ? { ...GENERIC, ...look } : { ...GENERIC, ...look, addressee: PERSONAL.addressee }
}

/** Large print there is only where a name stands. */
export const papersIn = (language: LetterLanguage, pageSize: LetterModel['pageSize'] = 'letter'): readonly LetterModel[] =>
  LETTER_KINDS.flatMap((paper) =>
    LETTER_SIZES.filter((size) => size === 'standard' || !isNameless(paper)).map((size) => letterLike({ paper, size, pageSize, language })),
  )

export const everyPaper: readonly LetterModel[] = LETTER_LANGUAGES.flatMap((language) => papersIn(language))

/** The letter with every sheet that can go along. */
export const sheetsIn = (language: LetterLanguage): LetterModel => ({ ...GENERIC, language, handouts: everySheet(language) })

/** "ar-decliner-large", "ar-letter-standard-sheets" */
export const nameOf = ({ language, paper, size, handouts = [] }: LetterModel): string =>
  `${language}-${paper}-${size}${handouts.length === 0 ? '' : '-sheets'}`
