/** Before the store tests: the database binding for this Node. Makes `npx vitest --project store` work alone. */
import { sqliteBinding } from '../sqlite-binding.mjs'

export async function setup() {
  process.env.EVERYOFFER_SQLITE_BINDING ??= (await sqliteBinding()) ?? ''
}
