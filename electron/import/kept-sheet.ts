/** A sheet that the store keeps while a person decides what comes of it. */
import type { Sheet } from '../../shared/import/sheet.ts'
import type { StoreClient } from '../store/store-client.ts'

type KeptSheet = { readonly importId: string; readonly sheet: Sheet }

/** The store keeps the sheet it was sent; where it keeps another or was opened anew since, it answers null and is sent it again. */
export const ofKeptSheet = async <Answer>(store: StoreClient, { importId, sheet }: KeptSheet, ask: () => Promise<Answer | null>): Promise<Answer> => {
  const answer = await ask()
  if (answer !== null) return answer
  await store.run('keepSheet', { importId, sheet })
  return ask() as Promise<Answer>
}
