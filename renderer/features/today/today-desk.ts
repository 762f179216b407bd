/** The front desk: everyone on the day's list, and everyone on file. */
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
  words: (_, today) => ({
    title: weekdayDate(today),
    searchLabel: 'Search all patients by name, birth date or MRN',
    nobodyNext: {
      title: 'Nobody is waiting for an offer',
      detail: 'When someone arrives, type their name and press Enter.',
    },
    nobodyFound: {
      title: 'Nobody on file is called that',
      detail: 'Try fewer letters, the birth date or the MRN. Someone new is a walk-in.',
    },
  }),
  toAsk: (visits) => groupDay(visits).needOffer,
  dayGroups,
  foundGroups,
}
