/** How a visit itself goes on: what may have happened is offered, and what was pressed by mistake can be put back. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DeskHere } from '../../../renderer/desk/desk-kind.tsx'
import { VisitMoves } from '../../../renderer/desk/visit-actions.tsx'
import { DISCHARGE } from '../../../renderer/features/discharge/discharge-desk.ts'
import type { DayVisit } from '../../../shared/visits/day-view.ts'
import { dayVisit } from './day-visit.ts'

const movesOf = (part: Partial<DayVisit>): readonly string[] => {
  const page = renderToStaticMarkup(
    <DeskHere kind={DISCHARGE}>
      <VisitMoves visit={dayVisit('visit', part)} />
    </DeskHere>,
  )
  return [...page.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, inside]) => (inside ?? '').replace(/<[^>]+>/g, ''))
}
const putOff = { outcome: 'deferred', offeredIn: 'check-in', deferralReason: 'asked-to-wait' } as const

it('whom the desk put off can be about to leave like anybody else, and stay after all', () => {
  expect(movesOf({ ...putOff, state: 'for-nurse' })).toEqual(['Leaving now', 'Left'])
  expect(movesOf({ ...putOff, state: 'for-nurse', status: 'leaving' })).toEqual(['Not leaving yet', 'Left'])
})

it('who was said to have left is still here after all, whether nobody asked them or the desk put them off', () => {
  expect(movesOf({ state: 'missed', status: 'departed' })).toEqual(['Still here'])
  expect(movesOf({ ...putOff, state: 'missed', status: 'departed' })).toEqual(['Still here'])
})

it('who could not be asked is corrected where offers are', () => {
  expect(movesOf({ state: 'missed', status: 'departed', outcome: 'unable' })).toEqual([])
})
