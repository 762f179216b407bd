/** Search as somebody types, over 100,000 patients, against the plain index behind it. */
import { afterAll, beforeAll, test } from 'vitest'
import { RIVERSIDE } from '../support/alder-brook.ts'
import { TODAY } from '../support/test-store.ts'
import { atTheDesk } from './support/desk.ts'
import { inTurns, percentile, spreadOf } from './support/figures.ts'
import { inventPeople } from './support/people.ts'
import { openRecords, profileWith, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'

const PATIENTS = 100_000
const TYPISTS = 60

let profile: Profile
beforeAll(async () => {
  profile = await profileWith(PATIENTS)
})
afterAll(() => profile.remove())

/** What is typed for people all over the file: 1 to 6 letters, two words, the end of an MRN, a birth date. */
const typed = (): readonly string[] => {
  const people = inventPeople(PATIENTS)
  const some = Array.from({ length: TYPISTS }, (_, turn) => people[turn * Math.floor(PATIENTS / TYPISTS)])
  return some.flatMap((person) => {
    if (!person) return []
    const { name, mrn, birthDate } = person
    const [year, month, day] = (birthDate ?? '').split('-').map(Number)
    const beginnings = [1, 2, 3, 4, 5, 6].map((letters) => name.family.slice(0, letters))
    return [...beginnings, `${name.given.slice(0, 2)} ${name.family.slice(0, 3)}`, (mrn ?? '').slice(-4), `${month}/${day}/${year}`]
  })
}

test('search over 100,000 patients', async () => {
  const texts = typed()
  const ask = (turn: number) => texts[turn] ?? ''
  const store = openRecords(profile)
  const plain = store.database.prepare('SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT 12')
  const point = store.database.prepare('SELECT facts FROM patient WHERE row = ?')
  const inStore = inTurns(texts.length, {
    point: (turn) => point.get(1 + ((turn * 7_919) % PATIENTS)),
    plain: (turn) => plain.all(`"${ask(turn).slice(0, 3)}"*`),
    search: (turn) => store.run('searchPatients', { text: ask(turn), siteId: RIVERSIDE, today: TODAY }),
  })
  store.close()

  const running = await atTheDesk(profile)
  const calls = await running.page.evaluate(
    async ({ siteId, all }) => {
      const taken: number[] = []
      for (const text of all) {
        const start = performance.now()
        const result = (await window.everyoffer.call('patients.search', { text, siteId })) as { ok: boolean }
        taken.push(performance.now() - start)
        if (!result.ok) throw new Error('a search was refused')
      }
      return taken
    },
    { siteId: RIVERSIDE, all: texts },
  )
  await running.stop({ keepProfile: true })
  report({
    id: 'search',
    order: 5,
    promise: 'Search over 100,000 patients, typed to answered',
    unit: 'ms',
    measured: { what: `p95 of ${texts.length} calls from the window`, value: percentile(calls, 95) },
    floor: { what: 'p95, plain index query', value: percentile(inStore.plain, 95) },
    limit: { atMost: 16 },
    details: {
      calls: spreadOf(calls), inStore: spreadOf(inStore.search), plainIndex: spreadOf(inStore.plain), pointRead: spreadOf(inStore.point),
      slowest: texts.map((text, turn) => [text, inStore.search[turn] ?? 0] as const).sort((a, b) => b[1] - a[1]).slice(0, 8),
    },
  })
})
