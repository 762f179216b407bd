/** Batches of letters: what is still to be made stands beside the log, each letter that was made is a fact in it. */
import type { BatchState } from '../../../shared/batches/batch.ts'
import { daysOf } from '../../../shared/batches/batch.ts'
import type { EventPayloads } from '../../../shared/events/catalogue.ts'
import { isPosted } from '../../../shared/batches/batch-words.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { codedSum } from '../code-hash.ts'
import { RollBack, type CommandContext } from '../command-context.ts'
import { batchLetters, batchRow, type WhichBatch } from '../queries/batches.ts'
import { printCode, type PrintCode } from './codes.ts'
import { recordPrinting } from './offers.ts'

type Start = WhichBatch & {
  readonly batchId: string
  /** Either a printer or a file. */
  readonly printer: string | null
  readonly file: string | null
  /** Codes on file go into the letters of those who are handed theirs at the desk, after a check who they are. */
  readonly withCodes: boolean
  readonly by: string
}

/** Keeps who gets a letter, in order. The same `batchId` again changes nothing. */
export const startBatch = (
  { writer, clock, ids, append }: CommandContext,
  { batchId, printer, file, withCodes, by, ...which }: Start,
): Result<{ readonly letters: number }, 'batch-open' | 'nobody'> => {
  const before = batchRow(writer, { batchId })
  if (before !== null) return succeed({ letters: before.letters })
  if (writer.get(`SELECT 1 FROM batch WHERE state IN ('running', 'paused')`) !== undefined)
    return fail('batch-open', 'A batch is not finished yet. Finish or cancel it first.')
  const { letters, skipped } = batchLetters(writer, which)
  if (letters.length === 0) return fail('nobody', 'Nobody needs a letter here.')
  const startedAt = new Date(clock.nowMs()).toISOString()
  writer.run(
    `INSERT INTO batch (batch_id, kind, site_id, started_at, staff, printer, file, with_codes, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'running')`,
    batchId, which.kind, which.siteId, startedAt, by, printer, file, Number(withCodes && !isPosted(which.kind)),
  )
  for (const [place, { visitId, paper, language }] of letters.entries())
    writer.run(
      `INSERT INTO batch_letter (batch_id, place, visit_id, invitation_id, paper, language, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')`,
      batchId, place, visitId, ids.next(), paper, language,
    )
  const { from, to } = daysOf(which.kind, which.today)
  append(
    {
      type: 'batch-started',
      subject: which.siteId,
      payload: {
        batchId, kind: which.kind, siteId: which.siteId, from, to, letters: letters.length, skipped,
        channel: printer === null ? 'pdf' : 'printer', printer,
      },
    },
    by,
  )
  return succeed({ letters: letters.length })
}

export type MadeLetter = {
  readonly place: number
  readonly facts: EventPayloads['invitation-issued']
  /** Spent with the part. */
  readonly code: PrintCode['code'] | null
}

const setState = ({ writer }: CommandContext, batchId: string, place: number, state: 'waiting' | 'sent' | 'out' | 'left-out'): void =>
  writer.run('UPDATE batch_letter SET state = ? WHERE batch_id = ? AND place = ?', state, batchId, place)

/** A letter that is printed once more, on the same paper, is the same fact. */
const issueOnce = ({ writer, append }: CommandContext, { facts }: MadeLetter, by: string): void => {
  const before = writer.get<{ sha256: string }>('SELECT sha256 FROM invitation WHERE invitation_id = ?', facts.invitationId)
  if (before?.sha256 !== facts.sha256) append({ type: 'invitation-issued', subject: facts.visitId, payload: facts }, by)
}

/**
 * A whole part, in one transaction: saved in its file, or about to go to the printer, which `settlePart` follows up.
 * `leftOut` are letters that cannot be addressed. Nothing is kept where the batch was ended meanwhile.
 */
export const recordPart = (
  context: CommandContext,
  { batchId, letters, leftOut, by }: { batchId: string; letters: readonly MadeLetter[]; leftOut: readonly number[]; by: string },
): Result<null> => {
  if (batchRow(context.writer, { batchId })?.state !== 'running') return fail('no-batch', 'This batch is not there any more.')
  // The sum is that of the file they share: letters without a code must not tell it either.
  const isCoded = letters.some(({ code }) => code !== null)
  for (const made of letters) {
    const { visitId, invitationId, sha256 } = made.facts
    const letter = { ...made, facts: { ...made.facts, sha256: isCoded ? codedSum(context.writer, sha256) : sha256 } }
    const spent = letter.code === null ? null : printCode(context, { visitId, invitationId, code: letter.code, by })
    if (spent?.ok === false) throw new RollBack(spent)
    issueOnce(context, letter, by)
    setState(context, batchId, letter.place, letter.facts.channel === 'printer' ? 'sent' : 'out')
  }
  for (const place of leftOut) setState(context, batchId, place, 'left-out')
  return succeed(null)
}

/** What the printer made of the letters that were sent to it; with a problem they wait again, and the batch with them. */
export const settlePart = (
  context: CommandContext,
  { batchId, problem, by }: { batchId: string; problem: string | null; by: string | null },
): null => {
  const sent = context.writer.all<{ place: number; invitationId: string; visitId: string }>(
    `SELECT place, invitation_id AS invitationId, visit_id AS visitId FROM batch_letter WHERE batch_id = ? AND state = 'sent'`,
    batchId,
  )
  for (const { place, invitationId, visitId } of sent) {
    recordPrinting(context, { invitationId, visitId, problem, by })
    setState(context, batchId, place, problem === null ? 'out' : 'waiting')
  }
  if (problem !== null) setBatchState(context, { batchId, state: 'paused', problem })
  return null
}

/** Holds a batch or lets it go on. False where it has ended. */
export const setBatchState = (
  { writer }: CommandContext,
  { batchId, state, problem }: { batchId: string; state: Extract<BatchState, 'running' | 'paused'>; problem: string | null },
): boolean => {
  const isOpen = writer.get(`SELECT 1 FROM batch WHERE batch_id = ? AND state IN ('running', 'paused')`, batchId) !== undefined
  if (isOpen) writer.run('UPDATE batch SET state = ?, problem = ? WHERE batch_id = ?', state, problem, batchId)
  return isOpen
}

/**
 * Ends a batch: all are out, or somebody stopped it. What was made stays made; of letters that may or may not have come
 * out of a printer nobody said that they did.
 */
export const endBatch = (
  context: CommandContext,
  { batchId, how, by }: { batchId: string; how: Extract<BatchState, 'done' | 'cancelled'>; by: string },
): null => {
  const { writer, append } = context
  const row = batchRow(writer, { batchId })
  if (row === null || row.state === 'done' || row.state === 'cancelled') return null
  settlePart(context, { batchId, problem: 'in-doubt', by })
  writer.run('UPDATE batch SET state = ?, problem = NULL WHERE batch_id = ?', how, batchId)
  append({ type: 'batch-ended', subject: row.siteId, payload: { batchId, how, out: row.out } }, by)
  return null
}
