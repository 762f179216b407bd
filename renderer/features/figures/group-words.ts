/** A group of patients in words. */
import type { Dimension } from '../../../shared/figures/groups.ts'
import { LOCALES } from '../../../shared/text/locale.ts'
import type { Say } from '../../../shared/words/say.ts'

const IS_CODE = /^[a-z]{2,3}$/

export const groupWords = (dimension: Dimension, key: string, say: Say): string => {
  if (dimension === 'age') return say('figures.age', { years: key.replace('-', '–') })
  const name = IS_CODE.test(key) ? new Intl.DisplayNames(LOCALES[say.language], { type: 'language' }).of(key) : undefined
  return name ?? key
}
