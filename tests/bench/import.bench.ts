/** A schedule of 10,000 rows, from the dropped file to the commit, against parsing the same bytes and nothing else. */
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { test } from 'vitest'
import { RIVERSIDE } from '../support/alder-brook.ts'
import { call } from '../support/desk.ts'
import { largeSchedule } from '../support/large-schedule.ts'
import { atTheDesk } from './support/desk.ts'
import { median, msOf } from './support/figures.ts'
import { profileWith } from './support/profiles.ts'
import { report } from './support/report.ts'

const ROWS = 10_000
const RUNS = 3

type Took = Readonly<Record<'read' | 'check' | 'checkAgain' | 'commit' | 'whole', number>>

/** One import into a clinic with 10,000 visits, as the window's screens make the calls, without the person between them. */
const importOnce = async (text: string): Promise<Took> => {
  const profile = await profileWith(10_000)
  const { page, stop } = await atTheDesk(profile)
  try {
    const timed = async <Value>(work: Promise<Value>, start = performance.now()) => ({ value: await work, ms: performance.now() - start })
    // As a person comes to it, who then needs longer than this to choose a file.
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Import', exact: true }).click()
    await setTimeout(1_000)
    // The bytes are in the window already, as they are after a drop.
    await page.evaluate((content) => Object.assign(window, { benchFile: new TextEncoder().encode(content) }), text)
    const drop = page.evaluate(async () => {
      const { benchFile } = window as unknown as { benchFile: Uint8Array }
      return window.everyoffer.call('import.dropFile', { name: 'schedule.csv', bytes: benchFile })
    })
    type Sheet = { ok: boolean; value: { importId: string; rowCount: number; columns: readonly { index: number; field: string }[] } }
    const read = await timed(drop as Promise<Sheet>)
    if (!read.value.ok || read.value.value.rowCount !== ROWS) throw new Error('the file was not read')
    const { importId, columns } = read.value.value
    const mapping = Object.fromEntries(columns.map(({ index, field }) => [String(index), field === '' ? 'leave-out' : field]))
    const choices = { importId, mapping, siteId: RIVERSIDE, answers: {} }
    const check = await timed(call(page, 'import.check', choices))
    const answers = Object.fromEntries(
      check.value.lines.flatMap(({ ask }) => (ask?.choices[0] ? [[ask.key, ask.choices[0].id] as const] : [])),
    )
    // The window checks again after the last answer. Told apart: only a file with questions has it.
    const checkAgain = await timed(call(page, 'import.check', { ...choices, answers }))
    const commit = await timed(call(page, 'import.commit', { ...choices, answers, remember: false }))
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
