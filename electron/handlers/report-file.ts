/** The report of a month: counted, drawn on this workstation's paper, and in the log once its file is written. */
import { createHash } from 'node:crypto'
import type { FigureFilter } from '../../shared/figures/figure-filter.ts'
import { chartFilter, headlineOf, type Month, type MonthReport } from '../../shared/figures/month-report.ts'
import { choiceFor } from '../../shared/printing/printing-choice.ts'
import type { Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { wallClock } from '../../shared/time/local-time.ts'
import { wordsFor } from '../resources/words.ts'
import type { StoreClient } from '../store/store-client.ts'
import type { AppParts } from './app-parts.ts'
import { saving } from './saving.ts'

/** A few visits at a time: an offer that is logged meanwhile does not wait for a year. */
export const keepDays = async (store: StoreClient, { from, to }: Pick<FigureFilter, 'from' | 'to'>): Promise<void> => {
  while (!(await store.run('keepFigureDays', { from, to })));
}

export const reportOf = async (store: StoreClient, month: Month, siteId: string | null): Promise<MonthReport> => {
  await keepDays(store, chartFilter(month, siteId))
  return store.run('monthReport', { month, siteId })
}

/** A report of one site carries its name, so that it does not lie over that of all sites. */
export const reportName = async (store: StoreClient, month: Month, siteId: string | null): Promise<string> => {
  const site = (await store.run('clinicFacts', {}))?.clinic.sites.find((each) => each.siteId === siteId)
  return ['figures', month, ...(site ? [site.name.replace(/[^\p{L}\p{N} ]/gu, '')] : [])].join(' ')
}

type Parts = Pick<AppParts, 'store' | 'workstation' | 'resources' | 'nowMs' | 'drawReport' | 'announce'>

const reportPdf = async ({ store, workstation, resources, nowMs, drawReport }: Parts, report: MonthReport, by: StaffMember): Promise<Uint8Array> => {
  const facts = await store.run('clinicFacts', {})
  if (facts === null) throw new Error('the clinic is not set up')
  const { name, sites, timeZone } = facts.clinic
  const say = await wordsFor(by.language)
  const settings = workstation.settings()
  const of = sites.length === 1 ? sites[0] : sites.find(({ siteId }) => siteId === report.siteId)
  return drawReport({
    report,
    about: {
      clinic: name, site: of?.name ?? say('figures.all-sites', { count: sites.length }), by: by.name, madeAt: wallClock(nowMs(), timeZone),
      size: choiceFor(settings.printing, report.siteId ?? settings.siteId ?? '', 'letter').size,
    },
    language: by.language,
    resourceFolder: resources.folder,
  })
}

/**
 * The report as a PDF where `save` puts it, which answers its path, or null where nothing was to be written after all. Then
 * the log has what it said and its SHA-256.
 */
export const saveReport = async (
  parts: Parts, month: Month, siteId: string | null, by: StaffMember, save: (bytes: Uint8Array) => Promise<string | null>,
): Promise<Result<string | null, 'not-saved'>> => {
  const report = await reportOf(parts.store, month, siteId)
  const bytes = await reportPdf(parts, report, by)
  const path = await saving(() => save(bytes))
  if (!path.ok || path.value === null) return path
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await parts.store.run('recordReport', { month, siteId, headline: headlineOf(report.funnel), sha256, by: by.staffId })
  parts.announce('figures')
  return path
}
