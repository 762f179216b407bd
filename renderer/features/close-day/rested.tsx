import { coverageOf } from '../../../shared/coverage/coverage.ts'
import type { DayView } from '../../../shared/visits/day-view.ts'
import { useSay } from '../../ui/words.tsx'

/** Goes on after another sentence: who was not asked, because they said no before. Nothing where there was nobody. */
export function Rested({ day }: { day: DayView }) {
  const say = useSay()
  const { resting } = coverageOf(day.visits.map((visit) => visit.state))
  return resting === 0 ? null : <> {say('again.day', { count: resting })}</>
}
