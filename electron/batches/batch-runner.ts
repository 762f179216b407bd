/**
 * Works off a batch, part by part. A part is logged only once its file is whole on the disk, and before its job goes to
 * the printer; so after a power cut every letter is known to be made, not made, or, at a printer, in doubt.
 */
import { paperOf } from '../../shared/invitations/letter.ts'
import { printOptionsFor } from '../handlers/print-options.ts'
import type { AppParts } from '../handlers/app-parts.ts'
import { writeWhole } from '../window/write-whole.ts'
import { chooseCodes, drawPart, type DrawnPart, type Job } from './batch-part.ts'

export type BatchRunner = {
  /** Goes on with a batch; does nothing where it is running already. */
  run(job: Job): void
  /** Resolves once the part under way is logged. */
  hold(batchId: string): Promise<void>
  isRunning(batchId: string): boolean
}

type Running = { isHeld: boolean; done: Promise<void> }

/** What keeps a batch from going on, as a code that the screen has words for. */
const problemOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) ? 'not-saved' : 'not-drawn'

export const createBatchRunner = (parts: AppParts): BatchRunner => {
  const { store, printers, letters, log } = parts
  const running = new Map<string, Running>()

  const keepProblem = (batchId: string, problem: string) => store.run('setBatchState', { batchId, state: 'paused', problem })

  const record = async ({ batchId, by }: Job, part: DrawnPart): Promise<boolean> => {
    const recorded = await store.run('recordPart', { batchId, letters: part.letters, leftOut: part.leftOut, by })
    // A code was printed at the desk or made void meanwhile: the part is drawn again, without it.
    if (!recorded.ok && recorded.code !== 'no-batch') await keepProblem(batchId, 'code-changed')
    return recorded.ok
  }

  const print = async (job: Job, part: DrawnPart, printer: string): Promise<boolean> => {
    if (!(await record(job, part))) return false
    if (part.letters.length === 0) return true
    const options = await printOptionsFor(parts, printer, paperOf({ paper: 'letter', size: 'standard' }))
    const result = await printers.print({
      pdf: part.bytes, printer, title: 'Invitations', pages: part.letters.length,
      // Whatever the printer is set to: on the back of a letter would be somebody else's.
      options: { ...options, size: job.pageSize, sides: 'one-sided' },
    })
    if (!result.ok && result.jobId !== undefined) await printers.withdraw(result.jobId)
    // What may be out is asked, as after a power cut; a printer that fell silent may have printed all of it.
    const isInDoubt = !result.ok && (result.mayBePartlyOut === true || result.code === 'timed-out')
    if (isInDoubt) await keepProblem(job.batchId, result.code)
    else await store.run('settlePart', { batchId: job.batchId, problem: result.ok ? null : result.code, by: null })
    return result.ok
  }

  const handOut = async (job: Job, part: DrawnPart): Promise<boolean> => {
    if (job.printer !== null) return print(job, part, job.printer)
    const isWanted = (await store.run('batchRow', { batchId: job.batchId }))?.state === 'running'
    if (part.file !== null && part.letters.length > 0 && isWanted) await writeWhole(part.file, part.bytes)
    return record(job, part)
  }

  /** Parts are drawn ahead on all cores, and handed out one after the other. */
  async function* drawnParts(job: Job, state: Running): AsyncGenerator<DrawnPart> {
    const ahead: Promise<DrawnPart>[] = []
    const taken = new Set<string>()
    let after = -1
    const drawNext = async (): Promise<boolean> => {
      const { part, letters: next } = await store.run('nextPart', { batchId: job.batchId, after, size: job.size })
      const last = next.at(-1)
      if (last === undefined) return false
      after = last.place
      const drawing = drawPart(parts, job, part, await chooseCodes(parts, job, next, taken))
      // Whoever waits for it hears of it; until then it must not end the app.
      drawing.catch(() => undefined)
      ahead.push(drawing)
      return true
    }
    // A job is drawn in no time and printed in minutes: codes chosen so long before could be spent or made void by then.
    const most = job.withCodes && job.printer !== null ? 1 : letters.atOnce
    while (!state.isHeld) {
      while (ahead.length < most && (await drawNext()));
      const next = ahead.shift()
      if (next === undefined) return
      yield await next
    }
  }

  const work = async (job: Job, state: Running): Promise<void> => {
    const { batchId } = job
    try {
      for await (const part of drawnParts(job, state)) {
        const wentOut = await handOut(job, part)
        parts.announce('batches')
        parts.announce('day')
        if (!wentOut) return
      }
      const left = await store.run('nextPart', { batchId, after: -1, size: job.size })
      if (left.letters.length === 0) await store.run('endBatch', { batchId, how: 'done', by: job.by })
    } catch (error) {
      log.write('batch-stopped')
      await keepProblem(batchId, problemOf(error)).catch(() => undefined)
    } finally {
      running.delete(batchId)
      if (running.size === 0) letters.endMany()
      parts.announce('batches')
    }
  }

  return {
    run: (job) => {
      if (running.has(job.batchId)) return
      const state: Running = { isHeld: false, done: Promise.resolve() }
      running.set(job.batchId, state)
      state.done = work(job, state)
    },
    hold: async (batchId) => {
      const state = running.get(batchId)
      if (state === undefined) return
      state.isHeld = true
      await state.done
    },
    isRunning: (batchId) => running.has(batchId),
  }
}
