import { describe, expect, it } from 'vitest'
import { newPatientFacts } from '../../../shared/import/update-facts.ts'
import { matchPatient, type KnownPatient, type PatientMatch } from '../../../shared/import/match-patient.ts'
import type { ScheduledPatient } from '../../../shared/import/scheduled-visit.ts'
import { parseName } from '../../../shared/patients/person-name.ts'
import { MemoryClinic, TODAY } from '../../support/schedule-import.ts'

type Given = Partial<Omit<ScheduledPatient, 'name'>>

const patient = (name: string, given: Given = {}): ScheduledPatient => ({ name: parseName(name), ...given })

const onFile = (...people: readonly ScheduledPatient[]): readonly KnownPatient[] =>
  people.map((one, index) => ({ patientId: `known-${index + 1}`, facts: newPatientFacts(one, '2025-10-14') }))

const clinicWith = (...people: readonly ScheduledPatient[]): MemoryClinic => {
  const clinic = new MemoryClinic()
  for (const known of onFile(...people)) clinic.patients.set(known.patientId, known)
  return clinic
}

const found = (scheduled: ScheduledPatient, ...people: readonly ScheduledPatient[]): string => {
  const match: PatientMatch = matchPatient(scheduled, TODAY, clinicWith(...people).lookup)
  if (match.kind === 'match') return match.known.patientId
  return match.kind === 'new'
    ? 'new'
    : `${match.question}: ${match.candidates.map(({ patientId }) => patientId).join(' ')}`
}

const ana = { mrn: '0004471', birthDate: '1970-01-02' }

describe('by MRN', () => {
  it('matches, with or without zeros, through marriage and a mistyped birth date', () => {
    const file = patient('Cruz, Ana', ana)
    expect(found(file, file)).toBe('known-1')
    expect(found(patient('Cruz, Ana', { ...ana, mrn: '4471' }), file)).toBe('known-1')
    expect(found(patient('Whitfield, Ana', ana), file)).toBe('known-1')
    expect(found(patient('Cruz, Ana', { ...ana, birthDate: '1970-02-01' }), file)).toBe('known-1')
    expect(found(patient('Whitfield, Anita', ana), file)).toBe('known-1')
  })

  it('asks when neither name nor birth date fits: the number was given again', () => {
    expect(
      found(patient('Abernathy, Ruth', { mrn: '4471', birthDate: '1944-11-30' }), patient('Cruz, Ana', ana)),
    ).toBe('mrn-reused: known-1')
    expect(found(patient('Abernathy, Ruth', { mrn: '4471' }), patient('Cruz, Ana', ana))).toBe(
      'mrn-reused: known-1',
    )
  })

  it('takes the exact number where two on file differ by zeros', () => {
    expect(
      found(
        patient('Cruz, Ana', ana),
        patient('Cruz, Ana', { ...ana, mrn: '4471' }),
        patient('Cruz, Ana', ana),
      ),
    ).toBe('known-2')
  })

  it('falls back to name and birth date, and asks when the person has another number', () => {
    const { birthDate } = ana
    expect(found(patient('Cruz, Ana', ana), patient('Cruz, Ana', { birthDate }))).toBe('known-1')
    expect(found(patient('Cruz, Ana', ana), patient('Cruz, Ana', { birthDate, mrn: '9' }))).toBe(
      'other-mrn: known-1',
    )
  })
})

describe('by name and birth date', () => {
  it('matches whatever the spelling', () => {
    expect(
      found(
        patient('DE LA CRUZ, CONCEPCION', { birthDate: '1959-09-27' }),
        patient('de la Cruz, Concepción M', { birthDate: '1959-09-27' }),
      ),
    ).toBe('known-1')
  })
  it('does not match another birth date', () => {
    expect(
      found(
        patient('Cruz, Ana', { birthDate: '1970-01-02' }),
        patient('Cruz, Ana', { birthDate: '1971-01-02' }),
      ),
    ).toBe('new')
  })
  it('tells twins apart, and asks where nothing but the second name does', () => {
    const birthDate = '2010-05-05'
    const twins = [
      patient('Vela, José Luis', { birthDate, mrn: '1' }),
      patient('Vela, José María', { birthDate, mrn: '2' }),
    ]
    expect(found(patient('Vela, José María', { birthDate }), ...twins)).toBe('known-2')
    expect(found(patient('Vela, José Antonio', { birthDate }), ...twins)).toBe(
      'similar-name: known-1 known-2',
    )
    expect(found(patient('Vela, José Antonio', { birthDate, mrn: '3' }), ...twins)).toBe('new')
    expect(found(patient('Vela, José', { birthDate }), ...twins)).toBe('several-fit: known-1 known-2')
  })
})

describe('by name alone', () => {
  it('never matches: it asks', () => {
    expect(found(patient('Cruz, Ana'), patient('Cruz, Ana'))).toBe('name-only: known-1')
    expect(found(patient('Cruz, Ana'), patient('Cruz, Ana', ana), patient('CRUZ, ANA'))).toBe(
      'name-only: known-1 known-2',
    )
    expect(found(patient('Cruz, Ana', { birthDate: '1970-01-02' }), patient('Cruz, Ana'))).toBe(
      'name-only: known-1',
    )
  })
  it('does not ask about those the age or the number rules out', () => {
    const file = patient('Cruz, Ana', ana)
    expect(found(patient('Cruz, Ana', { age: 12 }), file)).toBe('new')
    expect(found(patient('Cruz, Ana', { age: 55 }), file)).toBe('name-only: known-1')
    expect(found(patient('Cruz, Ana', { mrn: '9' }), file)).toBe('new')
    expect(found(patient('Cruz, Anabel'), file)).toBe('new')
  })
})
