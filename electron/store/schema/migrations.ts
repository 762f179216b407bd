/**
 * The shape of the file, step by step. Numbers have gaps so that a fix can be put between two releases.
 * A step that has shipped never changes.
 */
import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { rebuildProjections } from '../rebuild.ts'
import { createProjectionTables } from './projection-tables.ts'

type Migration = { readonly number: number; readonly up: (database: Database) => void }

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 10,
    up: (database) => {
      database.exec(`
        CREATE TABLE event (
          seq INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          type TEXT NOT NULL,
          version INTEGER NOT NULL,
          at TEXT NOT NULL,
          workstation TEXT NOT NULL,
          staff TEXT,
          subject TEXT NOT NULL,
          payload TEXT NOT NULL,
          prev_hash TEXT NOT NULL,
          hash TEXT NOT NULL
        ) STRICT;

        -- Secrets are not facts: they are kept beside the log, never in it, and may be deleted.
        CREATE TABLE pin (staff_id TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
        CREATE TABLE activation_code (patient_id TEXT PRIMARY KEY, value TEXT NOT NULL, good_until TEXT) STRICT;
      `)
      createProjectionTables(database)
    },
  },
  {
    // Who of the staff speaks which language, since when patients do, and the clinic's own scripts. The read tables follow
    // from the log.
    number: 20,
    up: (database) => {
      // Like secrets beside the log: what a manager is in the middle of writing is not a fact yet.
      database.exec('CREATE TABLE script_draft (one INTEGER PRIMARY KEY CHECK (one = 1), content TEXT NOT NULL) STRICT')
      rebuildProjections(database)
    },
  },
  {
    // Letters in languages nobody has reviewed, what stands on each paper, and batches.
    number: 30,
    up: (database) => {
      // Letters that are still to be made are no facts: a batch is worked off from here, also after a power cut.
      database.exec(`
        CREATE TABLE batch (
          batch_id TEXT PRIMARY KEY,
          kind TEXT NOT NULL,
          site_id TEXT NOT NULL,
          started_at TEXT NOT NULL,
          staff TEXT NOT NULL,
          printer TEXT,
          file TEXT,
          with_codes INTEGER NOT NULL,
          state TEXT NOT NULL,
          problem TEXT
        ) STRICT;
        CREATE TABLE batch_letter (
          batch_id TEXT NOT NULL,
          place INTEGER NOT NULL,
          visit_id TEXT NOT NULL,
          invitation_id TEXT NOT NULL,
          paper TEXT NOT NULL,
          language TEXT NOT NULL,
          state TEXT NOT NULL,
          PRIMARY KEY (batch_id, place)
        ) STRICT, WITHOUT ROWID;
      `)
      rebuildProjections(database)
    },
  },
  {
    // Codes are printed once, and can be made here.
    number: 40,
    up: (database) => {
      database.exec(`
        -- What the hashes of codes are keyed with: whoever reads the log alone can try no code against it.
        CREATE TABLE code_key (one INTEGER PRIMARY KEY CHECK (one = 1), key BLOB NOT NULL) STRICT;
        -- Codes made here, until they are handed to the portal: it needs them as they are.
        CREATE TABLE code_waiting (code_id TEXT PRIMARY KEY, patient_id TEXT NOT NULL, value TEXT NOT NULL, good_until TEXT NOT NULL)
          STRICT;
      `)
      database.prepare('INSERT INTO code_key (one, key) VALUES (1, ?)').run(randomBytes(32))
      rebuildProjections(database)
    },
  },
  {
    // The clinic's own words on its letters, and its logo.
    number: 50,
    up: (database) => {
      // The log knows the picture by its sum; whoever follows the log needs no pictures.
      database.exec('CREATE TABLE letter_logo (sha256 TEXT PRIMARY KEY, png BLOB NOT NULL) STRICT')
      rebuildProjections(database)
    },
  },
  {
    // Since when a patient has an account, and changes marked on the manager's charts: both follow from the log.
    number: 60,
    up: rebuildProjections,
  },
  {
    // Groups of patients, accounts by the portal's list, reports of months: tables for facts that did not exist before.
    number: 70,
    up: rebuildProjections,
  },
  {
    // Days that are over, in columns for the figures: they are filled as they are asked for, and in quiet moments.
    number: 80,
    up: rebuildProjections,
  },
]

export const NEWEST_SCHEMA = MIGRATIONS.at(-1)?.number ?? 0
