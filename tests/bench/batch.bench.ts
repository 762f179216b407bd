/** A thousand personal letters through the app's threads, against the same words as a web page in Chromium and WeasyPrint. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { LETTERS_A_FILE } from '../../shared/batches/batch.ts'
import { CODE_ALPHABET } from '../../shared/codes/alphabet.ts'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import { createRandom } from '../support/random.ts'
import { median, msOf, spreadOf } from './support/figures.ts'
import { pagesOf, RESOURCES } from './support/letter-pages.ts'
import { inventPeople } from './support/people.ts'
import { emptyProfile, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'
import { MANY_LETTERS, MANY_PAGES, startWatched } from './support/watched-app.ts'

const RUNS = 3
const LETTERS = 1_000
const MANY = 5_000
/** Chromium and WeasyPrint take a minute and more for a thousand: they print these, and the rest is reckoned at the same pace. */
const SOME = 200
/** As many as the app starts. */
const THREADS = Math.min(availableParallelism(), 4)

let profile: Profile
let folder: string
beforeAll(() => {
  profile = emptyProfile()
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-batch-'))
})
afterAll(() => {
  profile.remove()
  rmSync(folder, { recursive: true, force: true })
})

const lettersTo = (count: number, language: LetterLanguage) => {
  const random = createRandom(20_251_014)
  const code = (): string => Array.from({ length: 12 }, () => CODE_ALPHABET[random.int(CODE_ALPHABET.length)] ?? '').join('')
  return inventPeople(count).map(({ name, addressLines = [] }) => ({
    kind: 'personal',
    isSample: false,
    paper: 'letter',
    size: 'standard',
    pageSize: 'letter',
    language,
    clinic: { name: 'Alder Brook Family Health', addressLines: ['2140 Weir Street, Suite 300', 'Harlow Falls, OR 97299'] },
    portal: { name: 'MyAlderBrook', url: 'https://my.alderbrook.example/', helpPhone: '555-0142', helpHours: 'Monday to Friday, 8 to 5' },
    addressee: { name: `${name.given} ${name.family}`, addressLines },
    code: { value: code(), goodUntil: '2025-10-24' },
    printedAt: '2025-10-14T11:19',
  }) as const)
}
type Personal = ReturnType<typeof lettersTo>[number]

const inParts = (letters: readonly Personal[], size: number): readonly (readonly Personal[])[] =>
  Array.from({ length: Math.ceil(letters.length / size) }, (_, index) => letters.slice(index * size, (index + 1) * size))

const written = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const drawn = async (letters: readonly Personal[], size: number) => {
  const input = {
    worker: resolve(import.meta.dirname, '../../out/main/letters-worker.js'),
    resourceFolder: RESOURCES,
    threads: THREADS,
    warm: letters.slice(0, size),
    parts: inParts(letters, size),
  }
  const { values, stop } = await startWatched({ ...MANY_LETTERS, input: written('letters.json', JSON.stringify(input)) }, profile)
  await stop()
  return { ms: values['drawn'] ?? NaN, bytes: values['bytes'] ?? NaN, moreMiB: values['more-memory'] ?? NaN }
}

const inAllThreads = (language: LetterLanguage) => drawn(lettersTo(LETTERS, language), Math.ceil(LETTERS / THREADS))

const inChromium = async () => {
  const files = [written('warm.html', pagesOf(lettersTo(1, 'en'))), written('pages.html', pagesOf(lettersTo(SOME, 'en')))]
  const { values, stop } = await startWatched({ ...MANY_PAGES, input: JSON.stringify(files) }, profile)
  await stop()
  return { ms: ((values['printed'] ?? NaN) * LETTERS) / SOME, loadMs: values['loaded'] ?? NaN, bytes: values['bytes'] ?? NaN }
}

/** Milliseconds for all of them; null where the program is not installed. */
const inWeasyPrint = (): number | null => {
  const msFor = (count: number): number => {
    const file = written('weasy.html', pagesOf(lettersTo(count, 'en')))
    return msOf(() => execFileSync('weasyprint', ['--quiet', file, join(folder, 'weasy.pdf')]))
  }
  try {
    const one = msFor(1)
    return one + ((msFor(SOME) - one) / (SOME - 1)) * (LETTERS - 1)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

test('a thousand letters', async () => {
  const ours = []
  const chromium = []
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await inAllThreads('en'))
    chromium.push(await inChromium())
  }
  const weasyPrint = inWeasyPrint()
  const ms = median(ours.map((run) => run.ms))
  const what = `median of ${RUNS}, ${THREADS} threads`
  const details = { threads: THREADS, ours: spreadOf(ours.map((run) => run.ms)), bytes: ours[0]?.bytes }
  report({
    id: 'letters-chromium',
    order: 9,
    promise: '1,000 personal letters, against Chromium',
    unit: 'ms',
    measured: { what, value: ms },
    floor: { what: `Chromium, the same words as HTML to tagged PDF, reckoned from ${SOME}`, value: median(chromium.map((run) => run.ms)) },
    limit: { timesFloor: 1 / 3 },
    details: { ...details, chromium: spreadOf(chromium.map((run) => run.ms)), chromiumRuns: chromium },
  })
  report({
    id: 'letters-weasyprint',
    order: 10,
    promise: '1,000 personal letters, against WeasyPrint',
    unit: 'ms',
    measured: { what, value: ms },
    floor: weasyPrint === null ? null : { what: `WeasyPrint, reckoned from ${SOME}, untagged`, value: weasyPrint },
    limit: { timesFloor: 1 / 20 },
    details,
  })
})

const PACES = [
  { language: 'en', name: 'English', atLeast: 600, order: 11 },
  { language: 'ar', name: 'Arabic', atLeast: 200, order: 11.1 },
  { language: 'zh-Hans', name: 'Chinese', atLeast: 200, order: 11.2 },
] as const

test.each(PACES)('letters a second in $name', async ({ language, name, atLeast, order }) => {
  const runs = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await inAllThreads(language))
  const paces = runs.map(({ ms }) => (LETTERS / ms) * 1_000)
  report({
    id: `letters-pace-${language}`,
    order,
    promise: `Personal letters a second in ${name}`,
    unit: '/s',
    measured: { what: `median of ${RUNS}, ${THREADS} threads`, value: median(paces) },
    floor: null,
    limit: { atLeast },
    details: { threads: THREADS, paces, bytes: runs[0]?.bytes },
  })
})

test('memory while many letters are drawn', async () => {
  const runs = []
  for (const language of ['en', 'ar'] as const) runs.push({ language, ...(await drawn(lettersTo(MANY, language), LETTERS_A_FILE)) })
  report({
    id: 'letters-memory',
    order: 11.3,
    promise: 'Peak memory while 5,000 letters are drawn',
    unit: 'MiB',
    measured: { what: `RSS of the app’s process over before, English or Arabic, ${THREADS} threads`, value: Math.max(...runs.map(({ moreMiB }) => moreMiB)) },
    floor: null,
    limit: { atMost: 300 },
    details: { runs },
  })
})
