import { readFileSync } from 'node:fs'
import { parseScript } from '../../../shared/script/parse-script.ts'
import type { Script } from '../../../shared/script/script.ts'

export const shippedText = readFileSync(
  new URL('../../../resources/scripts/portal-offer.json', import.meta.url),
  'utf8',
)

/** A fresh copy each time, so that a test may break its own. */
export const shippedScript = (): Script => {
  const parsed = parseScript(shippedText)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.script
}
