/** Reports of all sites that make themselves once a month is over, as the manager sees it. */
import type { Month } from './month-report.ts'

export type ReportSchedule = {
  /** Where they go on this workstation. */
  readonly folder: string
  /** The first month that is reported. */
  readonly since: Month
  /** In whose name. */
  readonly by: string
  /** The month whose report could not be written when it was due; null where none failed. */
  readonly failedMonth: Month | null
}
