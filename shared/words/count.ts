import { LOCALES } from '../text/locale.ts'
import type { Say } from './say.ts'

/** "1,542": how many, as people write it. */
export const count = (many: number, { language }: Say): string => new Intl.NumberFormat(LOCALES[language]).format(many)
