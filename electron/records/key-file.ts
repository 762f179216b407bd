/**
 * The database key at rest: sealed by the system's key store, or by a passphrase where there is none.
 * The sample clinic holds invented people only; where there is no key store its key lies open.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const keySchema = z.string().regex(/^[0-9a-f]{64}$/)

const keyFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key-store'), sealed: z.base64() }),
  z.strictObject({ kind: z.literal('passphrase'), salt: z.base64(), iv: z.base64(), tag: z.base64(), sealed: z.base64() }),
  z.strictObject({ kind: z.literal('open'), key: keySchema }),
])
type KeyFile = z.infer<typeof keyFileSchema>

/** What Electron's safeStorage offers, cut to what is used; `isReal` is false for its hard-coded stand-in. */
export type KeyStore = {
  isReal(): boolean
  seal(text: string): Buffer | Promise<Buffer>
  open(sealed: Buffer): string | Promise<string>
}

export type OpenedKey =
  | { readonly ok: true; readonly keyHex: string }
  | { readonly ok: false; readonly code: 'key-gone' | 'needs-passphrase' | 'wrong-passphrase' }

export const newKey = (): string => randomBytes(32).toString('hex')

/** The library's enum has no run-time value under isolated modules. */
const ARGON2ID = 2

/** OWASP's argon2id advice is 19 MiB and 2 passes; this runs once a day, so it may cost more. */
const stretch = async (passphrase: string, salt: Buffer): Promise<Buffer> => {
  const { hashRaw } = await import('@node-rs/argon2')
  return hashRaw(passphrase.normalize('NFKC'), {
    algorithm: ARGON2ID, salt, memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32,
  })
}

/** Keeps the key on disk before anything is encrypted with it: a lost key is a lost log. */
export const writeKeyFile = async (
  file: string,
  keyHex: string,
  protection: { kind: 'key-store'; keyStore: KeyStore } | { kind: 'passphrase'; passphrase: string } | { kind: 'open' },
): Promise<void> => {
  writeDurably(file, JSON.stringify(await sealed(keyHex, protection)))
}

const sealed = async (keyHex: string, protection: Parameters<typeof writeKeyFile>[2]): Promise<KeyFile> => {
  switch (protection.kind) {
    case 'open':
      return { kind: 'open', key: keyHex }
    case 'key-store':
      return { kind: 'key-store', sealed: (await protection.keyStore.seal(keyHex)).toString('base64') }
    case 'passphrase': {
      const salt = randomBytes(16)
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', await stretch(protection.passphrase, salt), iv)
      const body = Buffer.concat([cipher.update(keyHex, 'utf8'), cipher.final()])
      const text = (bytes: Buffer) => bytes.toString('base64')
      return { kind: 'passphrase', salt: text(salt), iv: text(iv), tag: text(cipher.getAuthTag()), sealed: text(body) }
    }
  }
}

const writeDurably = (file: string, text: string): void => {
  const fresh = `${file}.new`
  const handle = openSync(fresh, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
  syncFolder(dirname(file))
}

/** A new name is on the disk only once its folder is. Windows keeps names by itself and cannot open a folder. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A file that is not there, not ours, or sealed by a key store that no longer opens it, is a key that is gone. */
export const openKeyFile = async (file: string, keyStore: KeyStore, passphrase: string | null): Promise<OpenedKey> => {
  const found = readKeyFile(file)
  if (!found) return { ok: false, code: 'key-gone' }
  if (found.kind === 'open') return { ok: true, keyHex: found.key }
  if (found.kind === 'key-store') {
    try {
      // A key store that was made anew may open to nonsense instead of refusing.
      return { ok: true, keyHex: keySchema.parse(await keyStore.open(Buffer.from(found.sealed, 'base64'))) }
    } catch {
      return { ok: false, code: 'key-gone' }
    }
  }
  if (passphrase === null) return { ok: false, code: 'needs-passphrase' }
  return openWithPassphrase(found, passphrase)
}

const readKeyFile = (file: string): KeyFile | undefined => {
  if (!existsSync(file)) return undefined
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

const openWithPassphrase = async (
  { salt, iv, tag, sealed: body }: Extract<KeyFile, { kind: 'passphrase' }>,
  passphrase: string,
): Promise<OpenedKey> => {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', await stretch(passphrase, bytes(salt)), bytes(iv))
    decipher.setAuthTag(bytes(tag))
    return { ok: true, keyHex: Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8') }
  } catch {
    return { ok: false, code: 'wrong-passphrase' }
  }
}
