/** A schedule of 10,000 rows, from the dropped file to the commit, against parsing the same bytes and nothing else. */
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright'
import { test } from 'vitest'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/result.ts'
import { RIVERSIDE } from '../support/alder-brook.ts'
import { largeSchedule } from '../support/large-schedule.ts'
import { atTheDesk } from './support/desk.ts'
import { median, msOf } from './support/figures.ts'
import { profileWith } from './support/profiles.ts'
import { report } from './support/report.ts'

const ROWS = 10_000
const RUNS = 3

type Took = Readonly<Record<'read' | 'check' | 'checkAgain' | 'commit' | 'whole', number>>

type Timed<Value> = { readonly value: Value; readonly ms: number }

/** A call and how long the window waited for its answer; what the answer takes to reach the bench is not in it. */
const timed = async <Name extends CallName>(page: Page, name: Name, input: Omit<CallInput<Name>, 'bytes'>): Promise<Timed<CallOutput<Name>>> => {
  const { result, ms } = await page.evaluate(
    async ([callName, asked]) => {
      const { benchFile } = window as unknown as { benchFile: Uint8Array }
      const whole = callName === 'import.dropFile' ? { ...asked, bytes: benchFile } : asked
      const start = performance.now()
      const answer = await window.everyoffer.call(callName, whole)
      return { result: answer as Result<unknown>, ms: performance.now() - start }
    },
    [name as string, input as object] as const,
  )
  if (!result.ok) throw new Error(`${name}: ${result.message}`)
  return { value: result.value as CallOutput<Name>, ms }
}

/** One import into a clinic with 10,000 visits, as the window's screens make the calls, without the person between them. */
const importOnce = async (text: string): Promise<Took> => {
  const profile = await profileWith(10_000)
  const { page, stop } = await atTheDesk(profile)
  try {
    // As a person comes to it, who then needs longer than this to choose a file.
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Import', exact: true }).click()
    await setTimeout(1_000)
    // The bytes are in the window already, as they are after a drop.
    await page.evaluate((content) => Object.assign(window, { benchFile: new TextEncoder().encode(content) }), text)
    const read = await timed(page, 'import.dropFile', { name: 'schedule.csv' })
    if (read.value.rowCount !== ROWS) throw new Error('the file was not read')
    const { importId, columns } = read.value
    const mapping = Object.fromEntries(columns.map(({ index, field }) => [String(index), field === '' ? 'leave-out' : field]))
    const choices = { importId, mapping, siteId: RIVERSIDE, answers: {} }
    const check = await timed(page, 'import.check', choices)
    const answers = Object.fromEntries(
      check.value.lines.flatMap(({ ask }) => (ask?.choices[0] ? [[ask.key, ask.choices[0].id] as const] : [])),
    )
    // The window checks again after the last answer. Told apart: only a file with questions has it.
    const checkAgain = await timed(page, 'import.check', { ...choices, answers })
    const commit = await timed(page, 'import.commit', { ...choices, answers, remember: false })
    if (commit.value.added < ROWS / 2) throw new Error(`only ${commit.value.added} visits were added`)
    return {
      read: read.ms, check: check.ms, checkAgain: checkAgain.ms, commit: commit.ms,
      whole: read.ms + check.ms + commit.ms,
    }
  } finally {
    await stop({ keepProfile: true })
    profile.remove()
  }
}

test('import of 10,000 rows', async () => {
  const text = largeSchedule(ROWS)
  const bytes = Buffer.from(text)
  const runs: Took[] = []
  const floor: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    floor.push(msOf(() => parse(bytes, { relax_column_count: true })))
    runs.push(await importOnce(text))
  }
  report({
    id: 'import',
    order: 6,
    promise: 'Import of 10,000 rows: read, check, commit',
    unit: 'ms',
    measured: { what: `median of ${RUNS} calls in a row, in the app`, value: median(runs.map(({ whole }) => whole)) },
    floor: { what: 'csv-parse of the same bytes', value: median(floor) },
    limit: { atMost: 2_000 },
    details: { bytes: bytes.length, runs, floor },
  })
})
