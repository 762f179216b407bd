/** The clinic and its people. */
import type { Clinic } from '../../../shared/clinic/clinic.ts'
import type { Role, StaffMember } from '../../../shared/staff/roles.ts'
import type { Language } from '../../../shared/text/languages.ts'
import type { PinTries } from '../../../shared/staff/pin-tries.ts'
import type { Reader } from '../handle.ts'

/** Null in a file that was made but whose clinic was never set up. */
export const clinicFacts = (reader: Reader): { clinic: Clinic; isSample: boolean } | null => {
  const row = reader.get<{ facts: string; is_sample: number }>('SELECT facts, is_sample FROM clinic')
  return row ? { clinic: JSON.parse(row.facts) as Clinic, isSample: row.is_sample === 1 } : null
}

/** Where no clinic is set up yet, of the whole world. */
export const clinicZone = (reader: Reader): string => clinicFacts(reader)?.clinic.timeZone ?? 'UTC'

export const siteIds = (reader: Reader): readonly string[] => clinicFacts(reader)?.clinic.sites.map(({ siteId }) => siteId) ?? []

type StaffRow = { staff_id: string; name: string; role: Role; is_active: number; language: Language }

/** The desk first: it signs in most often. */
export const staffList = (reader: Reader): readonly StaffMember[] =>
  reader
    .all<StaffRow>(
      `SELECT staff_id, name, role, is_active, language FROM staff
       ORDER BY CASE role WHEN 'desk' THEN 0 WHEN 'nurse' THEN 1 ELSE 2 END, rowid`,
    )
    .map((row) => ({
      staffId: row.staff_id, name: row.name, role: row.role, isActive: row.is_active === 1, language: row.language,
    }))

/** The hash to check a PIN against, and how often it was wrong lately; null for an unknown person. */
export const pinFacts = (reader: Reader, { staffId }: { staffId: string }): { hash: string; tries: PinTries } | null => {
  const row = reader.get<{ hash: string; wrong_pins: number; locked_until_ms: number | null }>(
    `SELECT pin.hash, staff.wrong_pins, staff.locked_until_ms FROM staff JOIN pin USING (staff_id)
     WHERE staff_id = ? AND is_active = 1`,
    staffId,
  )
  return row ? { hash: row.hash, tries: { wrong: row.wrong_pins, lockedUntilMs: row.locked_until_ms } } : null
}
