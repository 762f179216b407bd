/** Visits and people as rows of a list. */
import type { PersonFound, SearchFound } from '../../shared/contract/views.ts'
import { clockTime, monthDay } from '../../shared/time/display.ts'
import type { LocalTime } from '../../shared/time/local-time.ts'
import { listTime, type DayVisit } from '../../shared/visits/day-view.ts'
import type { Say } from '../../shared/words/say.ts'
import { findMarks } from '../ui/mark-text.tsx'
import type { VisitGroup } from '../ui/visit-list.tsx'
import type { VisitItem } from '../ui/visit-row.tsx'
import { identifiersOf, isUnprinted, markOf, privateWords, stateWords } from './day-words.ts'

/** The list's key of somebody who has no visit today. Visits have their own id. */
export const personKey = (patientId: string): string => `person-${patientId}`

/** A row of one line: who, and the state. */
export const lowItem = (visit: DayVisit, now: LocalTime, say: Say): VisitItem => {
  const time = listTime(visit)
  const hidden = privateWords(visit, say)
  return {
    id: visit.visitId,
    time: time === null ? '' : clockTime(time),
    name: visit.name,
    state: markOf(visit),
    words: stateWords(visit, now, say),
    settled: visit.state === 'missed' && visit.missedReason !== null,
    ...(hidden !== undefined && { privateWords: hidden }),
  }
}

export const item = (visit: DayVisit, now: LocalTime, say: Say): VisitItem => ({
  ...lowItem(visit, now, say),
  identifiers: identifiersOf(visit, say),
})

export const personItem = (person: PersonFound, query: string, say: Say): VisitItem => ({
  id: personKey(person.patientId),
  time: '',
  name: person.name,
  identifiers: identifiersOf(person, say),
  words: person.lastSeen === null ? say('desk.no-visit-yet') : say('desk.last-seen-on', { date: monthDay(person.lastSeen, say.language) }),
  marks: findMarks(person.name, query),
})

/** "1 missed, 2 not printed": what is still wrong among the settled, so that folding hides no work. */
const openMatters = (settled: readonly DayVisit[], say: Say): string => {
  const missed = settled.filter((visit) => visit.state === 'missed' && visit.missedReason === null).length
  const unprinted = settled.filter(isUnprinted).length
  return [
    missed > 0 && say('desk.matter.missed', { count: missed }),
    unprinted > 0 && say('desk.matter.not-printed', { count: unprinted }),
  ].filter(Boolean).join(', ')
}

/** What is done with, folded unless opened. */
export const settledGroup = (settled: readonly DayVisit[], now: LocalTime, isOpen: boolean, say: Say): VisitGroup => {
  const matters = openMatters(settled, say)
  return {
    id: 'settled',
    count: settled.length,
    label: say('desk.settled'),
    folded: !isOpen,
    visits: settled.map((visit) => lowItem(visit, now, say)),
    ...(matters !== '' && { note: matters }),
  }
}

/** "4 found, 2 of them today": said to a screen reader when a search has its answer. */
export const foundWords = ({ today, others }: SearchFound, say: Say): string => {
  const count = today.length + others.length
  if (count === 0) return say('desk.found.nobody')
  return others.length > 0 && today.length > 0 ? say('desk.found-today', { count, today: today.length }) : say('desk.found', { count })
}
