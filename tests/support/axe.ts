/** What axe finds on the screen that is open now. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly target: readonly unknown[] }[] }[] }

/** One line a violation: rule, where, and the element; empty when there is none. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  // Through the debugger, so that the window's own policy stays as strict as it is.
  await page.evaluate(source)
  const result = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`))
}
