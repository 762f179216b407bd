/** A file whose columns somebody says, one at a time: read it, choose columns, check, bring in. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ColumnFileShown } from '../../shared/contract/views.ts'
import { rowCount, type Sheet } from '../../shared/import/sheet.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { LocalDate } from '../../shared/time/local-time.ts'
import type { Say } from '../../shared/words/say.ts'
import { sayIt, type ToSay } from '../../shared/words/to-say.ts'
import { ofKeptSheet } from '../import/kept-sheet.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'
import { wordsFor } from '../resources/words.ts'

type OpenFile = { readonly importId: string; readonly sheet: Sheet; readonly fileSha256: string }
type Choices = Readonly<Record<string, string>>

/** What one kind of such files is about. */
export type ColumnKind = {
  readonly proposed: (sheet: Sheet, today: LocalDate, say: Say) => ColumnFileShown['columns']
  /** What keeps the choice of columns from being used; empty where it can be. */
  readonly problems: (sheet: Sheet, choices: Choices) => readonly ToSay[]
}

/** What the store is asked of a file. */
export type ColumnRequest = { readonly importId: string; readonly mapping: Choices; readonly today: LocalDate; readonly fileSha256: string }

/** Lines of the report that cross to the window. */
const MOST_LINES = 500

/** What is left out, as the window is told of it. */
export const shownLines = <Line>(lines: readonly Line[]) => ({
  leftOut: lines.length, lines: lines.slice(0, MOST_LINES), moreLines: Math.max(0, lines.length - MOST_LINES),
})

const NO_FILE = fail('no-file', 'This file is not open any more. Choose it again.')

export const createColumnFile = (parts: AppParts, kind: ColumnKind) => {
  const { store, dialogs, records } = parts
  /** Holds what patients are known by: only until it is brought in or left. */
  let file: OpenFile | undefined

  return {
    /** Null where the person closed the dialog. */
    open: async ({ language }: Pick<StaffMember, 'language'>): Promise<Result<ColumnFileShown | null>> => {
      const state = records.state()
      if (state.kind === 'open' && state.isSample)
        return fail('sample-clinic', 'The sample clinic holds invented people only. Set up your clinic to bring in a schedule.')
      const path = await dialogs.chooseSchedule()
      if (path === null) return succeed(null)
      const read = await parts.sheetReader.read(path).result
      if (!read.ok) return read
      const fileSha256 = createHash('sha256').update(await readFile(path)).digest('hex')
      const { sheet } = read
      file = { importId: parts.newId(), sheet, fileSha256 }
      const columns = kind.proposed(sheet, await clinicToday(parts), await wordsFor(language))
      return succeed({ importId: file.importId, fileName: basename(path), rowCount: rowCount(sheet), columns })
    },

    /** What the store answers of the file that is open, by the columns that were chosen. */
    ask: async <Answer>(
      { importId, mapping }: { readonly importId: string; readonly mapping: Choices },
      { language }: Pick<StaffMember, 'language'>,
      ask: (request: ColumnRequest) => Promise<Answer | null>,
    ): Promise<Result<Answer>> => {
      if (file?.importId !== importId) return NO_FILE
      const open = file
      const [problem] = kind.problems(open.sheet, mapping)
      if (problem !== undefined) {
        const words = sayIt(await wordsFor(language), problem)
        return fail('columns-missing', words, { problem: words })
      }
      const request = { importId, mapping, today: await clinicToday(parts), fileSha256: open.fileSha256 }
      return succeed(await ofKeptSheet(store, open, () => ask(request)))
    },

    forget: (): void => void (file = undefined),

    close: async (): Promise<Result<null>> => {
      file = undefined
      await store.run('forgetImport', {})
      return succeed(null)
    },
  }
}
