/** Bringing in a schedule: read the file, choose columns, check, commit. One file at a time. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { AskShown, ColumnShown, ImportLine, ImportProgress, ImportReport, SheetShown } from '../../shared/contract/views.ts'
import { csvDocument } from '../../shared/export/spreadsheet-safe.ts'
import { chosenColumns, useKey } from '../../shared/import/fields.ts'
import { fileShapeKey, recallMapping } from '../../shared/import/file-shape.ts'
import { questionText } from '../../shared/import/plan-import.ts'
import { mappingOf as proposedMapping, mappingProblems, proposeMapping } from '../../shared/import/propose-mapping.ts'
import { reportTable, repairText, type Ask, type SettledQuestion } from '../../shared/import/repair-line.ts'
import { columnWords, delimiterWord, encodingWord, rowCount, type Sheet } from '../../shared/import/sheet.ts'
import { displayName } from '../../shared/patients/person-name.ts'
import { fail, succeed, type Failure, type Result } from '../../shared/result.ts'
import type { Language } from '../../shared/text/languages.ts'
import { clockTime } from '../../shared/time/display.ts'
import type { Say } from '../../shared/words/say.ts'
import { sayIt } from '../../shared/words/to-say.ts'
import { asSchedule } from '../import/as-schedule.ts'
import { ofKeptSheet } from '../import/kept-sheet.ts'
import type { Reading, SheetReader } from '../import/sheet-reader.ts'
import type { Handlers } from '../router/router.ts'
import { createProgress, newProgressMemory, type Progress } from '../store/progress.ts'
import type { ImportCheck } from '../store/queries/import.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'
import { saving } from './saving.ts'
import { wordsFor } from '../resources/words.ts'

/** Lines of the report that cross to the window; all of them are in the saved one. */
const MOST_LINES = 500
const PREVIEW_ROWS = 8

type OpenFile = { readonly importId: string; readonly fileName: string; readonly fileSha256: string; readonly sheet: Sheet }

const STOPPED = fail('cancelled', 'Import stopped. Nothing was changed.')
const NO_FILE = fail('no-file', 'This file is not open any more. Choose it again.')

export const importHandlers = (
  parts: AppParts,
): Handlers<
  | 'import.chooseFile' | 'import.dropFile' | 'import.preview' | 'import.check' | 'import.commit'
  | 'import.progress' | 'import.cancel' | 'import.saveReport' | 'import.prepare'
> => {
  const { store, dialogs, records } = parts
  let file: OpenFile | undefined
  let reading: Reading | undefined
  let commitProgress: Progress | undefined
  let isStopWanted = false
  let phase: ImportProgress['phase'] = 'idle'

  const become = (next: ImportProgress['phase']): void => {
    phase = next
    parts.announce('import')
  }
  const openFile = (importId: string): OpenFile | undefined => (file?.importId === importId ? file : undefined)
  const ofKept = <Answer>(open: OpenFile, ask: () => Promise<Answer | null>): Promise<Answer> => ofKeptSheet(store, open, ask)

  const read = async (
    source: Parameters<SheetReader['read']>[0],
    fileName: string,
    sha256: () => Promise<string>,
    language: Language,
  ): Promise<Result<SheetShown>> => {
    reading?.cancel()
    const mine = parts.sheetReader.read(source)
    reading = mine
    become('reading')
    try {
      const result = asSchedule(await mine.result)
      if (!result.ok) return result
      // Only now: a file that is refused for its size is not read to its end for this.
      const fileSha256 = await sha256().catch(() => '')
      const shown = await describe(result.sheet, fileName, await wordsFor(language))
      // After the answer, while the person looks at the columns; what fails here is done by the first question.
      setImmediate(() => void store.run('keepSheet', { importId: shown.importId, sheet: result.sheet }).catch(() => undefined))
      file = { importId: shown.importId, fileName: fileName.slice(0, 255), fileSha256, sheet: result.sheet }
      return succeed(shown)
    } finally {
      if (reading === mine) {
        reading = undefined
        become('idle')
      }
    }
  }

  const describe = async (sheet: Sheet, fileName: string, say: Say): Promise<SheetShown> => {
    const proposals = proposeMapping(sheet, await clinicToday(parts))
    const remembered = await store.run('rememberedMapping', { shape: fileShapeKey(sheet) })
    const recalled = remembered ? recallMapping(sheet, remembered) : undefined
    const mapping = recalled ?? proposedMapping(proposals)
    const columns = proposals.map(({ index, name, sample, question }): ColumnShown => ({
      index, name: columnWords(name, say), sample,
      field: useKey(mapping[index] ?? { field: 'leave-out' }),
      question: recalled || question === null ? null : sayIt(say, question),
    }))
    return {
      importId: parts.newId(), fileName, columns,
      rowCount: rowCount(sheet),
      delimiter: delimiterWord(sheet.delimiter, say),
      encoding: encodingWord(sheet.encoding),
      titleLines: sheet.titleLines,
      hasHeader: sheet.hasHeader,
      isRemembered: recalled !== undefined,
    }
  }

  return {
    'import.prepare': () => {
      parts.sheetReader.prepare()
      return succeed(null)
    },
    'import.chooseFile': async (_, me) => {
      const path = await dialogs.chooseSchedule()
      return path === null ? succeed(null) : read(path, basename(path), () => sha256OfFile(path), me.language)
    },
    'import.dropFile': ({ name, bytes }, me) =>
      read({ name, bytes }, basename(name), async () => createHash('sha256').update(bytes).digest('hex'), me.language),

    'import.preview': async ({ importId, mapping, siteId }) => {
      const open = openFile(importId)
      if (!open) return NO_FILE
      const choices = { importId, mapping, siteId, answers: {}, today: await clinicToday(parts) }
      const rows = await ofKept(open, () => store.run('previewImport', choices))
      return succeed({
        rows: rows.slice(0, PREVIEW_ROWS).map(({ times, patient }) => ({
          time: times[0] === undefined ? '' : clockTime(times[0]),
          name: displayName(patient.name),
          born: patient.birthDate?.slice(0, 4) ?? '',
          mrn: patient.mrn === undefined ? '' : `…${patient.mrn.slice(-4)}`,
        })),
        questions: [],
      })
    },

    'import.check': async ({ importId, ...choices }, me) => {
      const open = openFile(importId)
      if (!open) return NO_FILE
      const refused = refusedMapping(open.sheet, choices.mapping, await wordsFor(me.language))
      if (refused) return refused
      isStopWanted = false
      become('checking')
      try {
        const request = { importId, ...choices, today: await clinicToday(parts) }
        const check = await ofKept(open, () => store.run('checkImport', request))
        if (isStopWanted) return STOPPED
        return succeed(reportOf(importId, check, await wordsFor(me.language)))
      } finally {
        become('idle')
      }
    },

    'import.commit': async ({ importId, ...choices }, me) => {
      const open = openFile(importId)
      if (!open) return NO_FILE
      const state = records.state()
      if (state.kind === 'open' && state.isSample)
        return fail('sample-clinic', 'The sample clinic holds invented people only. Set up your clinic to bring in a schedule.')
      const refused = refusedMapping(open.sheet, choices.mapping, await wordsFor(me.language))
      if (refused) return refused
      const memory = newProgressMemory()
      commitProgress = createProgress(memory)
      become('saving')
      const ticking = setInterval(() => parts.announce('import'), 100)
      try {
        const { fileName, fileSha256 } = open
        const request = { ...choices, fileName, fileSha256, importId, today: await clinicToday(parts), by: me.staffId, progress: memory }
        const done = await ofKept(open, () => store.run('commitImport', request))
        if (done.ok) {
          file = undefined
          parts.announce('day')
        }
        return done
      } finally {
        clearInterval(ticking)
        commitProgress = undefined
        become('idle')
      }
    },

    'import.progress': () => succeed({ phase, ...(commitProgress?.read() ?? { done: 0, total: 0 }) }),
    'import.cancel': () => {
      isStopWanted = true
      reading?.cancel()
      commitProgress?.stop()
      return succeed(null)
    },

    // In English, as every file, and checked anew: the report says what comes of the answers given until now.
    'import.saveReport': async ({ importId, ...choices }, me) => {
      const open = openFile(importId)
      if (!open) return NO_FILE
      const refused = refusedMapping(open.sheet, choices.mapping, await wordsFor(me.language))
      if (refused) return refused
      const request = { importId, ...choices, today: await clinicToday(parts) }
      const check = await ofKept(open, () => store.run('checkImport', request))
      const inFiles = await wordsFor('en')
      const text = csvDocument(reportTable(check.report, settledQuestions(check, inFiles), inFiles))
      const saved = await saving(() => dialogs.saveCsv('import report.csv', text))
      return saved.ok ? succeed({ savedAs: saved.value === null ? null : basename(saved.value) }) : saved
    },
  }
}

const sha256OfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const refusedMapping = (sheet: Sheet, mapping: Readonly<Record<string, string>>, say: Say): Failure | undefined => {
  const [problem] = mappingProblems(chosenColumns(sheet, mapping), sheet.columns, say)
  return problem === undefined ? undefined : fail('columns-missing', problem, { problem })
}

/** Every question about who is who, with what comes of it. */
const settledQuestions = ({ questions, answered }: ImportCheck, say: Say): readonly SettledQuestion[] =>
  [...questions, ...answered]
    .toSorted((a, b) => a.row - b.row)
    .map((question) => ({ row: question.row, ...questionText(question, say) }))

const askShown = ({ choices, ...ask }: Ask, say: Say): AskShown => ({
  ...ask,
  choices: choices.map(({ id, says }) => ({ id, words: sayIt(say, says) })),
})

const reportOf = (importId: string, check: ImportCheck, say: Say): ImportReport => {
  const questions = check.questions.slice(0, MOST_LINES).map((question): ImportLine => {
    const { wrong, happens } = questionText(question, say)
    return { row: question.row, inFile: question.name, problem: wrong, done: happens, severity: 'needs-you', ask: askShown(question.ask, say) }
  })
  const repairs = check.report.slice(0, MOST_LINES - questions.length).map((line): ImportLine => {
    const { wrong, happens } = repairText(line, say)
    return { row: line.row, inFile: line.inFile, problem: wrong, done: happens, severity: line.severity, ask: line.ask ? askShown(line.ask, say) : null }
  })
  const { visits, mended, leftOut, needsYou, cancelled, noShow } = check.counts
  return {
    importId, visits, mended, leftOut, cancelled, noShow,
    needsYou: needsYou + check.questions.length,
    toAdd: check.toAdd, toUpdate: check.toUpdate, unchanged: check.unchanged, dates: check.dates,
    lines: [...questions, ...repairs],
    moreLines: Math.max(0, check.questions.length + check.report.length - MOST_LINES),
  }
}
