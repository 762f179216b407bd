/** Codes: printed once, printed again with a reason, made void, brought in from a file, handed to the portal. */
import { readMadeCode } from '../../../shared/codes/read-code.ts'
import type { CodeRule, ReprintReason, VoidReason } from '../../../shared/codes/rule.ts'
import type { CodeFileDone } from '../../../shared/contract/views.ts'
import type { TypedCode } from '../../../shared/offers/typed-code.ts'
import { fail, succeed, type Failure, type Result } from '../../../shared/result.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import { codeHash, codedSum } from '../code-hash.ts'
import { wallNow, type CommandContext } from '../command-context.ts'
import {
  checkCodeFile, codeByHash, codeById, patientOfVisit, refusedCode, refusedNewCode, type CodeFileRequest, type CodeKnown,
} from '../queries/codes.ts'
import { codeOnFile } from '../queries/codes-on-file.ts'
import { forgetImport } from '../queries/import.ts'

export const chooseCodeRule = ({ append }: CommandContext, { rule, by }: { rule: CodeRule; by: string }): Result<null> => {
  append({ type: 'code-rule-chosen', subject: 'clinic', payload: rule }, by)
  return succeed(null)
}

export type PrintCode = {
  readonly visitId: string
  readonly invitationId: string
  readonly code: TypedCode & { readonly from: 'portal' | 'typed' | 'made' }
  readonly by: string
}

/**
 * Before the letter leaves for a printer or a file: from here on the code is spent. The same letter once more, because the
 * first did not come out, changes nothing.
 */
export const printCode = (context: CommandContext, { visitId, invitationId, code, by }: PrintCode): Result<{ codeId: string }> => {
  const { writer, append, ids } = context
  const who = patientOfVisit(writer, visitId)
  if (!who) return fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')
  const hash = codeHash(writer, code.value)
  const before = codeByHash(writer, hash)
  const isSameLetter = before?.invitationId === invitationId && before.state !== 'void'
  const about = { ...who, visitId, today: wallNow(context).date }
  const isNew = code.from === 'made' && before === null
  const refused = refusedCode(code, isSameLetter ? null : before, about) ?? (isNew ? refusedNewCode(writer, about) : undefined)
  if (refused) return refused
  const { patientId } = who
  const codeId = before?.codeId ?? ids.next()
  if (isSameLetter && before.state === 'printed') return succeed({ codeId })
  const { value, from, goodUntil } = code
  append(
    { type: 'code-printed', subject: patientId, payload: { codeId, patientId, visitId, invitationId, from, hash, goodUntil } },
    by,
  )
  if (from === 'made')
    writer.run(
      `INSERT INTO code_waiting (code_id, patient_id, value, good_until) VALUES (?, ?, ?, ?) ON CONFLICT (code_id) DO NOTHING`,
      codeId, patientId, value, goodUntil,
    )
  return succeed({ codeId })
}

const UNKNOWN = fail('unknown-code', 'No letter with this code was printed here.')

/** Lets a code into one more letter of this visit. */
export const releaseCode = (
  { writer, append }: CommandContext,
  { codeId, visitId, reason, by }: { codeId: string; visitId: string; reason: ReprintReason; by: string | null },
): Result<null> => {
  const code = codeById(writer, codeId)
  if (!code) return UNKNOWN
  if (code.state === 'void') return fail('code-void', 'This code was made void. Nothing was printed.')
  append({ type: 'code-released', subject: code.patientId, payload: { codeId, visitId, reason } }, by)
  return succeed(null)
}

/** Lets the code of a letter that did not come out into that letter once more. */
export const giveBackCode = (context: CommandContext, { invitationId, by }: { invitationId: string; by: string }): null => {
  const spent = context.writer.get<{ code_id: string; visit_id: string }>(
    `SELECT c.code_id, i.visit_id FROM code c JOIN invitation i USING (invitation_id)
     WHERE i.invitation_id = ? AND i.state = 'not-printed' AND c.state = 'printed'`,
    invitationId,
  )
  if (spent) releaseCode(context, { codeId: spent.code_id, visitId: spent.visit_id, reason: 'printer-trouble', by })
  return null
}

/** A void code is forgotten wherever it still lay; only its hash stays, so that it is known when it comes again. */
const makeVoid = ({ writer, append }: CommandContext, code: CodeKnown, reason: VoidReason, by: string): void => {
  const { codeId, patientId } = code
  append({ type: 'code-voided', subject: patientId, payload: { codeId, reason } }, by)
  writer.run('DELETE FROM code_waiting WHERE code_id = ?', codeId)
  const onFile = codeOnFile(writer, patientId)
  if (onFile && codeByHash(writer, codeHash(writer, onFile.value))?.codeId === codeId)
    writer.run('DELETE FROM activation_code WHERE patient_id = ?', patientId)
}

/** The same code made void twice is void once. */
export const voidCodeOf = (
  context: CommandContext,
  { codeId, reason, by }: { codeId: string; reason: VoidReason; by: string },
): Result<null> => {
  const code = codeById(context.writer, codeId)
  if (!code) return UNKNOWN
  if (code.state !== 'void') makeVoid(context, code, reason, by)
  return succeed(null)
}

/** A letter that somebody found: its code as it was read from the paper. */
export const voidFoundCode = (
  context: CommandContext,
  { text, reason, by }: { text: string; reason: VoidReason; by: string },
): Result<{ on: LocalDate }> => {
  const printed = (value: string) => codeByHash(context.writer, codeHash(context.writer, value))
  const made = readMadeCode(text)
  // As it stands first: one of a portal may look like one that was made, but for its small letters.
  const code = printed(text) ?? (made.ok ? printed(made.value) : null)
  // One that was made here may be mistyped; of a portal's code only its portal knows how it is built.
  if (!code) return made.ok || made.code !== 'code-typo' ? UNKNOWN : (made satisfies Failure)
  if (code.state !== 'void') makeVoid(context, code, reason, by)
  return succeed({ on: code.on })
}

/** After the file is saved, not before: codes that are forgotten and in no file would let nobody in. */
export const recordHandOver = (
  context: CommandContext,
  { codeIds, by }: { codeIds: readonly string[]; by: string },
): Result<null> => {
  const uploadId = context.ids.next()
  context.append({ type: 'codes-handed-over', subject: 'clinic', payload: { uploadId, codeIds: [...codeIds] } }, by)
  for (const codeId of codeIds) context.writer.run('DELETE FROM code_waiting WHERE code_id = ?', codeId)
  context.writer.run('DELETE FROM code_waiting WHERE good_until < ?', wallNow(context).date)
  return succeed(null)
}

type CommitCodes = CodeFileRequest & { readonly fileSha256: string; readonly by: string }

/** Null where its sheet is not kept; after this it is not. */
export const commitCodeFile = (context: CommandContext, commit: CommitCodes): Result<CodeFileDone> | null => {
  const { writer } = context
  const plan = checkCodeFile(writer, commit)
  if (plan === null) return null
  forgetImport(writer)
  const { add, replace, unchanged, lines } = plan
  const done = { added: add.length, replaced: replace.length, unchanged, leftOut: lines.length }
  if (add.length + replace.length === 0) return succeed(done)
  for (const { patientId, value, goodUntil } of [...add, ...replace])
    writer.run(
      `INSERT INTO activation_code (patient_id, value, good_until) VALUES (?, ?, ?)
       ON CONFLICT (patient_id) DO UPDATE SET value = excluded.value, good_until = excluded.good_until`,
      patientId, value, goodUntil,
    )
  const { importId, by } = commit
  const fileSha256 = codedSum(writer, commit.fileSha256)
  context.append({ type: 'codes-imported', subject: importId, payload: { importId, fileSha256, ...done } }, by)
  return succeed(done)
}
