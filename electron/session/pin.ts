/** PIN hashing. A short PIN is only as safe as the encrypted file its hash lies in, and the count of wrong tries. */
import { once } from '../../shared/once.ts'

/** A native library behind a large file: nobody waits for it before there is a PIN. */
const argon2 = once(() => import('@node-rs/argon2'))

/** Reads it while the PIN is typed. */
export const readyForPins = async (): Promise<void> => void (await argon2())

/** The library's enum has no run-time value under isolated modules. */
const ARGON2ID = 2

/** OWASP's least for argon2id: 19 MiB, 2 passes. It runs at every sign-in, with a queue waiting. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPin = async (pin: string): Promise<string> => (await argon2()).hash(pin, COST)
export const isPin = async (pin: string, hashed: string): Promise<boolean> => (await argon2()).verify(hashed, pin)
