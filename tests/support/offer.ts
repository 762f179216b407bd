/** An offer at the desk in the tests' own words, and what the log has of it afterwards. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright'
import { answerSaveDialog, type RunningApp } from './app.ts'
import { call } from './desk.ts'

/** Somebody invented who has just walked in and is not on file: no code, no language, no address. */
export const walkedIn = async (page: Page, given: string, family: string, birthDate: string | null = '1980-05-14') => {
  const state = await call(page, 'app.state', {})
  if (state.phase !== 'ready') throw new Error(`nobody is signed in: ${state.phase}`)
  const patient = { newId: crypto.randomUUID(), name: { given, family }, birthDate, mrn: null }
  const { visitId } = await call(page, 'visits.addWalkIn', { visitId: crypto.randomUUID(), siteId: state.siteId, patient })
  return { visitId, name: `${given} ${family}` }
}

/** Waits for the strip after logging; `words` is what it says happened. */
export const logged = (page: Page, words: string | RegExp = '') =>
  page.getByRole('status').filter({ hasText: /^Logged at \d/ }).filter({ hasText: words }).waitFor()

/** Waits until the element with the focus holds `words`: what a screen reader says next. */
export const focusIsOn = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((expected) => document.activeElement?.textContent?.includes(expected), words)

/** Today's log as the clinic takes it along: one record an offer, by the headings of the file. */
export const logOfToday = async ({ app, page }: RunningApp): Promise<readonly Readonly<Record<string, string>>[]> =>
  parse(await csvOfToday({ app, page }), { bom: true, columns: true })

/** The same as it lies in the file. */
export const csvOfToday = async ({ app, page }: Pick<RunningApp, 'app' | 'page'>): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'everyoffer-log-'))
  try {
    await answerSaveDialog(app, join(folder, 'offers.csv'))
    const state = await call(page, 'app.state', {})
    if (state.phase !== 'ready') throw new Error(`nobody is signed in: ${state.phase}`)
    await call(page, 'offers.exportCsv', { siteId: state.siteId, from: state.today, to: state.today })
    return readFileSync(join(folder, 'offers.csv'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The entries of one patient, oldest first. */
export const logOf = async (running: RunningApp, patient: string) =>
  (await logOfToday(running)).filter((entry) => entry['Patient'] === patient)
