import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MIGRATIONS, NEWEST_SCHEMA } from '../../electron/store/schema/migrations.ts'
import { dumpTables } from '../support/store-tables.ts'
import { openByHand } from '../support/store-files.ts'
import { newFolder, openAlderBrook, openTestStore, walkIn } from '../support/test-store.ts'

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
