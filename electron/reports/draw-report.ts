/** Draws a report in the words of a language. */
import type { MonthReport } from '../../shared/figures/month-report.ts'
import type { Language } from '../../shared/text/languages.ts'
import { readResourceIn } from '../letters/read-resource.ts'
import { wordsFor } from '../resources/words.ts'
import { renderReport, type ReportAbout } from './report-pdf.ts'

export type ReportJob = {
  readonly report: MonthReport
  readonly about: ReportAbout
  readonly language: Language
  readonly resourceFolder: string
}

/** As a PDF. */
export const drawReport = async ({ report, about, language, resourceFolder }: ReportJob): Promise<Uint8Array> =>
  renderReport(report, about, await wordsFor(language), readResourceIn(resourceFolder))
