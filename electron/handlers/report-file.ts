/** The report of a month as a PDF, on this workstation's paper. What draws it is loaded with the first one. */
import type { MonthReport } from '../../shared/figures/month-report.ts'
import { choiceFor } from '../../shared/printing/printing-choice.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import { readResourceIn } from '../letters/read-resource.ts'
import type { AppParts } from './app-parts.ts'
import { wordsFor } from './words.ts'

type Parts = Pick<AppParts, 'store' | 'workstation' | 'resources' | 'nowMs'>

export const reportPdf = async ({ store, workstation, resources, nowMs }: Parts, report: MonthReport, me: StaffMember): Promise<Uint8Array> => {
  const facts = await store.run('clinicFacts', {})
  if (facts === null) throw new Error('the clinic is not set up')
  const { name, sites, timeZone } = facts.clinic
  const [say, { renderReport }] = await Promise.all([wordsFor(me.language), import('../reports/report-pdf.ts')])
  const settings = workstation.settings()
  const of = sites.length === 1 ? sites[0] : sites.find(({ siteId }) => siteId === report.siteId)
  const about = {
    clinic: name,
    site: of?.name ?? say('figures.all-sites', { count: sites.length }),
    size: choiceFor(settings.printing, report.siteId ?? settings.siteId ?? '', 'letter').size,
    by: me.name,
    madeAt: wallClock(nowMs(), timeZone),
  }
  return renderReport(report, about, say, readResourceIn(resources.folder))
}
