/** What stands in the list, in which groups. */
import type { PersonFound, SearchFound } from '../../../shared/contract/views.ts'
import { clockTime, monthDay } from '../../../shared/time/display.ts'
import type { LocalTime } from '../../../shared/time/local-time.ts'
import { groupDay, listTime, type DayVisit } from '../../../shared/visits/day-view.ts'
import { findMarks } from '../../ui/mark-text.tsx'
import type { VisitGroup } from '../../ui/visit-list.tsx'
import type { VisitItem } from '../../ui/visit-row.tsx'
import { identifiersOf, isUnprinted, markOf, privateWords, stateWords } from './day-words.ts'

/** The list's key of somebody who has no visit today. Visits have their own id. */
export const personKey = (patientId: string): string => `person-${patientId}`

const lowItem = (visit: DayVisit, now: LocalTime): VisitItem => {
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

const item = (visit: DayVisit, now: LocalTime): VisitItem => ({
  ...lowItem(visit, now),
  identifiers: identifiersOf(visit),
})

const personItem = (person: PersonFound, query: string): VisitItem => ({
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

const needOfferHead = (count: number): Pick<VisitGroup, 'count' | 'label' | 'note'> => {
  if (count === 0) return { label: 'Nobody needs an offer' }
  return count === 1 ? { count, label: 'needs an offer' } : { count, label: 'need an offer', note: 'longest wait first' }
}

/** The day: who needs an offer on top, the settled folded unless opened. */
export const dayGroups = (visits: readonly DayVisit[], now: LocalTime, isSettledOpen: boolean): readonly VisitGroup[] => {
  const { needOffer, forNurse, expected, settled } = groupDay(visits)
  const matters = openMatters(settled)
  const groups: readonly VisitGroup[] = [
    {
      id: 'need-offer',
      ...needOfferHead(needOffer.length),
      visits: needOffer.map((visit) => item(visit, now)),
    },
    { id: 'for-nurse', count: forNurse.length, label: 'for the nurse', visits: forNurse.map((visit) => item(visit, now)) },
    { id: 'expected', count: expected.length, label: 'still expected', visits: expected.map((visit) => lowItem(visit, now)) },
    {
      id: 'settled',
      count: settled.length,
      label: 'settled',
      folded: !isSettledOpen,
      visits: settled.map((visit) => lowItem(visit, now)),
      ...(matters !== '' && { note: matters }),
    },
  ]
  return groups.filter((group) => group.id === 'need-offer' || group.visits.length > 0)
}

/** What a search found: today's visits, then everyone else on file. */
export const foundGroups = (found: SearchFound, query: string, now: LocalTime): readonly VisitGroup[] =>
  [
    {
      id: 'today',
      label: 'Today',
      visits: found.today.map((visit) => ({ ...item(visit, now), marks: findMarks(visit.name, query) })),
    },
    { id: 'others', label: 'Not on today’s list', visits: found.others.map((person) => personItem(person, query)) },
  ].filter((group) => group.visits.length > 0)

/** "4 found, 2 of them today": said to a screen reader when a search has its answer. */
export const foundWords = ({ today, others }: SearchFound): string => {
  const count = today.length + others.length
  if (count === 0) return 'Nobody found'
  return `${count} found${others.length > 0 && today.length > 0 ? `, ${today.length} of them today` : ''}`
}
