/** The codes that came with a schedule or a code file, each with its patient. */
import { plainCode } from '../../../shared/codes/read-code.ts'
import type { TypedCode } from '../../../shared/offers/typed-code.ts'
import type { LocalDate } from '../../../shared/time/local-time.ts'
import type { Reader } from '../handle.ts'

export const codeOnFile = (reader: Reader, patientId: string): TypedCode | undefined => {
  const row = reader.get<{ value: string; good_until: LocalDate | null }>(
    'SELECT value, good_until FROM activation_code WHERE patient_id = ?',
    patientId,
  )
  return row && { value: row.value, goodUntil: row.good_until }
}

const holdersIn = (reader: Reader): ReadonlyMap<string, ReadonlySet<string>> => {
  const holders = new Map<string, Set<string>>()
  for (const { patientId, value } of reader.all<{ patientId: string; value: string }>('SELECT patient_id AS patientId, value FROM activation_code'))
    holders.set(plainCode(value), (holders.get(plainCode(value)) ?? new Set()).add(patientId))
  return holders
}

/** For files that bring codes. Who holds which is read once, when it is first asked. */
export const codesOnFile = (reader: Reader) => {
  let holders: ReturnType<typeof holdersIn> | undefined
  return {
    codeOf: (patientId: string) => codeOnFile(reader, patientId),
    hasOther: (value: string, patientId: string): boolean => {
      holders ??= holdersIn(reader)
      return [...(holders.get(plainCode(value)) ?? [])].some((holder) => holder !== patientId)
    },
  }
}
