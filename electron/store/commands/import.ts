/** Brings a schedule in: all of it in one transaction, or none of it. */
import { chosenColumns } from '../../../shared/import/fields.ts'
import { fileShapeKey, rememberMapping } from '../../../shared/import/file-shape.ts'
import type { ImportPlan } from '../../../shared/import/plan-import.ts'
import type { Sheet } from '../../../shared/import/sheet.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { ImportDone } from '../../../shared/contract/views.ts'
import { RollBack, wallNow, type CommandContext } from '../command-context.ts'
import { forgetImport, prepareImport, type ImportRequest } from '../queries/import.ts'
import { createProgress } from '../progress.ts'

type Commit = ImportRequest & {
  readonly fileName: string
  readonly fileSha256: string
  /** Whether to keep the column choices for files of this shape. */
  readonly remember: boolean
  readonly by: string
  /** See `progress.ts`. */
  readonly progress: SharedArrayBuffer
}

/** Null where the sheet is not kept: nothing was changed. */
export const commitImport = (context: CommandContext, commit: Commit): Result<ImportDone, 'nothing-to-import'> | null => {
  const prepared = prepareImport(context.writer, commit)
  if (prepared === null) return null
  const { sheet, repaired, plan } = prepared
  if (repaired.visits.length === 0) return fail('nothing-to-import', 'There is no visit in this file. Nothing was changed.')
  writePlan(context, plan, commit)
  context.append(
    {
      type: 'schedule-imported',
      subject: commit.importId,
      payload: {
        importId: commit.importId,
        siteId: commit.siteId,
        fileName: commit.fileName,
        fileSha256: commit.fileSha256,
        dates: repaired.dates.slice(0, 1000),
        visitsAdded: plan.visits.add.length,
        visitsUpdated: plan.changed,
        unchanged: plan.unchanged,
        mended: repaired.counts.mended,
        leftOut: repaired.counts.leftOut,
        localTime: wallNow(context).time,
      },
    },
    commit.by,
  )
  if (commit.remember) rememberChoices(context, sheet, commit)
  forgetImport(context.writer)
  return succeed({ added: plan.visits.add.length, updated: plan.changed, unchanged: plan.unchanged, dates: repaired.dates })
}

/** A plan names who and what is new for itself only; the log needs ids that are unique everywhere. */
const withIds = ({ patients, visits, codes }: ImportPlan, newId: () => string) => {
  const ids = new Map(patients.add.map(({ patientId }) => [patientId, newId()]))
  const idOf = (patientId: string) => ids.get(patientId) ?? patientId
  const added = visits.add.map(({ facts }) => ({ visitId: newId(), facts }))
  return {
    patients: [...patients.add, ...patients.update].map(({ patientId, facts }) => ({ patientId: idOf(patientId), facts })),
    visits: [...added, ...visits.update].map(({ visitId, facts }) => ({
      visitId,
      facts: { ...facts, patientId: idOf(facts.patientId) },
    })),
    codes: codes.map((code) => ({ ...code, patientId: idOf(code.patientId) })),
  }
}

const writePlan = (context: CommandContext, plan: ImportPlan, { importId, by, progress: shared }: Commit): void => {
  const { patients, visits, codes } = withIds(plan, context.ids.next)
  const progress = createProgress(shared)
  progress.begin(patients.length + visits.length)
  const step = () => {
    if (progress.step()) throw new RollBack(fail('cancelled', 'Import stopped. Nothing was changed.'))
  }
  for (const { patientId, facts } of patients) {
    context.append({ type: 'patient-recorded', subject: patientId, payload: { patientId, facts, importId } }, by)
    step()
  }
  for (const { visitId, facts } of visits) {
    context.append({ type: 'visit-recorded', subject: visitId, payload: { visitId, facts, importId } }, by)
    step()
  }
  for (const { patientId, value, goodUntil } of codes)
    context.writer.run(
      `INSERT INTO activation_code (patient_id, value, good_until) VALUES (?, ?, ?)
       ON CONFLICT (patient_id) DO UPDATE SET value = excluded.value, good_until = excluded.good_until`,
      patientId, value, goodUntil,
    )
}

const rememberChoices = (context: CommandContext, sheet: Sheet, { mapping: choices, by }: Commit): void => {
  const shape = fileShapeKey(sheet)
  const mapping = rememberMapping(sheet, chosenColumns(sheet, choices))
  context.append({ type: 'import-mapping-remembered', subject: shape, payload: { shape, mapping: { ...mapping } } }, by)
}
