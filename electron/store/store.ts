/** The open store: queries read, commands run in one durable transaction each. Lives in the worker; tests use it directly. */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { RollBack, type CommandContext } from './command-context.ts'
import { openDatabase, type OpenOptions } from './database.ts'
import { createEventLog, followChains, type ChainBreak, type Clock, type Ids } from './event-log.ts'
import { createWriter } from './handle.ts'
import { rebuildProjections } from './rebuild.ts'
import { COMMANDS, isCommand, QUERIES, type OperationInput, type OperationName, type OperationOutput } from './operations.ts'

export type Store = {
  /** A command answers only after its commit reached the disk; a thrown error means that nothing was written. */
  run<Name extends OperationName>(name: Name, input: OperationInput<Name>): OperationOutput<Name>
  /** Drops the read tables and builds them again from the log, in one transaction. */
  rebuild(): void
  /** Reads the whole log in small steps, see `followChains`. */
  inspect(): Generator<undefined, readonly ChainBreak[]>
  /** Moves what was committed from the write-ahead log into the file, and gives back memory. Nothing is safer for it. */
  tidy(): void
  /** For tests and support: the open database. */
  readonly database: Database
  close(): void
}

export type StoreOptions = OpenOptions & { readonly workstation: string; readonly clock: Clock; readonly ids: Ids }

/** Commands of thousands of facts. */
const WRITES_MUCH: ReadonlySet<string> = new Set<keyof typeof COMMANDS>(['commitImport', 'commitPatientFile', 'loadSampleDay'])

/** KiB of pages kept in memory: SQLite's own default, and enough for all that an import of 10,000 rows touches. */
const PAGES_KIB = 2_000
const MANY_PAGES_KIB = 65_536

/** How many pages stay in memory. */
const roomIn = (database: Database) => {
  let isWide = false
  return {
    /** Pages that do not fit are encrypted and written again and again in one transaction: a tenth of an import. */
    widen: (): void => {
      database.pragma(`cache_size=-${MANY_PAGES_KIB}`)
      isWide = true
    },
    /** Letting them go takes a twentieth of the import that needed them: not while somebody waits for its answer. */
    narrow: (): void => {
      if (!isWide) return
      database.pragma(`cache_size=-${PAGES_KIB}`)
      database.pragma('shrink_memory')
      isWide = false
    },
  }
}

export const openStore = ({ workstation, clock, ids, ...open }: StoreOptions): Store => {
  const database = openDatabase(open)
  const writer = createWriter(database)
  const log = createEventLog(writer, workstation, clock, ids)
  const room = roomIn(database)
  const context: CommandContext = { writer, clock, ids, append: log.append }

  const runCommand = (name: keyof typeof COMMANDS, input: unknown): unknown => {
    const command = COMMANDS[name] as (context: CommandContext, input: unknown) => unknown
    try {
      const whole = database.transaction(() => command(context, input))
      if (WRITES_MUCH.has(name)) room.widen()
      return whole.immediate()
    } catch (error) {
      log.forget()
      if (error instanceof RollBack) return error.failure
      throw error
    }
  }

  return {
    run: ((name: OperationName, input: unknown) =>
      isCommand(name)
        ? runCommand(name, input)
        : (QUERIES[name] as (reader: typeof writer, input: unknown) => unknown)(writer, input)) as Store['run'],
    rebuild: () => {
      database.transaction(() => rebuildProjections(database)).immediate()
    },
    inspect: () => followChains(writer),
    tidy: () => {
      database.pragma('wal_checkpoint(PASSIVE)')
      room.narrow()
    },
    database,
    close: () => database.close(),
  }
}
