/** Batches of letters: look, start, hold, go on, stop, and the list of who got what. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { LETTERS_A_FILE, LETTERS_A_JOB, type BatchShown } from '../../shared/batches/batch.ts'
import { batchProblem, type BatchKind } from '../../shared/batches/batch-words.ts'
import { manifestCsv } from '../../shared/batches/manifest.ts'
import { partFile } from '../../shared/batches/part-file.ts'
import { LETTER_LANGUAGES } from '../../shared/invitations/letter-languages.ts'
import { choiceFor } from '../../shared/printing/printing-choice.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Job } from '../batches/batch-part.ts'
import { createBatchRunner } from '../batches/batch-runner.ts'
import type { StoredBatch } from '../store/queries/batches.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'
import { printableIn } from './letter-handlers.ts'
import { saving } from './saving.ts'

const NO_BATCH = fail('no-batch', 'This batch is not there any more.')
const IN_DOUBT = fail('in-doubt', 'Look at the printer first: did the last letters come out?')

/** Of several files of a batch the first that is there already. */
const takenName = (file: string, letters: number): string | undefined => {
  const count = Math.ceil(letters / LETTERS_A_FILE)
  const names = count <= 1 ? [] : Array.from({ length: count }, (_, part) => partFile(file, part, count))
  const taken = names.find((name) => existsSync(name))
  return taken && basename(taken)
}

type Calls =
  | 'batches.preview' | 'batches.start' | 'batches.list' | 'batches.pause' | 'batches.resume' | 'batches.cancel' | 'batches.saveList'

export const batchHandlers = (parts: AppParts): Handlers<Calls> => {
  const { store, dialogs, workstation } = parts
  const runner = createBatchRunner(parts)

  /** The languages that may be printed, with who answers for each. */
  const printableLanguages = async (): Promise<Job['acceptedBy']> => {
    const answers = await Promise.all(LETTER_LANGUAGES.map(async (language) => [language, await printableIn(parts, language)] as const))
    return new Map(answers.flatMap(([language, answer]) => (answer.ok ? [[language, answer.value.acceptedBy] as const] : [])))
  }

  const which = async (kind: BatchKind, siteId: string) => {
    const acceptedBy = await printableLanguages()
    const printable = LETTER_LANGUAGES.filter((language) => acceptedBy.has(language))
    return { kind, siteId, today: await clinicToday(parts), printable }
  }

  const jobOf = async (batchId: string): Promise<Job | null> => {
    const [row, facts] = await Promise.all([store.run('batchRow', { batchId }), store.run('clinicFacts', {})])
    if (row === null || !facts) return null
    const { kind, printer, file, letters, staff } = row
    return {
      batchId, kind, clinic: facts.clinic, printer, file, letters,
      pageSize: choiceFor(workstation.settings().printing, row.siteId, 'letter').size,
      withCodes: row.withCodes === 1,
      size: printer === null ? LETTERS_A_FILE : LETTERS_A_JOB,
      acceptedBy: await printableLanguages(),
      by: staff,
    }
  }

  const run = async (batchId: string): Promise<Result<null>> => {
    const job = await jobOf(batchId)
    if (job === null || !(await store.run('setBatchState', { batchId, state: 'running', problem: null }))) return NO_BATCH
    runner.run(job)
    parts.announce('batches')
    return succeed(null)
  }

  /** What the records call running stands still where the app was ended meanwhile. */
  const shown = (batch: StoredBatch): BatchShown => {
    const isRunning = runner.isRunning(batch.batchId)
    return {
      ...batch,
      state: batch.state === 'running' && !isRunning ? 'paused' : batch.state,
      file: batch.file === null ? null : basename(batch.file),
      problem: batch.problem === null ? null : batchProblem(batch.problem),
      inDoubt: isRunning ? null : batch.inDoubt,
    }
  }

  return {
    'batches.preview': async ({ kind, siteId }) => {
      const { letters, skipped } = await store.run('batchLetters', await which(kind, siteId))
      const counts = new Map<(typeof letters)[number]['language'], number>()
      for (const { language } of letters) counts.set(language, (counts.get(language) ?? 0) + 1)
      const byLanguage = [...counts].map(([language, count]) => ({ language, letters: count })).sort((a, b) => b.letters - a.letters)
      return succeed({ kind, letters: letters.length, byLanguage, heldBack: letters.filter(({ isHeldBack }) => isHeldBack).length, skipped })
    },

    'batches.start': async ({ batchId, kind, siteId, withCodes, to }, me) => {
      const file = to.to === 'pdf' ? await dialogs.placeForPdf('Invitations.pdf') : null
      if (to.to === 'pdf' && file === null) return succeed(null)
      const printer = to.to === 'printer' ? to.printer : null
      const wanted = await which(kind, siteId)
      // The dialog asked for the first name only.
      const taken = file === null ? undefined : takenName(file, (await store.run('batchLetters', wanted)).letters.length)
      if (taken !== undefined) return fail('file-there', `There is a file ${taken} already. Choose another name.`, { file: taken })
      const started = await store.run('startBatch', { batchId, printer, file, withCodes, by: me.staffId, ...wanted })
      if (!started.ok) return started
      const running = await run(batchId)
      return running.ok ? started : running
    },

    'batches.list': async () => succeed((await store.run('batches', {})).map(shown)),

    'batches.pause': async ({ batchId }) => {
      await runner.hold(batchId)
      const row = await store.run('batchRow', { batchId })
      // Trouble with the part it was held for stays to be seen.
      if (row?.state === 'running') await store.run('setBatchState', { batchId, state: 'paused', problem: null })
      parts.announce('batches')
      return succeed(null)
    },

    'batches.resume': async ({ batchId, inDoubt }, me) => {
      if (runner.isRunning(batchId)) return succeed(null)
      const row = await store.run('batchRow', { batchId })
      if (row === null) return NO_BATCH
      if (row.doubtFrom !== null && inDoubt === null) return IN_DOUBT
      if (row.doubtFrom !== null)
        await store.run('settlePart', { batchId, problem: inDoubt === 'came-out' ? null : 'in-doubt', by: me.staffId })
      return run(batchId)
    },

    'batches.cancel': async ({ batchId }, me) => {
      await runner.hold(batchId)
      await store.run('endBatch', { batchId, how: 'cancelled', by: me.staffId })
      parts.announce('batches')
      return succeed(null)
    },

    'batches.saveList': async ({ batchId }) => {
      const rows = await store.run('batchManifest', { batchId })
      const path = await saving(() => dialogs.saveCsv('Invitations.csv', manifestCsv(rows)))
      if (!path.ok) return path
      return succeed({ savedAs: path.value === null ? null : basename(path.value) })
    },
  }
}
