/** The front desk: everyone on the day's list, and everyone on file. */
import { upperFirst } from '../../../shared/text/first-letter.ts'
import { weekdayDate } from '../../../shared/time/display.ts'
import { groupDay } from '../../../shared/visits/day-view.ts'
import type { DeskKind } from '../../desk/desk-kind.tsx'
import { makeDesk } from '../../desk/desk-store.ts'
import { dayGroups, foundGroups } from './list-groups.ts'

export const TODAY: DeskKind = {
  desk: makeDesk(),
  setting: 'check-in',
  findsEveryone: true,
  hasWalkIn: true,
  words: (say, today) => ({
    title: upperFirst(weekdayDate(today, say.language)),
    searchLabel: say('today.search'),
    nobodyNext: { title: say('today.nobody-next'), detail: say('today.nobody-next-detail') },
    nobodyFound: { title: say('today.nobody-found'), detail: say('today.nobody-found-detail') },
  }),
  toAsk: (visits) => groupDay(visits).needOffer,
  dayGroups,
  foundGroups,
}
