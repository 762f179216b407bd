import { LOCALES } from '../../../shared/text/locale.ts'
import type { Say } from '../../../shared/words/say.ts'

/** "1,542": how many, as people write it. */
export const count = (many: number, { language }: Say): string => new Intl.NumberFormat(LOCALES[language]).format(many)
