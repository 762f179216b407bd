/** What stands in the list, in which groups. */
import type { SearchFound } from '../../../shared/contract/views.ts'
import { groupDay, type DayVisit } from '../../../shared/visits/day-view.ts'
import type { Look } from '../../desk/desk-kind.tsx'
import { item, lowItem, personItem, settledGroup } from '../../desk/visit-items.ts'
import { findMarks } from '../../ui/mark-text.tsx'
import type { VisitGroup } from '../../ui/visit-list.tsx'

const needOfferHead = (count: number): Pick<VisitGroup, 'count' | 'label' | 'note'> => {
  if (count === 0) return { label: 'Nobody needs an offer' }
  return count === 1 ? { count, label: 'needs an offer' } : { count, label: 'need an offer', note: 'longest wait first' }
}

type TodayLook = Pick<Look, 'now' | 'isSettledOpen'>

/** The day: who needs an offer on top, the settled folded unless opened. */
export const dayGroups = (visits: readonly DayVisit[], { now, isSettledOpen }: TodayLook): readonly VisitGroup[] => {
  const { needOffer, forNurse, expected, settled } = groupDay(visits)
  const groups: readonly VisitGroup[] = [
    {
      id: 'need-offer',
      ...needOfferHead(needOffer.length),
      visits: needOffer.map((visit) => item(visit, now)),
    },
    { id: 'for-nurse', count: forNurse.length, label: 'for the nurse', visits: forNurse.map((visit) => item(visit, now)) },
    { id: 'expected', count: expected.length, label: 'still expected', visits: expected.map((visit) => lowItem(visit, now)) },
    settledGroup(settled, now, isSettledOpen),
  ]
  return groups.filter((group) => group.id === 'need-offer' || group.visits.length > 0)
}

/** What a search found: today's visits, then everyone else on file. */
export const foundGroups = (found: SearchFound, query: string, { now }: Pick<Look, 'now'>): readonly VisitGroup[] =>
  [
    {
      id: 'today',
      label: 'Today',
      visits: found.today.map((visit) => ({ ...item(visit, now), marks: findMarks(visit.name, query) })),
    },
    { id: 'others', label: 'Not on today’s list', visits: found.others.map((person) => personItem(person, query)) },
  ].filter((group) => group.visits.length > 0)
