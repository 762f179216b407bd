import { SETTING_IDS } from '../../../shared/offers/words.ts'
import type { Say } from '../../../shared/words/say.ts'

/** Where it was offered. */
export const settingWords = (key: string, say: Say): string => {
  const setting = SETTING_IDS.find((id) => id === key)
  return setting ? say(`figures.split.in.${setting}`) : key
}
