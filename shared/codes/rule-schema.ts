/** Where codes come from, as it is checked at the boundary and in the log. Apart from the rule: the window needs no parser. */
import { z } from 'zod'
import { once } from '../once.ts'
import { CODE_SOURCES, MOST_CODE_DAYS } from './rule.ts'

export const codeRuleSchema = once(() =>
  z.strictObject({ source: z.enum(CODE_SOURCES), days: z.number().int().min(1).max(MOST_CODE_DAYS) }),
)
