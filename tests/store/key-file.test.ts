import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newKey, openKeyFile, writeKeyFile } from '../../electron/records/key-file.ts'
import { fingerprint } from '../support/store-files.ts'
import { newFolder } from '../support/test-store.ts'
import { testKeyStore } from '../support/workstation.ts'

const PASSPHRASE = 'seven geese over Harlow Falls'

let folder: string
let file: string
let key: string
beforeEach(() => {
  folder = newFolder()
  file = join(folder, 'clinic.key')
  key = newKey()
})
afterEach(() => rmSync(folder, { recursive: true }))

const text = (): string => readFileSync(file, 'latin1')
const open = (passphrase: string | null = null, keyStore = testKeyStore()) => openKeyFile(file, keyStore, passphrase)
const expectGone = async (): Promise<void> => {
  const before = fingerprint(folder)
  expect(await open(PASSPHRASE)).toEqual({ ok: false, code: 'key-gone' })
  expect(fingerprint(folder)).toEqual(before)
}

describe('a key file', () => {
  it('sealed by the key store opens again and does not hold the key in clear', async () => {
    await writeKeyFile(file, key, { kind: 'key-store', keyStore: testKeyStore() })
    expect(await open()).toEqual({ ok: true, keyHex: key })
    expect(text()).not.toContain(key)
    expect(text()).not.toContain(Buffer.from(key, 'hex').toString('base64'))
    expect(text()).not.toContain(Buffer.from(key).toString('base64').slice(0, -2))
  })

  it('sealed by a passphrase opens with it, and holds neither', async () => {
    await writeKeyFile(file, key, { kind: 'passphrase', passphrase: PASSPHRASE })
    expect(await open(PASSPHRASE)).toEqual({ ok: true, keyHex: key })
    for (const secret of [key, Buffer.from(key, 'hex').toString('base64'), PASSPHRASE, Buffer.from(PASSPHRASE).toString('base64')])
      expect(text()).not.toContain(secret.replace(/=+$/, '').slice(0, -1))
  })

  it('does not open with another passphrase, and asks for one that is missing', async () => {
    await writeKeyFile(file, key, { kind: 'passphrase', passphrase: PASSPHRASE })
    expect(await open(`${PASSPHRASE}.`)).toEqual({ ok: false, code: 'wrong-passphrase' })
    expect(await open()).toEqual({ ok: false, code: 'needs-passphrase' })
    expect(await open(PASSPHRASE)).toEqual({ ok: true, keyHex: key })
  })

  it('takes a passphrase typed on another keyboard', async () => {
    await writeKeyFile(file, key, { kind: 'passphrase', passphrase: 'café über die Brücke'.normalize('NFC') })
    expect(await open('café über die Brücke'.normalize('NFD'))).toEqual({ ok: true, keyHex: key })
  })

  it('is for one person’s eyes', async () => {
    await writeKeyFile(file, key, { kind: 'open' })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('of the same passphrase never looks the same twice', async () => {
    await writeKeyFile(file, key, { kind: 'passphrase', passphrase: PASSPHRASE })
    const first = text()
    await writeKeyFile(file, key, { kind: 'passphrase', passphrase: PASSPHRASE })
    expect(text()).not.toBe(first)
  })
})

describe('a key is gone', () => {
  it('when its file is missing', async () => {
    expect(await open()).toEqual({ ok: false, code: 'key-gone' })
  })

  it.each([
    ['empty', ''],
    ['not JSON', '\u0000\u0001 garbage'],
    ['of another kind', '{"kind":"magnet"}'],
    ['short of a field', '{"kind":"passphrase","salt":"AAAA"}'],
    ['half written', '{"kind":"open","key":"2f2f'],
    ['an open key that is none', '{"kind":"open","key":"hello"}'],
    ['a list', '[]'],
  ])('when its file is %s', async (_name, content) => {
    writeFileSync(file, content)
    await expectGone()
  })

  it('when the key store no longer opens it', async () => {
    await writeKeyFile(file, key, { kind: 'key-store', keyStore: testKeyStore() })
    const keyStore = testKeyStore()
    keyStore.isGone = true
    expect(await open(null, keyStore)).toEqual({ ok: false, code: 'key-gone' })
    expect(await open()).toEqual({ ok: true, keyHex: key })
  })

  it('when the key store opens it to something else', async () => {
    const keyStore = { ...testKeyStore(), open: () => '\uFFFD\u0002 not a key' }
    await writeKeyFile(file, key, { kind: 'key-store', keyStore })
    expect(await openKeyFile(file, keyStore, null)).toEqual({ ok: false, code: 'key-gone' })
  })

  it('when its sealed part was changed and no passphrase fits any more', async () => {
    await writeKeyFile(file, key, { kind: 'passphrase', passphrase: PASSPHRASE })
    const parts = JSON.parse(text()) as { sealed: string }
    const changed = (parts.sealed.startsWith('A') ? 'B' : 'A') + parts.sealed.slice(1)
    writeFileSync(file, JSON.stringify({ ...parts, sealed: changed }))
    expect(await open(PASSPHRASE)).toEqual({ ok: false, code: 'wrong-passphrase' })
  })
})
