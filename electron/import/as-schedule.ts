import { looksLikeSchedule } from '../../shared/import/looks-like-schedule.ts'
import { readFailure, type ReadResult } from './read-result.ts'

/** A table of anything else is refused before anybody chooses columns for it. */
export const asSchedule = (read: ReadResult): ReadResult =>
  !read.ok || looksLikeSchedule(read.sheet)
    ? read
    : readFailure('not-a-schedule', 'No column here looks like patients with visits. Choose the schedule’s own export.')
