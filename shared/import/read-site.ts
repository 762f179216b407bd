/** Which of the clinic's sites a row belongs to. */
import { foldName } from '../patients/person-name.ts'
import { toSay } from '../words/to-say.ts'
import type { Ask } from './repair-line.ts'
import type { Desk } from './row-desk.ts'

const siteKey = (row: number): string => `s${row}`

const askSite = ({ setup, row }: Desk): Ask => ({
  key: siteKey(row),
  kind: 'choice',
  choices: [
    ...setup.sites.map(({ siteId, name }) => ({ id: siteId, says: toSay('import.choice.site', { name }) })),
    { id: 'leave-out', says: toSay('import.choice.leave-rows-out') },
  ],
})

/** Site ids by what files call them; null: rows of this place are left out. Filled as a file is read. */
export type SiteBook = Map<string, string | null>

const sayUnknownSite = (desk: Desk, text: string, siteId: string, isAnswered: boolean): void => {
  const after = desk.setup.sites.find((site) => site.siteId === siteId)?.name ?? ''
  desk.remark(`site ${foldName(text)}`, {
    row: desk.row,
    problem: 'site-unknown',
    before: text.slice(0, 60),
    did: 'put-under',
    after,
    ...(isAnswered ? { severity: 'note' } : { severity: 'needs-you', ask: askSite(desk) }),
  })
}

/** Looks a place up that this file has not named before. */
const placed = (desk: Desk, text: string, folded: string): string | null => {
  const { setup, row } = desk
  const site =
    setup.sites.find(({ name, siteId }) => foldName(name) === folded || siteId === text) ??
    setup.sites.find(({ name }) => ` ${folded} `.includes(` ${foldName(name)} `))
  if (site) return site.siteId
  const answer = setup.answers[siteKey(row)]
  if (answer === 'leave-out') return null
  const chosen = setup.sites.find(({ siteId }) => siteId === answer)?.siteId
  sayUnknownSite(desk, text, chosen ?? setup.siteId, chosen !== undefined)
  return chosen ?? setup.siteId
}

/** The site of the visit; null where somebody said that this place's rows stay out. */
export const readSite = (desk: Desk, book: SiteBook): string | null => {
  const text = desk.value('site').replace(/\s*\[[^\]]*\]$/, '')
  if (text === '' || desk.setup.sites.length < 2) return desk.setup.siteId
  const folded = foldName(text)
  const siteId = book.has(folded) ? (book.get(folded) ?? null) : placed(desk, text, folded)
  book.set(folded, siteId)
  if (siteId === null)
    desk.say({ problem: 'site-unknown', before: text.slice(0, 60), did: 'left-out', severity: 'left-out' })
  return siteId
}
