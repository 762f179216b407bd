/** Works out what an import would change, before anything is changed. The same file twice plans nothing. */
import type { PatientFacts, VisitFacts } from '../events/catalogue.ts'
import { nameMatchKey } from '../patients/name-match.ts'
import { displayName } from '../patients/person-name.ts'
import type { LocalDate } from '../time/local-time.ts'
import type { Say } from '../words/say.ts'
import { toSay, type ToSay } from '../words/to-say.ts'
import { matchPatient, type KnownPatient, type MatchQuestion, type PatientLookup } from './match-patient.ts'
import { mergeVisits } from './merge-visits.ts'
import { createPeople, type People, type Person } from './people-met.ts'
import { codesToStore, type BroughtCode, type CodesOnFile, type PlannedCode } from './brought-codes.ts'
import type { Answers, Ask, RepairLine } from './repair-line.ts'
import type { ScheduledVisit } from './scheduled-visit.ts'
import {
  changedFacts,
  newPatientFacts,
  newVisitFacts,
  updatedPatientFacts,
  updatedVisitFacts,
  type KnownVisit,
} from './update-facts.ts'

export type ImportLookup = PatientLookup & CodesOnFile & {
  readonly visitAt: (patientId: string, siteId: string, date: LocalDate) => KnownVisit | undefined
}

export type PlannedPatient = { readonly patientId: string; readonly facts: PatientFacts }
export type PlannedVisit = { readonly visitId: string; readonly facts: VisitFacts }

export type ImportQuestion = {
  readonly row: number
  readonly question: MatchQuestion
  /** The patient as the schedule names them. */
  readonly name: string
  readonly ask: Ask
  /** What was said to it; null while it is open. */
  readonly answer: string | null
}

export type ImportPlan = {
  readonly patients: {
    readonly add: readonly PlannedPatient[]
    readonly update: readonly (PlannedPatient & { readonly changed: readonly (keyof PatientFacts)[] })[]
  }
  readonly visits: {
    readonly add: readonly PlannedVisit[]
    readonly update: readonly (PlannedVisit & { readonly changed: readonly (keyof VisitFacts)[] })[]
  }
  readonly codes: readonly PlannedCode[]
  /** Codes that are left out since they are somebody else's too. */
  readonly codeLines: readonly RepairLine[]
  /** Visits on file that the schedule changes: the visit itself, its patient, or the code it brings. */
  readonly changed: number
  /** Visits on file that the schedule repeats as they are. */
  readonly unchanged: number
  /** Open questions; their visits are not in the plan yet. */
  readonly questions: readonly ImportQuestion[]
  /** Questions that were answered; the plan goes by the answers. */
  readonly answered: readonly ImportQuestion[]
}

export type ImportRequest = {
  readonly visits: readonly ScheduledVisit[]
  readonly known: ImportLookup
  readonly answers: Answers
  readonly newId: () => string
}

const MOST_CANDIDATES = 5

const personKeyOf = (row: number): string => `p${row}`
const firstRowOf = (visit: ScheduledVisit): number => visit.rowNumbers[0] ?? 0

/** Those with the best identifiers first, so that a bare name meets everybody it could be; then a fixed order. */
const byIdentifiers = (a: ScheduledVisit, b: ScheduledVisit): number => {
  const strength = ({ patient }: ScheduledVisit) =>
    patient.mrn !== undefined ? 0 : patient.birthDate !== undefined ? 1 : 2
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return (
    strength(a) - strength(b) ||
    compare(a.date, b.date) ||
    compare(a.times[0] ?? '', b.times[0] ?? '') ||
    compare(nameMatchKey(a.patient.name), nameMatchKey(b.patient.name)) ||
    compare(a.patient.mrn ?? '', b.patient.mrn ?? '') ||
    compare(a.patient.birthDate ?? '', b.patient.birthDate ?? '') ||
    compare(a.siteId, b.siteId)
  )
}

/** An answer names people on file by id and people of this file by row, whose ids are made anew each time. */
const choiceId = (people: People, { patientId }: KnownPatient): string => {
  const person = people.get(patientId)
  return person && person.stored === null ? `row:${person.firstRow}` : `same:${patientId}`
}

const candidateSays = ({ facts }: KnownPatient): ToSay =>
  toSay('import.choice.person', {
    name: displayName(facts.name),
    hasBorn: facts.birthDate === null ? 'no' : 'yes',
    born: facts.birthDate?.slice(0, 4) ?? '',
    hasMrn: facts.mrn === null ? 'no' : 'yes',
    mrn: facts.mrn?.slice(-4) ?? '',
  })

const questionOf = (
  visit: ScheduledVisit,
  question: MatchQuestion,
  candidates: readonly KnownPatient[],
  people: People,
  answer: string | null,
): ImportQuestion => ({
  row: firstRowOf(visit),
  question,
  name: displayName(visit.patient.name),
  ask: {
    key: personKeyOf(firstRowOf(visit)),
    kind: 'choice',
    choices: [
      ...candidates
        .slice(0, MOST_CANDIDATES)
        .map((known) => ({ id: choiceId(people, known), says: candidateSays(known) })),
      { id: 'new', says: toSay('import.choice.new') },
      { id: 'leave-out', says: toSay('import.choice.leave-out') },
    ],
  },
  answer,
})

/**
 * The one candidate who already has this very visit: same name, site, day and time. That is the row of an earlier
 * import coming again, not a match by name alone.
 */
const sameVisitAgain = (
  visit: ScheduledVisit,
  candidates: readonly KnownPatient[],
  known: ImportLookup,
): KnownPatient | undefined => {
  const having = candidates.filter(({ patientId }) => {
    const there = known.visitAt(patientId, visit.siteId, visit.date)
    if (!there) return false
    return visit.times.length === 0 || there.facts.times.some((time) => visit.times.includes(time))
  })
  if (having.length === 1) return having[0]
  const alike = having.filter(
    ({ facts }) => facts.birthDate === (visit.patient.birthDate ?? null) && facts.mrn === null,
  )
  return alike.length === 1 ? alike[0] : undefined
}

type Place = { readonly known: KnownPatient } | 'new' | 'leave-out'
/** Where a visit goes, and what was asked about it; no place while that is open. */
type Decision = { readonly place: Place | null; readonly asked?: ImportQuestion }

const decide = (
  visit: ScheduledVisit,
  people: People,
  rows: ReadonlyMap<number, string>,
  request: ImportRequest,
): Decision => {
  const found = matchPatient(visit.patient, visit.date, people.lookup)
  if (found.kind === 'match') return { place: { known: found.known } }
  if (found.kind === 'new') return { place: 'new' }
  const again =
    found.question === 'mrn-reused' || found.question === 'other-mrn'
      ? undefined
      : sameVisitAgain(visit, found.candidates, request.known)
  if (again) return { place: { known: again } }
  const answer = request.answers[personKeyOf(firstRowOf(visit))] ?? ''
  const place = placeByAnswer(answer, found.candidates, rows)
  const given = place === null ? null : answer
  return { place, asked: questionOf(visit, found.question, found.candidates, people, given) }
}

/** No place where the answer names nobody who fits. */
const placeByAnswer = (
  answer: string,
  candidates: readonly KnownPatient[],
  rows: ReadonlyMap<number, string>,
): Place | null => {
  if (answer === 'new' || answer === 'leave-out') return answer
  const patientId = answer.startsWith('row:')
    ? rows.get(Number(answer.slice(4)))
    : answer.slice('same:'.length)
  const known = candidates.find((candidate) => candidate.patientId === patientId)
  return known ? { known } : null
}

/** Visits of one patient at one site on one day are one. */
const addVisit = ({ visits }: Person, visit: ScheduledVisit): void => {
  const at = visits.findIndex(({ siteId, date }) => siteId === visit.siteId && date === visit.date)
  const earlier = visits[at]
  if (earlier) visits[at] = mergeVisits(earlier, [visit])
  else visits.push(visit)
}

/** Gives every visit its patient; answers what was asked on the way. */
const placeVisits = (request: ImportRequest, people: People): readonly ImportQuestion[] => {
  const questions: ImportQuestion[] = []
  const rows = new Map<number, string>()
  for (const visit of [...request.visits].sort(byIdentifiers)) {
    const { place, asked } = decide(visit, people, rows, request)
    if (asked) questions.push(asked)
    if (place === null || place === 'leave-out') continue
    const person = personFor(place, visit, people, request.newId)
    addVisit(person, visit)
    for (const row of visit.rowNumbers) rows.set(row, person.patientId)
  }
  return questions.sort((a, b) => a.row - b.row)
}

const metPerson = (
  patientId: string,
  stored: KnownPatient | null,
  visit: ScheduledVisit,
  facts: PatientFacts,
): Person => ({
  patientId,
  stored,
  firstRow: firstRowOf(visit),
  visits: [],
  facts,
})

const personFor = (
  decision: { readonly known: KnownPatient } | 'new',
  visit: ScheduledVisit,
  people: People,
  newId: () => string,
): Person => {
  if (decision === 'new') {
    const person = metPerson(newId(), null, visit, newPatientFacts(visit.patient, visit.date))
    people.put(person)
    return person
  }
  const { known } = decision
  const person = people.get(known.patientId) ?? metPerson(known.patientId, known, visit, known.facts)
  person.facts = updatedPatientFacts({ ...known, facts: person.facts }, visit.patient, visit.date)
  people.put(person)
  return person
}

const changesOf = ({ stored, facts }: Person): readonly (keyof PatientFacts)[] =>
  stored === null ? [] : changedFacts(stored.facts, facts)

const planPatients = (people: readonly Person[]): ImportPlan['patients'] => ({
  add: people.filter(({ stored }) => stored === null).map(({ patientId, facts }) => ({ patientId, facts })),
  update: people.flatMap((person) => {
    const changed = changesOf(person)
    return changed.length === 0 ? [] : [{ patientId: person.patientId, facts: person.facts, changed }]
  }),
})

type VisitPlans = Pick<ImportPlan, 'visits' | 'codes' | 'codeLines' | 'changed' | 'unchanged'>

const planVisits = (people: readonly Person[], { known, newId }: ImportRequest): VisitPlans => {
  const add: PlannedVisit[] = []
  const update: ImportPlan['visits']['update'][number][] = []
  // Of several codes of one patient the last one stands.
  const brought = new Map<Person, BroughtCode>()
  const repeated: { readonly person: Person; readonly visitId: string }[] = []
  for (const [person, visit] of people.flatMap((one) => one.visits.map((visit) => [one, visit] as const))) {
    const { patientId } = person
    const stored = person.stored === null ? undefined : known.visitAt(patientId, visit.siteId, visit.date)
    const visitId = stored?.visitId ?? newId()
    const facts = stored ? updatedVisitFacts(stored, visit) : newVisitFacts(patientId, visit)
    const changed = stored ? changedFacts(stored.facts, facts) : []
    if (!stored) add.push({ visitId, facts })
    else if (changed.length > 0) update.push({ visitId, facts, changed })
    else repeated.push({ person, visitId })
    if (visit.code)
      brought.set(person, {
        patientId,
        visitId,
        value: visit.code.value,
        goodUntil: visit.code.goodUntil ?? null,
        row: firstRowOf(visit),
        inFile: displayName(visit.patient.name),
      })
  }
  const { codes, lines } = codesToStore([...brought.values()], known)
  const bringingCodes = new Set(codes.map(({ visitId }) => visitId))
  const unchanged = repeated.filter(({ person, visitId }) => changesOf(person).length === 0 && !bringingCodes.has(visitId)).length
  return { visits: { add, update }, codes, codeLines: lines, changed: update.length + repeated.length - unchanged, unchanged }
}

/** Plans an import. Nothing is written here; a visit whose question has no answer yet stays out of the plan. */
export const planImport = (request: ImportRequest): ImportPlan => {
  const people = createPeople(request.known)
  const questions = placeVisits(request, people)
  const met = people.all()
  return {
    patients: planPatients(met),
    ...planVisits(met, request),
    questions: questions.filter(({ answer }) => answer === null),
    answered: questions.filter(({ answer }) => answer !== null),
  }
}

const decisionWords = (answer: string | null, say: Say): string => {
  if (answer === null) return say('import.decision.open')
  if (answer === 'leave-out') return say('import.decision.left-out')
  if (answer === 'new') return say('import.decision.new')
  return answer.startsWith('row:')
    ? say('import.decision.row', { row: answer.slice(4) })
    : say('import.decision.known')
}

/** A question and what comes of it in plain words, without a value of a patient: it may be saved. */
export const questionText = (
  { question, answer }: ImportQuestion,
  say: Say,
): { readonly wrong: string; readonly happens: string } => ({
  wrong: say(`import.match.${question}`),
  happens: decisionWords(answer, say),
})
