/** To whom a letter of a batch is written. */
import type { Addressee, LetterKind } from '../invitations/letter.ts'

/** The way in of a child is a parent's, so the sheet is sent to one. */
export const addresseeOf = ({ name, addressLines, paper }: Addressee & { readonly paper: LetterKind }): Addressee => ({
  name: paper === 'representative' ? `Parent or guardian of ${name}` : name,
  addressLines,
})
