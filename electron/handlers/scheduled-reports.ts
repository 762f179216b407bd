/** Reports that make themselves once a month is over, in a folder a manager chose on this workstation. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { monthOf, type Month } from '../../shared/figures/month-report.ts'
import type { ReportSchedule } from '../../shared/figures/report-schedule.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import type { LocalDate } from '../../shared/time/local-time.ts'
import type { KeptSchedule } from '../settings/workstation.ts'
import { writeWhole } from '../window/write-whole.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'
import { reportName, saveReport } from './report-file.ts'

export type ScheduledReports = {
  readonly schedule: () => Promise<ReportSchedule | null>
  /** Begins with the month that was over last. */
  readonly begin: (folder: string, by: StaffMember) => Promise<void>
  readonly stop: () => void
  /** Makes those that are due. Resolves when there is nothing left to do, or when one could not be written. */
  readonly look: () => Promise<void>
}

type Parts = Pick<AppParts, 'store' | 'workstation' | 'resources' | 'nowMs' | 'drawReport' | 'announce'>

/** Nothing is written over: a committee may have put its notes into a file of that name. */
const freePath = (folder: string, name: string): string => {
  const named = (number: number) => join(folder, `${name}${number === 1 ? '' : ` (${number})`}.pdf`)
  let number = 1
  while (existsSync(named(number))) number += 1
  return named(number)
}

export const createScheduledReports = (parts: Parts): ScheduledReports => {
  const { store, workstation } = parts
  let failedMonth: Month | null = null
  let lookedOn: LocalDate | undefined
  let looking: Promise<void> | undefined

  /** Null where there is none, also where whoever began it is not on the staff of these records: it is of the sample clinic. */
  const begun = async (): Promise<{ readonly kept: KeptSchedule; readonly by: StaffMember } | null> => {
    const kept = workstation.reportSchedule()
    const by = kept && (await store.run('staffList', {})).find(({ staffId }) => staffId === kept.by)
    return kept && by ? { kept, by } : null
  }
  const monthsOver = async () => store.run('monthsToReport', { today: await clinicToday(parts), siteId: null })
  /** Oldest first. */
  const monthsDue = async (since: Month): Promise<readonly Month[]> =>
    (await monthsOver()).flatMap(({ month, reported }) => (reported === null && month >= since ? [month] : [])).toReversed()

  const makeDue = async (): Promise<void> => {
    const found = await begun()
    const today = await clinicToday(parts)
    if (found === null || lookedOn === today) return
    const { kept: { folder, since }, by } = found
    for (const month of await monthsDue(since)) {
      const name = await reportName(store, month, null)
      const saved = await saveReport(parts, month, null, by, async (bytes) => {
        const path = freePath(folder, name)
        await writeWhole(path, bytes)
        return path
      })
      if (!saved.ok) {
        failedMonth = month
        return parts.announce('figures')
      }
    }
    lookedOn = today
  }

  /** One look at a time. */
  const look = (): Promise<void> => (looking ??= makeDue().finally(() => (looking = undefined)))

  const change = (kept: KeptSchedule | null): void => {
    workstation.scheduleReports(kept)
    failedMonth = null
    lookedOn = undefined
    parts.announce('figures')
  }

  return {
    schedule: async () => {
      const found = await begun()
      if (found === null) return null
      const { kept: { folder, since }, by } = found
      // Meanwhile it may have been saved by hand.
      const isStillDue = failedMonth !== null && (await monthsDue(since)).includes(failedMonth)
      return { folder, since, by: by.name, failedMonth: isStillDue ? failedMonth : null }
    },
    begin: async (folder, by) => {
      await looking?.catch(() => undefined)
      const [newest] = await monthsOver()
      change({ folder, by: by.staffId, since: newest?.month ?? monthOf(await clinicToday(parts)) })
      await look()
    },
    stop: () => change(null),
    look,
  }
}
