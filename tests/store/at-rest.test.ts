import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALDER_BROOK, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { openByHand } from '../support/store-files.ts'
import { openAlderBrook, reopen, walkIn, type TestStore } from '../support/test-store.ts'

const SECRETS = ['Kowalczyk', 'Tomasz', 'kowalczyk', '0019480', '1985-06-02', 'took-invitation', ALDER_BROOK.portal.url, 'hash of Sofia', 'CREATE TABLE', 'SQLite format']

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
  const visitId = walkIn(store)
  for (let n = 0; n < 30; n += 1)
    store.run('logOffer', { offerId: `offer-${n}`, offer: tookTheSheet(visitId), corrects: null, by: SOFIA })
})
afterEach(() => store.remove())

/** Names of the files below the folder whose bytes hold `text` in UTF-8 or UTF-16. */
const filesWith = (text: string): string[] =>
  readdirSync(store.folder).filter((name) => {
    const bytes = readFileSync(join(store.folder, name))
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))
  })

describe('on the disk', () => {
  it('nothing can be read: neither in the file nor in its journal', () => {
    const names = readdirSync(store.folder).sort()
    expect(names).toEqual(['clinic.db', 'clinic.db-wal'])
    for (const secret of SECRETS) expect(filesWith(secret), secret).toEqual([])
  })

  it('nothing can be read after a restart and a rebuild', () => {
    store.rebuild()
    store = reopen(store)
    for (const secret of SECRETS) expect(filesWith(secret), secret).toEqual([])
  })

  it('the search that finds nothing would find it', () => {
    const database = openByHand(store.file + '.copy')
    database.exec(`CREATE TABLE t (name TEXT); INSERT INTO t VALUES ('Kowalczyk')`)
    database.close()
    expect(filesWith('Kowalczyk')).toEqual([])
    writeFileSync(join(store.folder, 'control'), `.......${'Kowalczyk'}.......`)
    writeFileSync(join(store.folder, 'control-16'), Buffer.from('..Kowalczyk..', 'utf16le'))
    expect(filesWith('Kowalczyk')).toEqual(['control', 'control-16'])
  })

  it('every acknowledged commit has reached it: the journal is written through', () => {
    const pragma = (name: string) => store.database.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('locking_mode')).toBe('exclusive')
    expect(pragma('cipher')).toBe('sqlcipher')
    expect(pragma('temp_store')).not.toBe(1)
  })
})
