/** PIN hashing. A short PIN is only as safe as the encrypted file its hash lies in, and the count of wrong tries. */
import { hash, verify } from '@node-rs/argon2'

/** The library's enum has no run-time value under isolated modules. */
const ARGON2ID = 2

/** OWASP's least for argon2id: 19 MiB, 2 passes. It runs at every sign-in, with a queue waiting. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPin = (pin: string): Promise<string> => hash(pin, COST)
export const isPin = (pin: string, hashed: string): Promise<boolean> => verify(hashed, pin)
