/** The codes a schedule brings: which may be stored, and which would let one person in as another. */
import { plainCode } from '../codes/read-code.ts'
import { grouped } from '../grouped.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { RepairLine } from './repair-line.ts'

export type PlannedCode = {
  readonly patientId: string
  readonly visitId: string
  readonly value: string
  readonly goodUntil: LocalDate | null
}

/** A code with whose it would be, as the file names them. */
export type BroughtCode = PlannedCode & { readonly row: number; readonly inFile: string }

export type CodesOnFile = {
  /** The code on file, so that the same one is not stored again. */
  readonly codeOf: (patientId: string) => Pick<PlannedCode, 'value' | 'goodUntil'> | undefined
  /** Whether somebody else than `patientId` has this code on file, however it is parted. */
  readonly hasOther: (value: string, patientId: string) => boolean
}

const isOnFile = ({ patientId, value, goodUntil }: PlannedCode, { codeOf }: CodesOnFile): boolean => {
  const stored = codeOf(patientId)
  return stored?.value === value && stored.goodUntil === goodUntil
}

/** What is stored, and a line for each code that is not since somebody else has it. `brought` has one code for each person. */
export const codesToStore = (
  brought: readonly BroughtCode[],
  onFile: CodesOnFile,
): { readonly codes: readonly PlannedCode[]; readonly lines: readonly RepairLine[] } => {
  const holders = grouped(brought, ({ value }) => plainCode(value))
  const codes: PlannedCode[] = []
  const lines: RepairLine[] = []
  for (const code of brought) {
    const { row, inFile, ...planned } = code
    if (isOnFile(code, onFile)) continue
    const isShared = (holders.get(plainCode(code.value))?.length ?? 0) > 1
    if (isShared || onFile.hasOther(code.value, code.patientId))
      lines.push({ row, inFile, problem: isShared ? 'code-shared' : 'code-of-other', did: 'without-it', severity: 'note' })
    else codes.push(planned)
  }
  return { codes, lines }
}
