import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverageOf, wholePercent } from '../../../shared/coverage/coverage.ts'
import { checkOffer } from '../../../shared/offers/offer-rules.ts'
import { ageBandOn } from '../../../shared/patients/age.ts'
import { parseSampleClinic, type SampleVisit } from '../../../shared/sample/sample-clinic.ts'
import { visitState, type VisitState } from '../../../shared/visits/visit-state.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../../resources/sample-clinic/${name}`, import.meta.url), 'utf8')
const files = {
  clinic: JSON.parse(read('clinic.json')) as unknown,
  day: JSON.parse(read('day.json')) as unknown,
}

const loadSample = () => {
  const parsed = parseSampleClinic(files)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.sample
}

const sample = loadSample()
const { visits, known } = sample.day
const people = [...visits, ...known].map((entry) => entry.patient)

const stateOf = ({ patient, visit, offer }: SampleVisit): VisitState =>
  visitState({
    status: visit.status,
    portalStatus: patient.portalStatus,
    outcome: offer?.facts.outcome ?? null,
    isMarkedMissed: false,
    isResting: false,
  })

const inState = (...states: readonly VisitState[]) =>
  visits.filter((entry) => states.includes(stateOf(entry)))
const familiesOf = (entries: readonly SampleVisit[]) => entries.map((entry) => entry.patient.name.family)

/** The day the sample was drawn up; its guard rails must hold then and for a few years on. */
const DRAWN_UP = '2025-10-14'
const bandOf = (birthDate: string | null, day = DRAWN_UP) => ageBandOn({ birthDate }, day, sample.clinic.ages)

describe('the sample clinic', () => {
  it('is read from its files, and a broken one is named', () => {
    expect(parseSampleClinic({ ...files, day: { visits: [] } })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^day\.json is wrong at siteId: /),
    })
    expect(parseSampleClinic({ ...files, clinic: {} })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^clinic\.json is wrong at clinic: /),
    })
  })

  it('has staff in each role, each with a PIN of their own', () => {
    expect(new Set(sample.staff.map((person) => person.role))).toEqual(new Set(['desk', 'nurse', 'manager']))
    expect(new Set(sample.staff.map((person) => person.pin)).size).toBe(sample.staff.length)
  })

  it('has its day at one of its sites', () => {
    expect(sample.clinic.sites.map((site) => site.siteId)).toContain(sample.day.siteId)
  })
})

describe('the sample day', () => {
  it('has 60 visits and the coverage of the pictures', () => {
    expect(visits).toHaveLength(60)
    const coverage = coverageOf(visits.map(stateOf))
    expect(coverage).toEqual({
      needed: 30,
      offered: 21,
      stillHere: 9,
      missed: 0,
      hasAccount: 8,
      resting: 0,
      toCome: 18,
      cancelled: 4,
    })
    expect(wholePercent(coverage.offered, coverage.needed)).toBe(70)
  })

  it('has 46 visits in need of an offer by the evening', () => {
    expect(inState('expected').filter((entry) => entry.patient.portalStatus !== 'active')).toHaveLength(16)
  })

  it('has seven who need an offer, longest wait first, one of them leaving', () => {
    const waiting = inState('needs-offer').sort((a, b) =>
      (a.visit.arrivedAt ?? '').localeCompare(b.visit.arrivedAt ?? ''),
    )
    expect(familiesOf(inState('leaving'))).toEqual(['Delacroix-Nwosu'])
    expect(waiting.map((entry) => [entry.patient.name.family, entry.visit.arrivedAt])).toEqual([
      ['Kowalczyk', '10:34'],
      ['Al-Otaibi', '10:41'],
      ['Herrera de la Cruz', '10:52'],
      ['Simmons', '10:57'],
      ['Volkova', '11:04'],
      ['Raghunathan', '11:06'],
    ])
  })

  it('has two for the nurse, with the desk’s reason', () => {
    expect(
      inState('for-nurse').map((entry) => [entry.patient.name.family, entry.offer?.facts.deferralReason]),
    ).toEqual([
      ['Warsame', 'asked-to-wait'],
      ['O’Shaughnessy', 'wants-family-there'],
    ])
  })

  it('has three cancelled and one no-show', () => {
    expect(inState('cancelled')).toHaveLength(3)
    expect(inState('no-show')).toHaveLength(1)
  })

  it('shows a spread of outcomes, methods and reasons', () => {
    const offers = inState('logged', 'thinking', 'declined-with-sheet', 'declined-no-sheet').flatMap(
      (entry) => entry.offer?.facts ?? [],
    )
    const count = (outcome: string) => offers.filter((offer) => offer.outcome === outcome).length
    expect(
      [
        'activated-now',
        'took-invitation',
        'undecided-informed',
        'declined-informed',
        'declined-refused-information',
      ].map(count),
    ).toEqual([6, 9, 2, 3, 1])
    expect(new Set(offers.map((offer) => offer.method)).size).toBe(6)
    expect(new Set(offers.flatMap((offer) => offer.reasons)).size).toBeGreaterThanOrEqual(7)
  })

  it('finds by “oko” the four people of the search picture', () => {
    const plain = (text: string) =>
      text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase()
    const found = people.filter(({ name }) => plain(`${name.given} ${name.family}`).includes('oko'))
    expect(found.map((person) => person.name.family)).toEqual([
      'Okonkwo',
      'Okonkwo-Fitzgerald',
      'Okoro',
      'Sokołowski',
    ])
  })

  it('has a patient for each history: declined, deferred, invited before', () => {
    expect(
      visits.filter((entry) => entry.earlier?.offer?.facts.outcome === 'declined-informed'),
    ).toHaveLength(1)
    expect(inState('needs-offer').filter((entry) => entry.patient.portalStatus === 'pending')).toHaveLength(1)
  })
})

describe('the people of the sample', () => {
  it('have MRNs of seven digits, told apart by their last four', () => {
    expect(people.filter((person) => !/^\d{7}$/.test(person.mrn ?? ''))).toEqual([])
    expect(new Set(people.map((person) => person.mrn?.slice(-4))).size).toBe(people.length)
  })

  it('include a teen who needs an offer and children on both sides of one, for some years to come', () => {
    for (const year of [2025, 2026]) {
      const day = `${year}-10-14`
      expect(
        familiesOf(inState('needs-offer').filter((entry) => bandOf(entry.patient.birthDate, day) === 'teen')),
      ).toEqual(['Raghunathan'])
    }
    const children = visits.filter((entry) => bandOf(entry.patient.birthDate, '2029-10-14') === 'child')
    expect(children.map(stateOf)).toEqual(['logged', 'expected'])
  })

  it('are reachable only at numbers and a town that do not exist', () => {
    expect(
      people.filter((person) => person.phone !== null && !/^541-555-01\d\d$/.test(person.phone)),
    ).toEqual([])
    const towns = new Set(people.flatMap((person) => person.addressLines.slice(-1)))
    expect([...towns]).toEqual(['Harlow Falls, OR 97299'])
  })
})

describe('the offers of the sample', () => {
  const staffKeys = sample.staff.map((person) => person.key)
  const told = [
    ...visits.map((entry) => ({
      patient: entry.patient,
      visit: entry.visit,
      offer: entry.offer,
      until: sample.day.asOf,
    })),
    ...[...visits, ...known].flatMap(({ patient, earlier }) =>
      earlier ? [{ patient, visit: earlier.visit, offer: earlier.offer, until: '23:59' }] : [],
    ),
  ]
  const withOffer = told.flatMap((one) => (one.offer ? [{ ...one, offer: one.offer }] : []))

  it('keep the rules an offer at the desk must keep', () => {
    const broken = withOffer.map(({ patient, offer }) => {
      const facts = { ...offer.facts, visitId: 'v', script: { id: 'check-in', version: 1 }, path: [] }
      return checkOffer(facts, bandOf(patient.birthDate))
    })
    expect(broken.filter((result) => !result.ok)).toEqual([])
  })

  it('were made by staff of the clinic, while the patient was there', () => {
    expect(withOffer.filter(({ offer }) => !staffKeys.includes(offer.by))).toEqual([])
    const impossible = withOffer.filter(
      ({ visit, offer, until }) =>
        offer.at < (visit.arrivedAt ?? '99') || offer.at > (visit.departedAt ?? until),
    )
    expect(impossible).toEqual([])
  })

  it('leave nobody from before without either an offer or an account', () => {
    expect(
      known.filter(({ patient, earlier }) => !earlier.offer && patient.portalStatus !== 'active'),
    ).toEqual([])
  })
})

describe('the schedule to try the import with', () => {
  const csv = read('schedule.csv')
  const lines = csv.trimEnd().split('\r\n')
  const rows = lines.slice(4)

  it('has three title lines, a header and 63 rows, as in the pictures', () => {
    expect(csv.codePointAt(0)).toBe(0xfeff)
    expect(lines[3]).toBe('Appt Time,Patient Name,DOB,Acct #,Status,Portal,Plan Name,Visit Rsn')
    expect(rows).toHaveLength(63)
  })

  it.each([
    [14, 'MOUSE, MICKEY'],
    [22, '"SALAZAR, DIEGO",10/19/1958,8812,'],
    [31, 'WARSAME, HALIMA'],
    [38, '"CHEN, MICHAEL",4/9/87,'],
    [47, 'Total visits: 60'],
    [52, '"FELDMAN, HANNAH",02/30/2000,'],
  ])('row %i is the one in the picture of the report', (row, text) => {
    expect(rows[row - 1]).toContain(text)
  })

  it('has Halima Warsame twice and everybody else of the day once', () => {
    const times = visits.map(
      (entry) =>
        rows.filter(
          (row) => row.includes(`,${Number(entry.patient.mrn)},`) || row.includes(`,${entry.patient.mrn},`),
        ).length,
    )
    expect(times.filter((count) => count !== 1)).toEqual([2])
  })
})
