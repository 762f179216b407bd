/** The manager's figures. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { figuresCsv, figuresJson } from '../../shared/export/figure-rows.ts'
import type { FigureFilter } from '../../shared/figures/figure-filter.ts'
import { isOfLastWeeks } from '../../shared/figures/last-weeks.ts'
import {
  chartFilter, daysOfMonth, headlineOf, isOver, type Month, type MonthReport, type MonthRow,
} from '../../shared/figures/month-report.ts'
import { daysBack } from '../../shared/figures/now.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'
import { reportPdf } from './report-file.ts'
import { saving } from './saving.ts'

export const figureHandlers = (
  parts: AppParts,
): Handlers<'figures.now' | 'figures.before' | 'figures.overTime' | 'figures.toWhom' | 'figures.whyNot' | 'figures.reasonsBy' | 'figures.funnel' | 'figures.visitsBehind' | 'figures.markChange' | 'figures.withdrawChange' | 'figures.months' | 'figures.saveReport' | 'figures.split' | 'figures.own'> => {
  const { store, nowMs, announce, dialogs } = parts

  /** A few visits at a time: an offer that is logged meanwhile does not wait for a year. */
  const keep = async ({ from, to }: Pick<FigureFilter, 'from' | 'to'>): Promise<void> => {
    while (!(await store.run('keepFigureDays', { from, to })));
  }

  /** Questions about groups of patients, who are told about in few periods only. */
  const ofGroups = async <Value>(filter: FigureFilter, ask: () => Promise<Value>): Promise<Result<Value>> => {
    if (!isOfLastWeeks(filter, await clinicToday(parts))) return fail('bad-input', 'Choose one of the periods in the list.')
    await keep(filter)
    return succeed(await ask())
  }

  /** A month that was reported is counted anew: the list says whether corrections have changed it. */
  const monthRow = async ({ month, reported }: Omit<MonthRow, 'now'>, siteId: string | null): Promise<MonthRow> => {
    if (reported === null) return { month, reported, now: null }
    const filter = { ...daysOfMonth(month), siteId }
    await keep(filter)
    return { month, reported, now: headlineOf(await store.run('figuresFunnel', { filter })) }
  }

  const reportOf = async (month: Month, siteId: string | null): Promise<MonthReport> => {
    await keep(chartFilter(month, siteId))
    return store.run('monthReport', { month, siteId })
  }

  /** A report of one site carries its name, so that it does not lie over that of all sites. */
  const reportName = async (month: Month, siteId: string | null): Promise<string> => {
    const site = (await store.run('clinicFacts', {}))?.clinic.sites.find((each) => each.siteId === siteId)
    return ['figures', month, ...(site ? [site.name.replace(/[^\p{L}\p{N} ]/gu, '')] : [])].join(' ')
  }

  return {
    'figures.now': async ({ siteId }) => succeed(await store.run('figuresNow', { siteId, nowMs: nowMs() })),
    'figures.before': async () => {
      const today = await clinicToday(parts)
      await keep(daysBack(today))
      return succeed(await store.run('figuresBefore', { today }))
    },
    'figures.overTime': async (question) => {
      await keep(question.filter)
      return succeed(await store.run('figuresOverTime', question))
    },
    'figures.toWhom': (question) => ofGroups(question.filter, () => store.run('figuresToWhom', question)),
    'figures.whyNot': async (question) => {
      await keep(question.filter)
      return succeed(await store.run('figuresWhyNot', question))
    },
    'figures.reasonsBy': (question) => ofGroups(question.filter, () => store.run('figuresReasonsBy', question)),
    'figures.funnel': (question) => ofGroups(question.filter, () => store.run('figuresFunnel', question)),
    'figures.split': async (question) => {
      await keep(question.filter)
      return succeed(await store.run('figuresSplit', question))
    },
    'figures.own': async ({ filter, staffId }, me) => {
      if (staffId !== me.staffId && me.role !== 'manager') return fail('not-allowed', 'Only a manager can do that.')
      await keep(filter)
      return succeed(await store.run('figuresOwn', { filter, staffId }))
    },
    'figures.visitsBehind': async (question, me) => {
      await keep(question.filter)
      return succeed(await store.run('lookBehind', { ...question, by: me.staffId }))
    },
    'figures.months': async ({ siteId }) => {
      const months: MonthRow[] = []
      for (const month of await store.run('monthsToReport', { today: await clinicToday(parts), siteId })) months.push(await monthRow(month, siteId))
      return succeed(months)
    },
    'figures.saveReport': async ({ month, siteId, as }, me) => {
      if (!isOver(month, await clinicToday(parts))) return fail('month-not-over', 'This month is not over yet. Report it once it is.')
      const report = await reportOf(month, siteId)
      const name = `${await reportName(month, siteId)}.${as}`
      if (as !== 'pdf') {
        const path = await saving(() => (as === 'csv' ? dialogs.saveCsv(name, figuresCsv(report)) : dialogs.saveJson(name, figuresJson(report))))
        return path.ok ? succeed({ savedAs: path.value === null ? null : basename(path.value) }) : path
      }
      const bytes = await reportPdf(parts, report, me)
      const path = await saving(() => dialogs.savePdf(name, bytes))
      if (!path.ok) return path
      if (path.value === null) return succeed({ savedAs: null })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await store.run('recordReport', { month, siteId, headline: headlineOf(report.funnel), sha256, by: me.staffId })
      announce('figures')
      return succeed({ savedAs: basename(path.value) })
    },
    'figures.markChange': async (change, me) => {
      const marked = await store.run('markChange', { change, by: me.staffId })
      announce('figures')
      return marked
    },
    'figures.withdrawChange': async ({ changeId }, me) => {
      const withdrawn = await store.run('withdrawChange', { changeId, by: me.staffId })
      announce('figures')
      return withdrawn
    },
  }
}
