/** Bringing in a file of codes: read it, choose columns, check, commit. One file at a time. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { codeColumnProblems, isCodeField } from '../../shared/codes/code-file.ts'
import { chosenColumns, useKey } from '../../shared/import/fields.ts'
import { proposeMapping } from '../../shared/import/propose-mapping.ts'
import { columnWords, rowCount, type Sheet } from '../../shared/import/sheet.ts'
import { fail, succeed, type Failure } from '../../shared/result.ts'
import type { Language } from '../../shared/text/languages.ts'
import { sayIt } from '../../shared/words/to-say.ts'
import { ofKeptSheet } from '../import/kept-sheet.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'
import { wordsFor } from './words.ts'

/** Lines of the report that cross to the window. */
const MOST_LINES = 500

type OpenFile = { readonly importId: string; readonly sheet: Sheet; readonly fileSha256: string }

const NO_FILE = fail('no-file', 'This file is not open any more. Choose it again.')

export const codeFileHandlers = (
  parts: AppParts,
): Handlers<'codes.openFile' | 'codes.checkFile' | 'codes.commitFile' | 'codes.closeFile'> => {
  const { store, dialogs, records } = parts
  /** Holds codes as they are: only until it is brought in or left. */
  let file: OpenFile | undefined
  const openFile = (importId: string): OpenFile | undefined => (file?.importId === importId ? file : undefined)

  const describe = async ({ importId, sheet }: OpenFile, fileName: string, language: Language) => {
    const say = await wordsFor(language)
    const columns = proposeMapping(sheet, await clinicToday(parts)).map(({ index, name, use }) => ({
      index, name: columnWords(name, say), field: isCodeField(use.field) ? useKey(use) : 'leave-out',
    }))
    return { importId, fileName, rowCount: rowCount(sheet), columns }
  }

  const refusedColumns = async (sheet: Sheet, mapping: Readonly<Record<string, string>>, language: Language): Promise<Failure | undefined> => {
    const [problem] = codeColumnProblems(chosenColumns(sheet, mapping))
    if (problem === undefined) return undefined
    const words = sayIt(await wordsFor(language), problem)
    return fail('columns-missing', words, { problem: words })
  }

  return {
    'codes.openFile': async (_, me) => {
      const state = records.state()
      if (state.kind === 'open' && state.isSample)
        return fail('sample-clinic', 'The sample clinic holds invented people only. Set up your clinic to bring in a schedule.')
      const path = await dialogs.chooseSchedule()
      if (path === null) return succeed(null)
      const read = await parts.sheetReader.read(path).result
      if (!read.ok) return read
      const fileSha256 = createHash('sha256').update(await readFile(path)).digest('hex')
      file = { importId: parts.newId(), sheet: read.sheet, fileSha256 }
      return succeed(await describe(file, basename(path), me.language))
    },

    'codes.checkFile': async ({ importId, mapping }, me) => {
      const open = openFile(importId)
      if (!open) return NO_FILE
      const refused = await refusedColumns(open.sheet, mapping, me.language)
      if (refused) return refused
      const request = { importId, mapping, today: await clinicToday(parts) }
      const { add, replace, unchanged, lines } = await ofKeptSheet(store, open, () => store.run('checkCodeFile', request))
      return succeed({
        added: add.length, replaced: replace.length, unchanged, leftOut: lines.length,
        lines: lines.slice(0, MOST_LINES), moreLines: Math.max(0, lines.length - MOST_LINES),
      })
    },

    'codes.commitFile': async ({ importId, mapping }, me) => {
      const open = openFile(importId)
      if (!open) return NO_FILE
      const refused = await refusedColumns(open.sheet, mapping, me.language)
      if (refused) return refused
      const { fileSha256 } = open
      const request = { importId, fileSha256, mapping, today: await clinicToday(parts), by: me.staffId }
      const done = await ofKeptSheet(store, open, () => store.run('commitCodeFile', request))
      if (done.ok) file = undefined
      parts.announce('codes')
      return done
    },

    'codes.closeFile': async () => {
      file = undefined
      await store.run('forgetImport', {})
      return succeed(null)
    },
  }
}
