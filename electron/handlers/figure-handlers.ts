/** The manager's figures. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { figuresCsv, figuresJson } from '../../shared/export/figure-rows.ts'
import type { FigureFilter } from '../../shared/figures/figure-filter.ts'
import { isOfLastWeeks } from '../../shared/figures/last-weeks.ts'
import { daysOfMonth, headlineOf, isOver, type MonthReport, type MonthRow } from '../../shared/figures/month-report.ts'
import { daysBack } from '../../shared/figures/now.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { clinicToday } from './clinic-today.ts'
import { keepDays, reportName, reportOf, saveReport } from './report-file.ts'
import { saving } from './saving.ts'
import type { ScheduledReports } from './scheduled-reports.ts'

export const figureHandlers = (
  parts: AppParts,
  scheduledReports: () => Promise<ScheduledReports>,
): Handlers<'figures.now' | 'figures.before' | 'figures.overTime' | 'figures.toWhom' | 'figures.whyNot' | 'figures.reasonsBy' | 'figures.funnel' | 'figures.visitsBehind' | 'figures.markChange' | 'figures.withdrawChange' | 'figures.months' | 'figures.saveReport' | 'figures.split' | 'figures.own' | 'figures.schedule' | 'figures.chooseReportFolder' | 'figures.stopReports'> => {
  const { store, nowMs, announce, dialogs } = parts

  /** Questions about groups of patients, who are told about in few periods only. */
  const ofGroups = async <Value>(filter: FigureFilter, ask: () => Promise<Value>): Promise<Result<Value>> => {
    if (!isOfLastWeeks(filter, await clinicToday(parts))) return fail('bad-input', 'Choose one of the periods in the list.')
    await keepDays(store, filter)
    return succeed(await ask())
  }

  /** A month that was reported is counted anew: the list says whether corrections have changed it. */
  const monthRow = async ({ month, reported }: Omit<MonthRow, 'now'>, siteId: string | null): Promise<MonthRow> => {
    if (reported === null) return { month, reported, now: null }
    const filter = { ...daysOfMonth(month), siteId }
    await keepDays(store, filter)
    return { month, reported, now: headlineOf(await store.run('figuresFunnel', { filter })) }
  }

  /** For other programs. */
  const saveRows = (name: string, as: 'csv' | 'json', report: MonthReport): Promise<Result<string | null, 'not-saved'>> =>
    saving(() => (as === 'csv' ? dialogs.saveCsv(name, figuresCsv(report)) : dialogs.saveJson(name, figuresJson(report))))

  return {
    'figures.now': async ({ siteId }) => succeed(await store.run('figuresNow', { siteId, nowMs: nowMs() })),
    'figures.before': async () => {
      const today = await clinicToday(parts)
      await keepDays(store, daysBack(today))
      return succeed(await store.run('figuresBefore', { today }))
    },
    'figures.overTime': async (question) => {
      await keepDays(store, question.filter)
      return succeed(await store.run('figuresOverTime', question))
    },
    'figures.toWhom': (question) => ofGroups(question.filter, () => store.run('figuresToWhom', question)),
    'figures.whyNot': async (question) => {
      await keepDays(store, question.filter)
      return succeed(await store.run('figuresWhyNot', question))
    },
    'figures.reasonsBy': (question) => ofGroups(question.filter, () => store.run('figuresReasonsBy', question)),
    'figures.funnel': (question) => ofGroups(question.filter, () => store.run('figuresFunnel', question)),
    'figures.split': async (question) => {
      await keepDays(store, question.filter)
      return succeed(await store.run('figuresSplit', question))
    },
    'figures.own': async ({ filter, staffId }, me) => {
      if (staffId !== me.staffId && me.role !== 'manager') return fail('not-allowed', 'Only a manager can do that.')
      await keepDays(store, filter)
      return succeed(await store.run('figuresOwn', { filter, staffId }))
    },
    'figures.visitsBehind': async (question, me) => {
      await keepDays(store, question.filter)
      return succeed(await store.run('lookBehind', { ...question, by: me.staffId }))
    },
    'figures.months': async ({ siteId }) => {
      const months: MonthRow[] = []
      for (const month of await store.run('monthsToReport', { today: await clinicToday(parts), siteId })) months.push(await monthRow(month, siteId))
      return succeed(months)
    },
    'figures.saveReport': async ({ month, siteId, as }, me) => {
      if (!isOver(month, await clinicToday(parts))) return fail('month-not-over', 'This month is not over yet. Report it once it is.')
      const name = `${await reportName(store, month, siteId)}.${as}`
      const path = as === 'pdf'
        ? await saveReport(parts, month, siteId, me, (bytes) => dialogs.savePdf(name, bytes))
        : await saveRows(name, as, await reportOf(store, month, siteId))
      return path.ok ? succeed({ savedAs: path.value === null ? null : basename(path.value) }) : path
    },
    'figures.schedule': async () => succeed(await (await scheduledReports()).schedule()),
    'figures.chooseReportFolder': async (_, me) => {
      const folder = await dialogs.chooseFolder()
      if (folder === null) return succeed(null)
      const writable = await saving(() => access(folder, constants.W_OK))
      if (!writable.ok) return writable
      await (await scheduledReports()).begin(folder, me)
      return succeed(null)
    },
    'figures.stopReports': async () => {
      const reports = await scheduledReports()
      reports.stop()
      return succeed(null)
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
