/** The clinic, its people and their PINs. A PIN's hash lies beside the log, never in it. */
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { Clinic } from '../../../shared/clinic/clinic.ts'
import type { Role } from '../../../shared/staff/roles.ts'
import type { PinTries } from '../../../shared/staff/pin-tries.ts'
import type { Language } from '../../../shared/text/languages.ts'
import type { CommandContext } from '../command-context.ts'
import { clinicFacts, pinFacts, staffList } from '../queries/clinic.ts'

type NewStaff = { readonly staffId: string; readonly name: string; readonly role: Role; readonly pinHash: string }

const addPerson = (context: CommandContext, person: NewStaff, by: string): void => {
  const { staffId, name, role } = person
  context.append({ type: 'staff-added', subject: staffId, payload: { staffId, name, role } }, by)
  keepPin(context, staffId, person.pinHash, by)
}

const keepPin = ({ writer, append }: CommandContext, staffId: string, hash: string, by: string): void => {
  writer.run(
    'INSERT INTO pin (staff_id, hash) VALUES (?, ?) ON CONFLICT (staff_id) DO UPDATE SET hash = excluded.hash',
    staffId, hash,
  )
  append({ type: 'staff-pin-set', subject: staffId, payload: { staffId } }, by)
}

/** First facts of a new file: the clinic and the people who start it. The first of them did it. */
export const setUpClinic = (
  context: CommandContext,
  { clinic, isSample, people }: { clinic: Clinic; isSample: boolean; people: readonly NewStaff[] },
): Result<null, 'already-set-up'> => {
  if (clinicFacts(context.writer)) return fail('already-set-up', 'This clinic is set up already.')
  const by = people[0]?.staffId
  if (by === undefined) throw new Error('a clinic needs a first person')
  context.append({ type: 'clinic-set-up', subject: 'clinic', payload: { clinic, isSample } }, by)
  for (const person of people) addPerson(context, person, by)
  return succeed(null)
}

/** A site in use cannot be taken away: its visits would belong nowhere. */
export const changeClinic = (
  context: CommandContext,
  { clinic, by }: { clinic: Clinic; by: string },
): Result<null, 'site-in-use'> => {
  const kept = new Set(clinic.sites.map((site) => site.siteId))
  const lost = context.writer
    .all<{ site_id: string }>('SELECT DISTINCT site_id FROM visit')
    .find((row) => !kept.has(row.site_id))
  if (lost) return fail('site-in-use', 'A site with visits cannot be taken away. Give it another name instead.')
  context.append({ type: 'clinic-changed', subject: 'clinic', payload: { clinic } }, by)
  return succeed(null)
}

export const addStaff = (
  context: CommandContext,
  { person, by }: { person: NewStaff; by: string },
): Result<{ staffId: string }, 'name-taken'> => {
  if (staffList(context.writer).some((other) => other.isActive && isSameName(other.name, person.name)))
    return fail('name-taken', 'Someone with this name works here already. Add a middle initial.')
  addPerson(context, person, by)
  return succeed({ staffId: person.staffId })
}

const isSameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Keeps at least one active manager: somebody must be able to set a forgotten PIN. */
export const changeStaff = (
  context: CommandContext,
  change: { staffId: string; name: string; role: Role; isActive: boolean; by: string },
): Result<null, 'unknown-person' | 'last-manager' | 'name-taken'> => {
  const { staffId, name, role, isActive, by } = change
  const people = staffList(context.writer)
  if (!people.some((person) => person.staffId === staffId)) return fail('unknown-person', 'This person is not on the list.')
  if (people.some((person) => person.staffId !== staffId && person.isActive && isSameName(person.name, name)))
    return fail('name-taken', 'Someone with this name works here already. Add a middle initial.')
  const otherManagers = people.filter(
    (person) => person.staffId !== staffId && person.isActive && person.role === 'manager',
  )
  if ((role !== 'manager' || !isActive) && otherManagers.length === 0)
    return fail('last-manager', 'The clinic needs at least one manager. Make someone else a manager first.')
  context.append({ type: 'staff-changed', subject: staffId, payload: { staffId, name, role, isActive } }, by)
  return succeed(null)
}

export const setPin = (
  context: CommandContext,
  { staffId, pinHash, by }: { staffId: string; pinHash: string; by: string },
): Result<null, 'unknown-person'> => {
  if (!staffList(context.writer).some((person) => person.staffId === staffId))
    return fail('unknown-person', 'This person is not on the list.')
  keepPin(context, staffId, pinHash, by)
  return succeed(null)
}

export const chooseLanguage = (
  context: CommandContext,
  { staffId, language }: { staffId: string; language: Language },
): Result<null> => {
  context.append({ type: 'staff-language-chosen', subject: staffId, payload: { staffId, language } }, staffId)
  return succeed(null)
}

/** Logs how a sign-in ended; answers with the tries as they stand afterwards. */
export const recordSignIn = (
  context: CommandContext,
  { staffId, isRight }: { staffId: string; isRight: boolean },
): PinTries => {
  if (isRight) context.append({ type: 'sign-in-accepted', subject: staffId, payload: { staffId } }, staffId)
  else context.append({ type: 'sign-in-refused', subject: staffId, payload: { staffId, atMs: Math.round(context.clock.nowMs()) } }, null)
  return pinFacts(context.writer, { staffId })?.tries ?? { wrong: 0, lockedUntilMs: null }
}

export const recordSignOut = (
  context: CommandContext,
  { staffId, why }: { staffId: string; why: 'locked' | 'left' | 'idle' },
): null => {
  context.append({ type: 'signed-out', subject: staffId, payload: { staffId, why } }, staffId)
  return null
}
