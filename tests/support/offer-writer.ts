/**
 * A desk that can be killed: opens the records through the real worker and logs offers one after the other.
 * Each id goes to standard output once the store has acknowledged it, and not before.
 * Arguments: worker file, database file, key, binding ('' for the one in the package), visits to write to.
 */
import { pathToFileURL } from 'node:url'
import { v7 } from 'uuid'
import { createStoreClient } from '../../electron/store/store-client.ts'
import { tookTheSheet } from './alder-brook.ts'

const [workerFile = '', file = '', keyHex = '', binding = '', visits = ''] = process.argv.slice(2)

/** Waits until the reader has room: a test that blocks for a moment must not fail the desk's write (EAGAIN) and end it. */
const say = (line: string) => new Promise<void>((resolve, reject) => {
  process.stdout.write(`${line}\n`, (error) => { if (error) reject(error); else resolve() })
})

const store = createStoreClient(pathToFileURL(workerFile), { onSlow: () => undefined, onFound: () => undefined })
await store.open({
  file, keyHex, mayCreate: false, nativeBinding: binding || undefined, workstation: 'front-desk-2', clockOffsetMs: 0,
})
await say('open')
const visitIds = visits.split(',')
// Until it is killed; a reader that is gone ends it too.
for (let n = 0; ; n += 1) {
  const offerId = v7()
  const offer = tookTheSheet(visitIds[n % visitIds.length] ?? '')
  const logged = await store.run('logOffer', { offerId, offer, corrects: null, by: 'staff-sofia' })
  if (logged.ok) await say(offerId)
}
