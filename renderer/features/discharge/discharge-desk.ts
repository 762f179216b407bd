/** The desk of the nurse: who is in the building, in the order of who goes first. */
import { toAskAtDischarge } from '../../../shared/visits/hand-over.ts'
import type { DeskKind } from '../../desk/desk-kind.tsx'
import { makeDesk } from '../../desk/desk-store.ts'
import { dayGroups, foundGroups } from './list-groups.ts'

export const DISCHARGE: DeskKind = {
  desk: makeDesk(),
  setting: 'discharge',
  findsEveryone: false,
  hasWalkIn: false,
  words: (say) => ({
    title: say('discharge.title'),
    searchLabel: say('discharge.search'),
    nobodyNext: { title: say('discharge.nobody-left'), detail: say('discharge.nobody-left-detail') },
    nobodyFound: { title: say('discharge.nobody-found'), detail: say('discharge.nobody-found-detail') },
  }),
  toAsk: toAskAtDischarge,
  dayGroups,
  foundGroups,
}
