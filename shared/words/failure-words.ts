import type { Failure } from '../result.ts'
import { isMessageKey } from './messages.ts'
import type { Say } from './say.ts'
import { saidValue } from './to-say.ts'

/** What a screen says of a failure. A code that this version has no words for is said in its own English sentence. */
export const failureWords = (say: Say, { code, message, values = {} }: Omit<Failure, 'ok'>): string => {
  const key = `failure.${code}`
  if (!isMessageKey(key)) return message
  const said = Object.entries(values).map(([name, value]) => [name, saidValue(say, value)] as const)
  return say(key, { why: '', ...Object.fromEntries(said) })
}
