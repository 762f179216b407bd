import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildStore, type BuiltStore } from '../support/built-store.ts'
import { createRandom } from '../support/random.ts'
import { troubleIn } from '../support/store-files.ts'
import { dumpTables } from '../support/store-tables.ts'
import { nativeBinding, newFolder, openAlderBrook, openTestStore, TEST_KEY, walkIn, type TestStore } from '../support/test-store.ts'

let built: BuiltStore
let folder: string
let file: string
let visitIds: string[]
beforeAll(async () => {
  built = await buildStore()
  folder = newFolder()
  const store = openAlderBrook(folder)
  ;({ file } = store)
  visitIds = Array.from({ length: 20 }, (_, n) =>
    walkIn(store, { given: 'Tomasz', family: `Kowalczyk ${n}`, birthDate: '1985-06-02', mrn: String(1000 + n) }),
  )
  store.close()
})
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

const startDesk = () => {
  const desk = spawn(
    process.execPath,
    [built.offerWriter, built.worker, file, TEST_KEY, nativeBinding() ?? '', visitIds.join(',')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  desk.stdout.setEncoding('utf8')
  return { desk, ended: new Promise((resolve) => desk.once('close', resolve)) }
}

/** Lets a desk log offers and kills it some time after it has acknowledged `afterOffers` of them; answers all it acknowledged. */
const killWhileLogging = async (afterOffers: number, pauseMs: number): Promise<readonly string[]> => {
  const { desk, ended } = startDesk()
  let text = ''
  desk.stdout.on('data', (chunk: string) => {
    text += chunk
    if (text.split('\n').length - 2 >= afterOffers) setTimeout(() => desk.kill('SIGKILL'), pauseMs)
  })
  await ended
  expect(desk.signalCode, 'it was killed, it did not end').toBe('SIGKILL')
  // A line without its end was never acknowledged in full.
  const [opened, ...acknowledged] = text.split('\n').slice(0, -1)
  expect(opened).toBe('open')
  return acknowledged
}

describe('kill -9 while 1,000 offers are being logged', () => {
  const random = createRandom(20_251_014)
  const rounds = [0, ...Array.from({ length: 4 }, () => random.int(950))]
  const acknowledged: string[] = []
  let store: TestStore | undefined
  afterEach(() => store?.close())

  it.each(rounds)('after %i of them loses none that was acknowledged', async (afterOffers) => {
    const fresh = await killWhileLogging(afterOffers, random.int(3))
    expect(fresh.length).toBeGreaterThanOrEqual(afterOffers)
    acknowledged.push(...fresh)

    store = openTestStore(folder, { mayCreate: false })
    const kept = new Set(store.database.prepare('SELECT offer_id FROM offer').pluck().all())
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    expect(store.database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(store.run('findChainBreaks', {})).toEqual([])
    const incremental = dumpTables(store.database)
    store.rebuild()
    expect(dumpTables(store.database)).toEqual(incremental)
  })
  it('leaves the records locked while it runs, and free once it is dead', async () => {
    const { desk, ended } = startDesk()
    await Promise.race([new Promise((resolve) => desk.stdout.once('data', resolve)), ended])
    expect(troubleIn(() => openTestStore(folder, { mayCreate: false }))).toBe('store-locked')
    desk.kill('SIGKILL')
    await ended
    openTestStore(folder, { mayCreate: false }).close()
  })
})
