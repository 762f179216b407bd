/** Batches of letters: look, start, hold, go on, stop, and the list of who got what. */
import { basename } from 'node:path'
import { LETTERS_A_FILE, LETTERS_A_JOB, type BatchShown } from '../../shared/batches/batch.ts'
import type { BatchKind } from '../../shared/batches/batch-words.ts'
import { manifestCsv } from '../../shared/batches/manifest.ts'
import { LETTER_LANGUAGES } from '../../shared/invitations/letter-languages.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import type { Job } from '../batches/batch-part.ts'
import { createBatchRunner } from '../batches/batch-runner.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { printableIn } from './letter-handlers.ts'
import { printOptionsFor } from './print-options.ts'
import { saving } from './saving.ts'
import { wordsFor } from './words.ts'

const NO_BATCH = fail('no-batch', 'This batch is not there any more.')
const IN_DOUBT = fail('in-doubt', 'Look at the printer first: did the last letters come out?')

type Calls =
  | 'batches.preview' | 'batches.start' | 'batches.list' | 'batches.pause' | 'batches.resume' | 'batches.cancel' | 'batches.saveList'

export const batchHandlers = (parts: AppParts): Handlers<Calls> => {
  const { store, dialogs, nowMs } = parts
  const runner = createBatchRunner(parts)

  /** The languages that may be printed, with who answers for each. */
  const printableLanguages = async (): Promise<Job['acceptedBy']> => {
    const answers = await Promise.all(LETTER_LANGUAGES.map(async (language) => [language, await printableIn(parts, language)] as const))
    return new Map(answers.flatMap(([language, answer]) => (answer.ok ? [[language, answer.value.acceptedBy] as const] : [])))
  }

  const which = async (kind: BatchKind, siteId: string) => {
    const timeZone = (await store.run('clinicFacts', {}))?.clinic.timeZone ?? 'UTC'
    const acceptedBy = await printableLanguages()
    const printable = LETTER_LANGUAGES.filter((language) => acceptedBy.has(language))
    return { kind, siteId, today: wallClock(nowMs(), timeZone).date, printable }
  }

  const jobOf = async (batchId: string): Promise<Job | null> => {
    const [row, facts] = await Promise.all([store.run('batchRow', { batchId }), store.run('clinicFacts', {})])
    if (row === null || !facts) return null
    const { kind, printer, file, letters, staff } = row
    const pageSize = printer === null ? 'letter' : (await printOptionsFor(parts, printer, 'letter')).size
    return {
      batchId, kind, clinic: facts.clinic, printer, file, letters, pageSize,
      withCodes: row.withCodes === 1,
      size: printer === null ? LETTERS_A_FILE : LETTERS_A_JOB,
      acceptedBy: await printableLanguages(),
      by: staff,
    }
  }

  const run = async (batchId: string): Promise<Result<null>> => {
    const job = await jobOf(batchId)
    if (job === null) return NO_BATCH
    await store.run('setBatchState', { batchId, state: 'running', problem: null })
    runner.run(job)
    parts.announce('batches')
    return succeed(null)
  }

  /** What the records call running stands still where the app was ended meanwhile. */
  const shown = async (batch: BatchShown, { language }: StaffMember): Promise<BatchShown> => {
    const isRunning = runner.isRunning(batch.batchId)
    const state = batch.state === 'running' && !isRunning ? 'paused' : batch.state
    const say = await wordsFor(language)
    const problem = batch.problem === null ? null : say(`batches.problem.${problemKey(batch.problem)}`, { printer: batch.printer ?? '' })
    return { ...batch, state, problem, inDoubt: isRunning ? null : batch.inDoubt }
  }

  return {
    'batches.preview': async ({ kind, siteId }) => {
      const { letters, skipped } = await store.run('batchLetters', await which(kind, siteId))
      const counts = new Map<(typeof letters)[number]['language'], number>()
      for (const { language } of letters) counts.set(language, (counts.get(language) ?? 0) + 1)
      const byLanguage = [...counts].map(([language, count]) => ({ language, letters: count })).sort((a, b) => b.letters - a.letters)
      return succeed({ letters: letters.length, byLanguage, skipped })
    },

    'batches.start': async ({ batchId, kind, siteId, withCodes, to }, me) => {
      const file = to.to === 'pdf' ? await dialogs.placeForPdf('Invitations.pdf') : null
      if (to.to === 'pdf' && file === null) return succeed(null)
      const printer = to.to === 'printer' ? to.printer : null
      const started = await store.run('startBatch', { batchId, printer, file, withCodes, by: me.staffId, ...(await which(kind, siteId)) })
      if (!started.ok) return started
      const running = await run(batchId)
      return running.ok ? started : running
    },

    'batches.list': async (_, me) => {
      const batches = await store.run('batches', {})
      return succeed(await Promise.all(batches.map((batch) => shown(batch, me))))
    },

    'batches.pause': async ({ batchId }) => {
      await runner.hold(batchId)
      await store.run('setBatchState', { batchId, state: 'paused', problem: null })
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

const PROBLEMS = ['printer-gone', 'printer-stopped', 'rejected', 'out-of-paper', 'timed-out', 'no-printing', 'not-saved', 'in-doubt'] as const

const problemKey = (code: string): (typeof PROBLEMS)[number] | 'not-drawn' => PROBLEMS.find((known) => known === code) ?? 'not-drawn'
