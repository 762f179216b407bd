/** What the clinic put on its letters itself, as a letter takes it. */
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import { wordsIn, type OwnWords } from '../../shared/invitations/letterhead.ts'
import type { Logo } from '../../shared/invitations/logo.ts'
import type { StoreClient } from '../store/store-client.ts'
import type { OwnParts } from './letters.ts'

export const ownParts = ({ paragraphs, hours }: OwnWords, logo: Logo | null): OwnParts => ({
  ownWords: paragraphs,
  ...(hours !== null && { ownHours: hours }),
  ...(logo !== null && { logo }),
})

/** As it stands in the records. */
export const ownPartsFrom =
  (store: Pick<StoreClient, 'run'>) =>
  async (language: LetterLanguage): Promise<OwnParts> => {
    const { letterhead, logo } = await store.run('letterhead', {})
    return ownParts(wordsIn(letterhead, language), logo)
  }
