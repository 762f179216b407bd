/** What stands in the nurse's list, in which groups. */
import type { SearchFound } from '../../../shared/contract/views.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import { deskLine } from '../../../shared/visits/hand-over-words.ts'
import { groupDischarge, isFromDesk } from '../../../shared/visits/hand-over.ts'
import { identifiersOf } from '../../desk/day-words.ts'
import type { Look } from '../../desk/desk-kind.tsx'
import { item, settledGroup } from '../../desk/visit-items.ts'
import { findMarks } from '../../ui/mark-text.tsx'
import type { VisitGroup } from '../../ui/visit-list.tsx'
import type { VisitItem } from '../../ui/visit-row.tsx'

/** Whom the desk asked is shown with what it heard. */
const row = (visit: DayVisit, { now, say }: Look): VisitItem => {
  const plain = item(visit, now, say)
  if (!isFromDesk(visit)) return plain
  const { privateWords: _, ...open } = plain
  const isLeaving = visit.status === 'leaving'
  return {
    ...open,
    identifiers: deskLine(visit, say),
    state: isLeaving ? 'leaving' : 'for-nurse',
    words: say(isLeaving ? 'discharge.leaving' : 'discharge.from-the-desk'),
  }
}

/** Who is about to leave on top, then whom the desk handed over, then whoever has waited longest. */
export const dayGroups = (visits: readonly DayVisit[], look: Look): readonly VisitGroup[] => {
  const { say } = look
  const { atDoor, fromDesk, notAsked, askAgain, settled } = groupDischarge(visits)
  const group = (id: string, label: string, of: readonly DayVisit[]): VisitGroup => ({
    id,
    label,
    count: of.length,
    visits: of.map((visit) => row(visit, look)),
  })
  const toAsk: readonly VisitGroup[] = [
    group('at-door', say('discharge.at-door'), atDoor),
    group('from-desk', say('discharge.from-desk'), fromDesk),
    {
      ...group('not-asked', say('discharge.not-asked'), notAsked),
      ...(notAsked.length > 1 && { note: say('discharge.longest-first') }),
    },
    group('ask-again', say('discharge.ask-again'), askAgain),
  ].filter((each) => each.visits.length > 0)
  const nobody: VisitGroup = { id: 'nobody', label: say('discharge.nobody-left'), visits: [] }
  return [
    ...(toAsk.length === 0 ? [nobody] : toAsk),
    ...(settled.length === 0 ? [] : [settledGroup(settled, look.now, look.isSettledOpen, say)]),
  ]
}

/** What a search found on today's list; who is who counts there, so every row says it. */
export const foundGroups = ({ today }: SearchFound, query: string, look: Look): readonly VisitGroup[] =>
  today.length === 0
    ? []
    : [
        {
          id: 'today',
          label: look.say('discharge.found'),
          visits: today.map((visit) => ({
            ...row(visit, look),
            identifiers: identifiersOf(visit, look.say),
            marks: findMarks(visit.name, query),
          })),
        },
      ]
