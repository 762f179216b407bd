/** What stands in the list, in which groups. */
import type { SearchFound } from '../../../shared/contract/views.ts'
import { groupDay, type DayVisit } from '../../../shared/visits/day-view.ts'
import type { Say } from '../../../shared/words/say.ts'
import type { Look } from '../../desk/desk-kind.tsx'
import { item, lowItem, personItem, settledGroup } from '../../desk/visit-items.ts'
import { findMarks } from '../../ui/mark-text.tsx'
import type { VisitGroup } from '../../ui/visit-list.tsx'

const needOfferHead = (count: number, say: Say): Pick<VisitGroup, 'count' | 'label' | 'note'> => {
  if (count === 0) return { label: say('today.none-need') }
  const label = say('today.need', { count })
  return count === 1 ? { count, label } : { count, label, note: say('today.longest-first') }
}

/** The day: who needs an offer on top, the settled folded unless opened. */
export const dayGroups = (visits: readonly DayVisit[], { now, isSettledOpen, say }: Look): readonly VisitGroup[] => {
  const { needOffer, forNurse, expected, settled } = groupDay(visits)
  const groups: readonly VisitGroup[] = [
    {
      id: 'need-offer',
      ...needOfferHead(needOffer.length, say),
      visits: needOffer.map((visit) => item(visit, now, say)),
    },
    { id: 'for-nurse', count: forNurse.length, label: say('today.for-nurse'), visits: forNurse.map((visit) => item(visit, now, say)) },
    { id: 'expected', count: expected.length, label: say('today.expected'), visits: expected.map((visit) => lowItem(visit, now, say)) },
    settledGroup(settled, now, isSettledOpen, say),
  ]
  return groups.filter((group) => group.id === 'need-offer' || group.visits.length > 0)
}

/** What a search found: today's visits, then everyone else on file. */
export const foundGroups = (found: SearchFound, query: string, { now, say }: Look): readonly VisitGroup[] =>
  [
    {
      id: 'today',
      label: say('today.found'),
      visits: found.today.map((visit) => ({ ...item(visit, now, say), marks: findMarks(visit.name, query) })),
    },
    { id: 'others', label: say('today.others'), visits: found.others.map((person) => personItem(person, query, say)) },
  ].filter((group) => group.visits.length > 0)
