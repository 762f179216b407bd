import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NEWEST_SCHEMA } from '../../electron/store/schema/migrations.ts'
import { proveRoom } from '../../electron/store/room.ts'
import { RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { asNobody } from '../support/as-nobody.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { fingerprint, openByHand, troubleIn } from '../support/store-files.ts'
import { newFolder, openAlderBrook, openTestStore, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

/** What opening it again must show: `OFFERS` offers and a whole chain. */
const OFFERS = 120

let template: string
let folder: string
let file: string

const logOffers = (store: TestStore, from: number, to: number): void => {
  for (let n = from; n < to; n += 1) {
    const logged = store.run('logOffer', { offerId: `offer-${n}`, offer: tookTheSheet('visit-0019480'), corrects: null, by: SOFIA })
    if (!logged.ok) throw new Error(logged.message)
  }
}
const offersIn = (store: TestStore): number => store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY }).length

beforeAll(() => {
  template = newFolder()
  const store = openAlderBrook(template)
  walkIn(store)
  store.database.transaction(() => logOffers(store, 0, OFFERS))()
  store.close()
})
afterAll(() => rmSync(template, { recursive: true }))
beforeEach(() => {
  folder = newFolder()
  file = join(folder, 'clinic.db')
  copyFileSync(join(template, 'clinic.db'), file)
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

const open = () => openTestStore(folder, { mayCreate: false })
const openAndReadAll = (): void => {
  const store = open()
  try {
    store.run('findChainBreaks', {})
    offersIn(store)
  } finally {
    store.close()
  }
}

/** The trouble is named, not a byte is changed by meeting it, and once its cause is gone everything is there. */
const expectTrouble = (code: string, removeCause: () => void): void => {
  const before = fingerprint(folder)
  expect(troubleIn(openAndReadAll)).toBe(code)
  expect(troubleIn(openAndReadAll)).toBe(code)
  expect(fingerprint(folder)).toMatchObject(before)
  removeCause()
  const store = open()
  expect(offersIn(store)).toBe(OFFERS)
  expect(store.run('findChainBreaks', {})).toEqual([])
  store.close()
}

describe('a damaged file', () => {
  const flip = (at: number) => () => {
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)
    writeFileSync(file, bytes)
  }
  const blankMiddle = () => {
    const bytes = readFileSync(file)
    const page = (share: number) => Math.floor((bytes.length / 4096) * share) * 4096
    writeFileSync(file, bytes.fill(0, page(0.4), page(0.7)))
  }
  it.each([
    ['a byte in its salt', flip(3)],
    ['a byte in its header', flip(20)],
    ['a byte in the page of its tables', flip(4096 + 99)],
    ['a blank stretch in the middle', blankMiddle],
    ['its second half cut off', () => truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096)],
    ['cut within a page', () => truncateSync(file, 4096 * 3 + 100)],
    ['cut within the first page', () => truncateSync(file, 100)],
    ['nothing left in it', () => truncateSync(file, 0)],
    ['another file in its place', () => writeFileSync(file, 'a shopping list\n'.repeat(600))],
  ])('with %s is left as it is', (_name, damage) => {
    const whole = readFileSync(file)
    damage()
    expectTrouble('store-damaged', () => writeFileSync(file, whole))
  })

  it('of no bytes keeps the journal that lies beside it', () => {
    truncateSync(file, 0)
    writeFileSync(`${file}-wal`, 'facts that somebody may still save')
    expect(troubleIn(openAndReadAll)).toBe('store-damaged')
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('facts that somebody may still save')
  })

  it('is what another clinic’s key makes of it', () => {
    const before = fingerprint(folder)
    expect(troubleIn(() => openTestStore(folder, { mayCreate: false, keyHex: 'ab'.repeat(32) }))).toBe('store-damaged')
    expect(fingerprint(folder)).toEqual(before)
  })
})

describe('a file of a newer version', () => {
  it('is refused and stays newer', () => {
    const setVersion = (version: number) => {
      const database = openByHand(file)
      database.pragma(`user_version=${version}`)
      database.close()
    }
    setVersion(NEWEST_SCHEMA + 1)
    expectTrouble('store-newer', () => setVersion(NEWEST_SCHEMA))
  })
})

describe('a file in use', () => {
  it('is refused until the other lets go of it', () => {
    const other = open()
    const before = fingerprint(folder)
    expect(troubleIn(open)).toBe('store-locked')
    expect(fingerprint(folder)).toEqual(before)
    logOffers(other, OFFERS, OFFERS + 1)
    other.close()
    const store = open()
    expect(offersIn(store)).toBe(OFFERS + 1)
    store.close()
  })
})

describe('a file that is not there', () => {
  it('is missed, not made anew', () => {
    renameSync(file, `${file}.away`)
    expect(troubleIn(open)).toBe('store-missing')
    expect(existsSync(file)).toBe(false)
    renameSync(`${file}.away`, file)
    openAndReadAll()
  })
})

describe('a folder that may not be written to', () => {
  it.each([
    ['the folder', () => chmodSync(folder, 0o555)],
    ['the file', () => {
      chmodSync(folder, 0o777)
      chmodSync(file, 0o444)
    }],
    ['neither to be read', () => {
      chmodSync(folder, 0o755)
      chmodSync(file, 0o000)
    }],
  ])('says so: %s', (_name, protect) => {
    protect()
    const before = fingerprint(folder)
    expect(troubleIn(() => asNobody(openAndReadAll))).toBe('not-writable')
    expect(fingerprint(folder)).toEqual(before)
    chmodSync(folder, 0o700)
    chmodSync(file, 0o600)
    openAndReadAll()
  })
})

describe('the proof that there is room', () => {
  it('fails where there is none, and leaves no trace either way', () => {
    const store = open()
    const schema = () => store.database.prepare('SELECT name FROM sqlite_schema ORDER BY name').all()
    const before = schema()
    const pages = store.database.pragma('page_count', { simple: true }) as number
    store.database.pragma(`max_page_count=${pages + 4}`)
    expect(troubleIn(() => proveRoom(store.database))).toBe('disk-full')
    expect(schema()).toEqual(before)
    store.database.pragma(`max_page_count=${pages * 10}`)
    proveRoom(store.database)
    expect(schema()).toEqual(before)
    logOffers(store, OFFERS, OFFERS + 1)
    store.close()
  })
})

const canMount = (): boolean => {
  const disk = mountSmallDisk(64)
  disk?.remove()
  return disk !== undefined
}

const onARealDisk = (): void => {
  let disk: SmallDisk
  let store: TestStore
  beforeEach(() => {
    const mounted = mountSmallDisk(1_280)
    if (!mounted) throw new Error('could be mounted a moment ago')
    disk = mounted
    copyFileSync(file, join(disk.folder, 'clinic.db'))
    store = openTestStore(disk.folder, { mayCreate: false })
  })
  afterEach(() => {
    store.close()
    disk.remove()
  })

  it('takes no half offers, loses no whole ones, and goes on when there is room', () => {
    disk.fill()
    const logged = logUntilFull(store)
    expect(offersIn(store)).toBe(logged)
    disk.free()
    logOffers(store, logged, logged + 1)
    store.close()
    store = openTestStore(disk.folder, { mayCreate: false })
    expect(offersIn(store)).toBe(logged + 1)
    expect(store.run('findChainBreaks', {})).toEqual([])
  })

  it('loses nothing when the app is closed and started while it is full', () => {
    disk.fill()
    const logged = logUntilFull(store)
    store.close()
    store = openTestStore(disk.folder, { mayCreate: false })
    expect(offersIn(store)).toBe(logged)
    expect(store.run('findChainBreaks', {})).toEqual([])
  })

  it('with room for a part of an offer is still full; with room for more it is not', () => {
    disk.fill()
    const logged = logUntilFull(store)
    store.close()
    disk.fill()
    disk.giveBack(16)
    const tryAgain = () => openTestStore(disk.folder, { mayCreate: false, mustHaveRoom: true })
    expect(troubleIn(tryAgain)).toBe('disk-full')
    expect(troubleIn(tryAgain)).toBe('disk-full')
    disk.free()
    store = tryAgain()
    expect(offersIn(store)).toBe(logged)
    logOffers(store, logged, logged + 1)
    expect(store.run('findChainBreaks', {})).toEqual([])
  })

  it('lets no new records be made', () => {
    store.close()
    mkdirSync(join(disk.folder, 'empty'))
    disk.fill()
    expect(troubleIn(() => openTestStore(join(disk.folder, 'empty')))).toBe('disk-full')
    store = openTestStore(disk.folder, { mayCreate: false })
  })
}

const onAPlayedDisk = (): void => {
  it('takes no half offers, loses no whole ones, and goes on when there is room', () => {
    const store = open()
    const pages = store.database.pragma('page_count', { simple: true }) as number
    store.database.pragma(`max_page_count=${pages + 4}`)
    const logged = logUntilFull(store)
    expect(offersIn(store)).toBe(logged)
    store.database.pragma(`max_page_count=${pages * 10}`)
    logOffers(store, logged, logged + 1)
    expect(store.run('findChainBreaks', {})).toEqual([])
    store.close()
  })
}

/** Answers how many offers there are when no more can be logged. */
const logUntilFull = (store: TestStore): number => {
  let logged = OFFERS
  const code = troubleIn(() => {
    for (; logged < 3000; logged += 1) logOffers(store, logged, logged + 1)
  })
  expect(code).toBe('disk-full')
  return logged
}

if (canMount()) describe('a full disk', onARealDisk)
else describe('a full disk (played with max_page_count: this machine lets nobody mount one)', onAPlayedDisk)
