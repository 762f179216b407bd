/** One row with an id of its own and the facts, inserted and committed by itself, in a file set up as the app's is. */
import { randomUUID } from 'node:crypto'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3-multiple-ciphers'

const database = new Database(workerData.file, { nativeBinding: process.env.EVERYOFFER_SQLITE_BINDING || undefined })
for (const setting of [`cipher='sqlcipher'`, 'legacy=4', `key="x'${'2f'.repeat(32)}'"`, 'locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL'])
  database.pragma(setting)
database.exec('CREATE TABLE floor (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, facts TEXT NOT NULL) STRICT')
const insert = database.prepare('INSERT INTO floor (id, facts) VALUES (?, ?)')

parentPort.on('message', ({ id, text }) => {
  insert.run(randomUUID(), text)
  parentPort.postMessage(id)
})
