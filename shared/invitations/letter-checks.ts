/** What was checked before a letter is shown, in the words of the preview. */
import { qrTarget, shownAddress } from './letter.ts'
import type { LetterModel } from './letter.ts'
import type { AddressFit } from './window-address.ts'

export type LetterCheck = { readonly isOk: boolean; readonly words: string }

/** A portal address copied from somebody's own activation link would hand that person's way in to everyone. */
const holdsCode = (model: LetterModel): boolean => {
  if (model.kind !== 'personal') return false
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return plain(qrTarget(model.portal)).includes(plain(model.code.value))
}

const addressWords = ({ left, because }: AddressFit): string => {
  if (because === 'fits') return 'Address fits the window envelope'
  const whose = left === 'address' ? 'The address' : 'The name'
  const why = because === 'too-long' ? 'is too long for the window' : 'has letters this font lacks'
  return `${whose} ${why}. Write it by hand.`
}

/** The checks of `model`, which has no `letterProblems`; `address` is null where no name is printed. */
export const letterChecks = (model: LetterModel, address: AddressFit | null): readonly LetterCheck[] => [
  { isOk: true, words: `The square opens ${shownAddress(model.portal)}` },
  holdsCode(model)
    ? { isOk: false, words: 'The portal address holds this code. Change it in Settings.' }
    : { isOk: true, words: 'No name, birth date or number in the square' },
  ...(address ? [{ isOk: address.because === 'fits', words: addressWords(address) }] : []),
]
