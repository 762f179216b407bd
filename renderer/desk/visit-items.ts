/** Visits and people as rows of a list. */
import type { PersonFound, SearchFound } from '../../shared/contract/views.ts'
import { clockTime, monthDay } from '../../shared/time/display.ts'
import type { LocalTime } from '../../shared/time/local-time.ts'
import { listTime, type DayVisit } from '../../shared/visits/day-view.ts'
import { findMarks } from '../ui/mark-text.tsx'
import type { VisitGroup } from '../ui/visit-list.tsx'
import type { VisitItem } from '../ui/visit-row.tsx'
import { identifiersOf, isUnprinted, markOf, privateWords, stateWords } from './day-words.ts'

/** The list's key of somebody who has no visit today. Visits have their own id. */
export const personKey = (patientId: string): string => `person-${patientId}`

/** A row of one line: who, and the state. */
export const lowItem = (visit: DayVisit, now: LocalTime): VisitItem => {
  const time = listTime(visit)
  const hidden = privateWords(visit)
  return {
    id: visit.visitId,
    time: time === null ? '' : clockTime(time),
    name: visit.name,
    state: markOf(visit),
    words: stateWords(visit, now),
    settled: visit.state === 'missed' && visit.missedReason !== null,
    ...(hidden !== undefined && { privateWords: hidden }),
  }
}

export const item = (visit: DayVisit, now: LocalTime): VisitItem => ({
  ...lowItem(visit, now),
  identifiers: identifiersOf(visit),
})

export const personItem = (person: PersonFound, query: string): VisitItem => ({
  id: personKey(person.patientId),
  time: '',
  name: person.name,
  identifiers: identifiersOf(person),
  words: person.lastSeen === null ? 'No visit yet' : `Last seen ${monthDay(person.lastSeen)}`,
  marks: findMarks(person.name, query),
})

/** "1 missed, 2 not printed": what is still wrong among the settled, so that folding hides no work. */
const openMatters = (settled: readonly DayVisit[]): string => {
  const missed = settled.filter((visit) => visit.state === 'missed' && visit.missedReason === null).length
  const unprinted = settled.filter(isUnprinted).length
  return [missed > 0 && `${missed} missed`, unprinted > 0 && `${unprinted} not printed`].filter(Boolean).join(', ')
}

/** What is done with, folded unless opened. */
export const settledGroup = (settled: readonly DayVisit[], now: LocalTime, isOpen: boolean): VisitGroup => {
  const matters = openMatters(settled)
  return {
    id: 'settled',
    count: settled.length,
    label: 'settled',
    folded: !isOpen,
    visits: settled.map((visit) => lowItem(visit, now)),
    ...(matters !== '' && { note: matters }),
  }
}

/** "4 found, 2 of them today": said to a screen reader when a search has its answer. */
export const foundWords = ({ today, others }: SearchFound): string => {
  const count = today.length + others.length
  if (count === 0) return 'Nobody found'
  return `${count} found${others.length > 0 && today.length > 0 ? `, ${today.length} of them today` : ''}`
}
