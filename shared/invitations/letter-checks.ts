/** What was checked before a letter is shown, in the words of the preview. */
import { looksLikeAnother } from '../clinic/portal-address.ts'
import { toSay, type ToSay } from '../words/to-say.ts'
import { qrTarget, shownAddress } from './letter.ts'
import type { LetterModel } from './letter.ts'
import type { AddressFit } from './window-address.ts'

export type LetterCheck = { readonly isOk: boolean; readonly says: ToSay }

/** A portal address copied from somebody's own activation link would hand that person's way in to everyone. */
const holdsCode = (model: LetterModel): boolean => {
  if (model.kind !== 'personal') return false
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return plain(qrTarget(model.portal)).includes(plain(model.code.value))
}

const addressSays = ({ left, because }: AddressFit): ToSay =>
  toSay(because === 'fits' ? 'letter.check.address-fits' : `letter.check.${left === 'address' ? 'address' : 'name'}-${because}`)

/** The checks of `model`, which has no `letterProblems`; `address` is null where no name is printed. */
export const letterChecks = (model: LetterModel, address: AddressFit | null): readonly LetterCheck[] => [
  { isOk: true, says: toSay('letter.check.square-opens', { address: shownAddress(model.portal) }) },
  ...(looksLikeAnother(model.portal.url) ? [{ isOk: false, says: toSay('letter.check.look-alike') }] : []),
  holdsCode(model)
    ? { isOk: false, says: toSay('letter.check.holds-code') }
    : { isOk: true, says: toSay('letter.check.square-empty') },
  ...(address ? [{ isOk: address.because === 'fits', says: addressSays(address) }] : []),
]
