import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStoreClient, type StoreClient } from '../../electron/store/store-client.ts'
import { newFolder } from '../support/test-store.ts'

const OPEN = { file: 'x', keyHex: 'x', mayCreate: false, nativeBinding: undefined, workstation: 'x', clockOffsetMs: 0 }

/** Answers like a worker, but: 'staffList' kills it, 'clinicFacts' is slow, 'pinFacts' is a bug, 'open' counts its lives. */
const WORKER = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ id, kind, name }) => {
  if (name === 'staffList') throw new Error('Tomasz Kowalczyk')
  if (name === 'pinFacts') return parentPort.postMessage({ id, ok: false, bug: 'TypeError at store.ts:1' })
  if (name === 'countFacts') parentPort.postMessage({ id: null, found: 'store-damaged' })
  if (name === 'dayView') return parentPort.postMessage({ id, ok: false, trouble: 'disk-full' })
  parentPort.postMessage({ id, ok: true, value: kind, ms: name === 'clinicFacts' ? 41 : 1 })
})`

let folder: string
let store: StoreClient
let slow: string[]
let found: string[]
beforeEach(() => {
  folder = newFolder()
  slow = []
  found = []
  writeFileSync(join(folder, 'worker.mjs'), WORKER)
  store = createStoreClient(pathToFileURL(join(folder, 'worker.mjs')), {
    onSlow: (name, ms) => slow.push(`${name} ${ms}`),
    onFound: (what) => found.push(what),
  })
})
afterEach(async () => {
  await store.stop()
  rmSync(folder, { recursive: true })
})

describe('the store’s thread', () => {
  it('answers each question for itself, whatever the order', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.run('searchPatients', { text: '', siteId: '', today: '' })))
    expect(answers).toEqual(Array.from({ length: 50 }, () => 'run'))
  })

  it('that takes more than 40 ms is noticed by name', async () => {
    await store.run('clinicFacts', {})
    await store.run('findChainBreaks', {})
    expect(slow).toEqual(['clinicFacts 41'])
  })

  it('says unasked what it found in a quiet moment', async () => {
    await store.run('countFacts', {})
    expect(found).toEqual(['store-damaged'])
  })

  it('tells trouble and bugs apart', async () => {
    await expect(store.run('dayView', { siteId: '', date: '', nowMs: 0 })).rejects.toMatchObject({ name: 'StoreTrouble', code: 'disk-full' })
    await expect(store.run('pinFacts', { staffId: '' })).rejects.toMatchObject({ name: 'Error', message: 'store pinFacts: TypeError at store.ts:1' })
  })

  it('that dies fails what was asked and what is asked after, and does not leave anyone waiting', async () => {
    const asked = store.run('staffList', {})
    const behind = store.run('clinicFacts', {})
    await expect(asked).rejects.toMatchObject({ code: 'store-failed' })
    await expect(behind).rejects.toMatchObject({ code: 'store-failed' })
    await setTimeout(50)
    await expect(store.run('clinicFacts', {})).rejects.toMatchObject({ code: 'store-failed' })
  })

  it('that died is started again by the next opening', async () => {
    await store.run('staffList', {}).catch(() => undefined)
    await store.close()
    await store.open(OPEN)
    expect(await store.run('clinicFacts', {})).toBe('run')
  })
})
