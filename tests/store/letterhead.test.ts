/** The clinic's own words and logo on its letters, who answers for which language, and sheets for the counter. */
import { createHash, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { counterHandlers } from '../../electron/handlers/counter-handlers.ts'
import type { PrintResult } from '../../electron/printing/printers.ts'
import { invitationHandlers } from '../../electron/handlers/invitation-handlers.ts'
import { letterHandlers } from '../../electron/handlers/letter-handlers.ts'
import { letterheadHandlers } from '../../electron/handlers/letterhead-handlers.ts'
import { createLetters } from '../../electron/letters/letters.ts'
import { ownPartsFrom } from '../../electron/letters/own-parts.ts'
import { createResources } from '../../electron/resources/resources.ts'
import type { StoreClient } from '../../electron/store/store-client.ts'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { DANA, SOFIA } from '../support/alder-brook.ts'
import { hugePng, pngOf } from '../support/pictures.ts'
import { dumpTables } from '../support/store-tables.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, walkIn, type TestStore } from '../support/test-store.ts'
import { pdfInfo, pdfText } from '../unit/letters/pdf-tools.ts'

// Real letters on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

const dana = { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' } as const
const sofia = { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' } as const
const resourceFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const NO_THREADS = { count: 1, draw: () => Promise.reject(new Error('no batch is made here')), end: () => undefined }
const SATURDAYS = 'We are open on Saturdays, too.'
const POLISH = 'Zapraszamy też w soboty.'

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
})
afterEach(() => store.remove())

/** `later`: the printer is silent, and how the job ends after all. */
type Change = { savedAs?: string | null; prints?: boolean; later?: Promise<PrintResult> }

/** The real handlers, store and letters; printer and dialog keep what they were given. */
const handlers = ({ savedAs = '/tmp/sheet.pdf', prints = true, later }: Change = {}) => {
  const papers: Uint8Array[] = []
  const client = { run: async (name: string, input: never) => store.run(name as 'clinicFacts', input) } as unknown as StoreClient
  const print = async ({ pdf }: { pdf: Uint8Array }) => {
    papers.push(pdf)
    if (later) return { ok: false, code: 'timed-out', message: 'It is silent.', values: { printer: 'Front desk 2' }, jobId: '1', later }
    return prints ? { ok: true, jobId: '1' } : { ok: false, code: 'printer-gone', message: 'It is gone.', values: { printer: 'Front desk 2' } }
  }
  const savePdf = async (_: string, pdf: Uint8Array) => {
    if (savedAs !== null) papers.push(pdf)
    return savedAs
  }
  const parts = {
    store: client,
    resources: createResources(resourceFolder),
    letters: createLetters(resourceFolder, () => ELEVEN_EIGHTEEN, () => false, NO_THREADS, ownPartsFrom(client)),
    printers: { list: async () => [], print, withdraw: async () => undefined },
    workstation: { settings: () => DEFAULT_SETTINGS },
    dialogs: { savePdf },
    nowMs: () => ELEVEN_EIGHTEEN,
    announce: () => undefined,
    log: { write: () => undefined },
  } as unknown as AppParts
  return { ...invitationHandlers(parts), ...letterHandlers(parts), ...letterheadHandlers(parts), ...counterHandlers(parts), papers }
}

const facts = (type: string): readonly Record<string, unknown>[] =>
  store.database
    .prepare<[string], { payload: string; staff: string }>('SELECT payload, staff FROM event WHERE type = ? ORDER BY seq')
    .all(type)
    .map(({ payload, staff }) => ({ ...(JSON.parse(payload) as object), staff }))
const pictures = () => store.database.prepare('SELECT sha256, length(png) AS bytes FROM letter_logo').all()

const letterIn = (language: LetterLanguage, visitId: string): CallInput<'invitations.issue'> => ({
  invitationId: randomUUID(), visitId, offerId: null, form: { ...STANDARD_FORM, language }, kind: 'generic', code: null, handouts: null,
  channel: { to: 'printer', printer: 'Front_desk_2' },
})
const keep = (language: LetterLanguage, first: string, second = '', hours: string | null = null) =>
  handlers()['letters.keepWords']({ language, own: { paragraphs: [first, second], hours } }, dana)
const setLogo = (png: Uint8Array<ArrayBuffer> | null) => handlers()['letters.setLogo']({ png }, dana)
const letterhead = async () => {
  const shown = await handlers()['letters.letterhead']({}, dana)
  if (!shown.ok) throw new Error(shown.message)
  return shown.value
}

describe('the clinic’s own words', () => {
  it('are logged whole with who wrote them, and are on the next letter of their language only', async () => {
    expect(await keep('en', '', SATURDAYS, 'Saturdays, 9 to 12')).toEqual({ ok: true, value: null })
    expect(await keep('es', 'Abrimos los sábados.')).toMatchObject({ ok: true })
    expect(facts('letterhead-changed')).toEqual([
      { languages: { en: { paragraphs: ['', SATURDAYS], hours: 'Saturdays, 9 to 12' } }, logo: null, staff: DANA },
      {
        languages: { en: { paragraphs: ['', SATURDAYS], hours: 'Saturdays, 9 to 12' }, es: { paragraphs: ['Abrimos los sábados.'], hours: null } },
        logo: null, staff: DANA,
      },
    ])
    const calls = handlers()
    await calls['invitations.issue'](letterIn('en', walkIn(store)), sofia)
    await expect.poll(() => calls.papers).toHaveLength(1)
    const text = await pdfText(calls.papers[0] ?? new Uint8Array())
    expect(text).toContain(SATURDAYS)
    expect(text).toContain('Saturdays, 9 to 12')
    expect(text).not.toContain('sábados')
  })

  it('are not logged again unchanged, and are gone when they are taken out', async () => {
    await keep('en', SATURDAYS)
    await keep('en', ` ${SATURDAYS} `)
    expect(facts('letterhead-changed')).toHaveLength(1)
    await keep('en', '')
    expect((await letterhead()).languages).toEqual({})
  })

  it('are refused where they break a rule or cannot be printed, and nothing changes', async () => {
    expect(await keep('en', 'You must sign up.')).toMatchObject({ ok: false, code: 'own-words-broken' })
    expect(await keep('pl', 'Zapraszamy {kiedy}')).toMatchObject({ ok: false, code: 'own-words-broken' })
    expect(await keep('en', 'See you soon \u{1F600}')).toMatchObject({ ok: false, code: 'own-words-unprintable' })
    expect(facts('letterhead-changed')).toEqual([])
  })

  it('are seen on a letter to nobody before they are kept, with what cannot be printed', async () => {
    const calls = handlers()
    const see = (first: string) => calls['letters.preview']({ form: STANDARD_FORM, own: { paragraphs: [first], hours: null } }, dana)
    const seen = await see(SATURDAYS)
    if (!seen.ok || seen.value.pdf === null) throw new Error('not drawn')
    expect(seen.value).toMatchObject({ language: 'en', pages: 1, unprintable: [], untranslated: [], usualHours: { language: 'en' } })
    expect(await pdfText(seen.value.pdf)).toContain(SATURDAYS)
    expect(await see('\u{1F600} See you soon \u{1F600}')).toMatchObject({ ok: true, value: { pdf: null, unprintable: ['\u{1F600}'] } })
    expect(facts('letterhead-changed')).toEqual([])
  })

  it('come back from the log', async () => {
    await keep('pl', POLISH)
    await setLogo(pngOf(60, 20))
    const before = dumpTables(store.database)
    store.rebuild()
    expect(dumpTables(store.database)).toEqual(before)
    expect(await letterhead()).toMatchObject({ languages: { pl: { paragraphs: [POLISH] } }, logo: { width: 60, height: 20 } })
  })
})

describe('the logo', () => {
  it('is known to the log by its sum, and lies beside it', async () => {
    expect(await setLogo(pngOf(300, 100))).toEqual({ ok: true, value: null })
    const { logo } = await letterhead()
    const sha256 = createHash('sha256').update(logo?.png ?? '').digest('hex')
    expect(facts('letterhead-changed')).toEqual([{ languages: {}, logo: { sha256, width: 300, height: 100 }, staff: DANA }])
    expect(pictures()).toEqual([{ sha256, bytes: logo?.png.length }])
  })

  it('is another one, or none, from then on: no old picture stays behind', async () => {
    await setLogo(pngOf(300, 100))
    await setLogo(pngOf(30, 10))
    expect(pictures()).toHaveLength(1)
    await setLogo(pngOf(30, 10))
    expect(facts('letterhead-changed')).toHaveLength(2)
    await setLogo(null)
    expect(pictures()).toEqual([])
    expect((await letterhead()).logo).toBeNull()
  })

  it.each([
    ['cut off', pngOf(60, 20).slice(0, -9)],
    ['larger than it may be', pngOf(601, 20)],
    ['a bomb', hugePng(600, 200)],
    ['no picture', new TextEncoder().encode('<svg onload="alert(1)"/>')],
  ])('stays what it was where the new one is %s', async (_, png) => {
    await setLogo(pngOf(300, 100))
    expect(await setLogo(png)).toMatchObject({ ok: false, code: 'logo-refused' })
    expect(facts('letterhead-changed')).toHaveLength(1)
    expect((await letterhead()).logo).toMatchObject({ width: 300 })
  })
})

describe('a language nobody has reviewed', () => {
  it('is printed only once a manager answers for it, and the log says who', async () => {
    const visitId = walkIn(store)
    const calls = handlers()
    expect(await calls['invitations.issue'](letterIn('pl', visitId), sofia)).toMatchObject({ ok: false, code: 'language-not-accepted' })
    expect(facts('invitation-issued')).toEqual([])
    const shown = await calls['letters.preview']({ form: { ...STANDARD_FORM, language: 'pl' }, own: { paragraphs: [], hours: null } }, dana)
    const templateVersion = shown.ok ? shown.value.templateVersion : 0
    expect(await calls['letters.accept']({ language: 'pl', templateVersion: templateVersion - 1 }, dana)).toMatchObject({ ok: false, code: 'other-words' })
    await calls['letters.accept']({ language: 'pl', templateVersion }, dana)
    expect(await calls['invitations.issue'](letterIn('pl', visitId), sofia)).toMatchObject({ ok: true })
    expect(facts('invitation-issued')).toMatchObject([{ language: 'pl', acceptedBy: DANA, staff: SOFIA }])
    await calls['letters.withdraw']({ language: 'pl' }, dana)
    expect(await calls['invitations.issue'](letterIn('pl', visitId), sofia)).toMatchObject({ ok: false, code: 'language-not-accepted' })
  })
})

describe('the sheets of a language', () => {
  const see = async (language: LetterLanguage, paper: 'letter' | 'card' = 'letter') => {
    const seen = await handlers()['letters.preview']({ form: { ...STANDARD_FORM, paper, language }, own: { paragraphs: [], hours: null } }, dana)
    if (!seen.ok || seen.value.pdf === null) throw new Error('not drawn')
    return { ...seen.value, pdf: seen.value.pdf }
  }

  it('stand after the letter whose language a manager is asked to answer for', async () => {
    const { pdf, pages, pageLanguages } = await see('pl')
    expect(pageLanguages).toEqual(Array.from({ length: pages + 5 }, () => 'pl'))
    expect((await pdfInfo(pdf)).get('Pages')).toBe(String(pages + 5))
    expect(await pdfText(pdf)).toContain('Czy to bezpieczne?')
  })

  it('are told where they are in English: the clinic’s own words nobody has translated', async () => {
    const script = await createResources(resourceFolder).shippedScript()
    const [first] = script.handouts
    if (first === undefined) throw new Error('no sheet')
    const lead = 'Nobody can promise zero risk. Ask us what you want to know.'
    const own = { ...script, version: script.version + 1, handouts: script.handouts.map((each) => (each === first ? { ...each, en: { ...each.en, lead } } : each)) }
    store.run('publishScript', { script: own, above: script.version, by: DANA })
    const { pdf, pages, pageLanguages, untranslated } = await see('pl')
    expect(untranslated).toEqual([first.name])
    expect(pageLanguages.slice(pages)).toEqual(['en', 'pl', 'pl', 'pl', 'pl'])
    expect((await pdfText(pdf)).replace(/\s+/g, ' ')).toContain('Ask us what you want to know.')
  })

  it('are none beside papers of the counter', async () => {
    expect(await see('pl', 'card')).toMatchObject({ pageLanguages: ['pl'], untranslated: [] })
  })
})

describe('sheets for the counter', () => {
  const order = (change: Partial<CallInput<'letters.printCounter'>> = {}) =>
    ({ paper: 'half-sheet', language: 'en', pageSize: 'letter', copies: 3, channel: { to: 'printer', printer: 'Front_desk_2' }, ...change }) as const

  it('are as many pages as were asked for, name nobody, and are logged with their sum', async () => {
    const calls = handlers()
    expect(await calls['letters.printCounter'](order(), dana)).toEqual({ ok: true, value: { is: 'printed' } })
    const [pdf = new Uint8Array()] = calls.papers
    expect((await pdfInfo(pdf)).get('Pages')).toBe('3')
    expect(facts('counter-sheets-printed')).toEqual([
      {
        paper: 'half-sheet', language: 'en', templateVersion: 2, copies: 3, acceptedBy: null, staff: DANA,
        sha256: createHash('sha256').update(pdf).digest('hex'), channel: 'printer', printer: 'Front_desk_2',
      },
    ])
  })

  it('are one page in a file, and nothing where the dialog was closed', async () => {
    const calls = handlers()
    const toFile = order({ paper: 'card', pageSize: 'a4', channel: { to: 'pdf' } })
    expect(await calls['letters.printCounter'](toFile, dana)).toEqual({ ok: true, value: { is: 'saved' } })
    expect((await pdfInfo(calls.papers[0] ?? new Uint8Array())).get('Pages')).toBe('1')
    expect(facts('counter-sheets-printed')).toMatchObject([{ paper: 'card', copies: 1, channel: 'pdf', printer: null }])
    expect(await handlers({ savedAs: null })['letters.printCounter'](toFile, dana)).toEqual({ ok: true, value: { is: 'left' } })
    expect(facts('counter-sheets-printed')).toHaveLength(1)
  })

  it('are in the log where they come out of a silent printer after all, and not before', async () => {
    let comesOut: (result: PrintResult) => void = () => undefined
    const later = new Promise<PrintResult>((resolve) => (comesOut = resolve))
    expect(await handlers({ later })['letters.printCounter'](order(), dana)).toMatchObject({ ok: false, code: 'timed-out' })
    expect(facts('counter-sheets-printed')).toEqual([])
    comesOut({ ok: true, jobId: '1' })
    await expect.poll(() => facts('counter-sheets-printed')).toMatchObject([{ copies: 3, printer: 'Front_desk_2' }])
  })

  it('are not in the log where the printer did not take them, nor in a language nobody answers for', async () => {
    expect(await handlers({ prints: false })['letters.printCounter'](order(), dana)).toMatchObject({ ok: false, code: 'printer-gone' })
    expect(await handlers()['letters.printCounter'](order({ language: 'pl' }), dana)).toMatchObject({ ok: false, code: 'language-not-accepted' })
    expect(facts('counter-sheets-printed')).toEqual([])
  })
})
