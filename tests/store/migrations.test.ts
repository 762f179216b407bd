import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MIGRATIONS, NEWEST_SCHEMA } from '../../electron/store/schema/migrations.ts'
import { DANA, RIVERSIDE, SOFIA } from '../support/alder-brook.ts'
import { FIRST_MORNING } from '../support/first-morning.ts'
import { leaveFirstRelease } from '../support/first-release.ts'
import { dumpTables } from '../support/store-tables.ts'
import { openByHand } from '../support/store-files.ts'
import { newFolder, openAlderBrook, openTestStore, TODAY, walkIn } from '../support/test-store.ts'

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Shape = { readonly name: string; readonly sql: string | null }
const shapeOf = (file: string): { version: number; shape: Shape[] } => {
  const database = openByHand(file)
  const shape = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all() as Shape[]
  const version = Number(database.pragma('user_version', { simple: true }))
  database.close()
  return { version, shape }
}

/** A file as a version of the app that only knew the first `count` steps would have left it, with these facts in it. */
const makeFileOfStep = (count: number, facts: readonly Record<string, unknown>[]): string => {
  const file = join(folder, 'clinic.db')
  const database = openByHand(file)
  for (const { up } of MIGRATIONS.slice(0, count)) up(database)
  for (const fact of facts) {
    const columns = Object.keys(fact)
    database.prepare(`INSERT INTO event (${columns.join()}) VALUES (${columns.map((column) => `@${column}`).join()})`).run(fact)
  }
  database.pragma(`user_version=${MIGRATIONS[count - 1]?.number ?? 0}`)
  database.close()
  return file
}

describe('the steps of the file’s shape', () => {
  it('rise, and leave room between them', () => {
    const numbers = MIGRATIONS.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(numbers[0]).toBeGreaterThan(0)
    expect(NEWEST_SCHEMA).toBe(Math.max(...numbers))
  })

  it('leave a fresh file at the newest', () => {
    const store = openTestStore(folder)
    store.close()
    expect(shapeOf(store.file).version).toBe(NEWEST_SCHEMA)
  })

  it('are not taken again by a file that has taken them', () => {
    const store = openAlderBrook(folder)
    store.close()
    const before = shapeOf(store.file)
    openTestStore(folder, { mayCreate: false }).close()
    expect(shapeOf(store.file)).toEqual(before)
  })

  it.each(MIGRATIONS.map(({ number }, index) => [number, index + 1] as const))(
    'bring a file of version %i to the newest, with every fact',
    (_number, count) => {
      const today = openAlderBrook()
      walkIn(today)
      const tables = dumpTables(today.database)
      const facts = today.database.prepare('SELECT * FROM event ORDER BY seq').all() as Record<string, unknown>[]
      today.close()
      const expected = shapeOf(today.file)
      const file = makeFileOfStep(count, facts)
      const store = openTestStore(folder, { mayCreate: false })
      store.rebuild()
      expect(dumpTables(store.database)).toEqual(tables)
      expect(store.run('findChainBreaks', {})).toEqual([])
      store.close()
      expect(shapeOf(file)).toEqual(expected)
      rmSync(today.folder, { recursive: true })
    },
  )
})

describe('the records of the first release', () => {
  type Row = Readonly<Record<string, unknown>>
  const rowsOf = (file: string, table: string): readonly Row[] => {
    const database = openByHand(file)
    const rows = database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all() as Row[]
    database.close()
    return rows
  }

  /** How a statement was indented stays in the file; it means nothing. */
  const squeezed = ({ version, shape }: ReturnType<typeof shapeOf>) => ({
    version,
    shape: shape.map(({ name, sql }) => ({ name, sql: sql?.replaceAll(/\s+/g, ' ') })),
  })

  it('open in today’s shape, with every fact as it was written', () => {
    const file = leaveFirstRelease(folder)
    const before = rowsOf(file, 'event')
    expect(before).toHaveLength(FIRST_MORNING.length)
    const store = openTestStore(folder, { mayCreate: false })
    expect(store.run('findChainBreaks', {})).toEqual([])
    store.close()
    const fresh = openTestStore()
    fresh.close()
    expect(squeezed(shapeOf(file))).toEqual(squeezed(shapeOf(fresh.file)))
    expect(rowsOf(file, 'event')).toEqual(before)
    fresh.remove()
  })

  it('keep what lies beside the log', () => {
    const file = leaveFirstRelease(folder)
    const before = ['pin', 'activation_code'].map((table) => rowsOf(file, table))
    expect(before.map((rows) => rows.length)).toEqual([1, 1])
    openTestStore(folder, { mayCreate: false }).close()
    expect(['pin', 'activation_code'].map((table) => rowsOf(file, table))).toEqual(before)
    expect(rowsOf(file, 'script_draft')).toEqual([])
  })

  it('are read anew: what nobody asked then has its default, and the day is as it was', () => {
    leaveFirstRelease(folder)
    const store = openTestStore(folder, { mayCreate: false })
    expect(store.run('staffList', {})).toEqual([
      { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' },
      { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' },
    ])
    const offers = store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY })
    expect(offers).toMatchObject([
      { offerId: 'offer-1', patient: 'Tomasz Kowalczyk', stands: false, invitation: { state: 'printed', sha256: 'ab'.repeat(32) } },
      { offerId: 'offer-2', corrects: 'offer-1', stands: true, facts: { outcome: 'declined-informed', reasons: ['privacy'] } },
    ])
    for (const { facts } of offers)
      expect(facts).toMatchObject({
        company: 'alone', interpreter: 'none', teachBack: null, handouts: [], script: { id: 'check-in', version: 1 }, path: ['opening'],
      })
    expect(store.run('clinicFacts', {})?.clinic).toMatchObject({ name: 'Alder Brook Family Health', reofferAfterDays: 180 })
    expect(store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: 0 }).visits).toMatchObject([
      { visitId: 'visit-0019480', outcome: 'declined-informed' },
    ])
    expect(store.run('searchPatients', { text: 'kowal', siteId: RIVERSIDE, today: TODAY })).toMatchObject({ today: [{ name: 'Tomasz Kowalczyk' }] })
    store.close()
  })

  it('are the same after another rebuild, and go on in the same chain', () => {
    leaveFirstRelease(folder)
    const store = openTestStore(folder, { mayCreate: false })
    const read = dumpTables(store.database)
    store.rebuild()
    expect(dumpTables(store.database)).toEqual(read)
    walkIn(store, { given: 'Ana', family: 'Quillfeather', birthDate: '1990-01-05', mrn: '0020001' })
    expect(store.run('findChainBreaks', {})).toEqual([])
    expect(store.run('countFacts', {})).toBeGreaterThan(FIRST_MORNING.length)
    store.close()
  })
})
