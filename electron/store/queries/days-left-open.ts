/** Days that ended without being closed: whoever was put off then must not vanish with the date. */
import { addDays, type LocalDate } from '../../../shared/time/local-time.ts'
import { leftByNow, unsettledVisits, type DayLeftOpen } from '../../../shared/visits/day-view.ts'
import type { Reader } from '../handle.ts'
import { dayVisits } from './visits.ts'

/** So far back a clinic can still say why. */
const DAYS_BACK = 14

/** Newest first. */
export const daysLeftOpen = (
  reader: Reader,
  { siteId, today }: { siteId: string; today: LocalDate },
): readonly DayLeftOpen[] =>
  reader
    .all<{ date: LocalDate }>(
      `SELECT DISTINCT v.date FROM visit v WHERE v.site_id = @siteId AND v.date >= @from AND v.date < @today
         AND NOT EXISTS (SELECT 1 FROM day_close c WHERE c.site_id = @siteId AND c.date = v.date AND c.is_closed = 1)
       ORDER BY v.date DESC`,
      { siteId, today, from: addDays(today, -DAYS_BACK) },
    )
    .map(({ date }) => ({ date, visits: unsettledVisits(dayVisits(reader, siteId, date).map(leftByNow)).length }))
    .filter(({ visits }) => visits > 0)
