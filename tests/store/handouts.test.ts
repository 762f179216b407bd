import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import { createHash, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { invitationHandlers } from '../../electron/handlers/invitation-handlers.ts'
import { createLetters } from '../../electron/letters/letters.ts'
import { createResources } from '../../electron/resources/resources.ts'
import type { CallInput } from '../../shared/contract/contract.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { Script } from '../../shared/script/script.ts'
import { DANA, SOFIA } from '../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, walkIn, type TestStore } from '../support/test-store.ts'
import { pdfInfo, pdfText } from '../unit/letters/pdf-tools.ts'

// Real letters on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

type Handouts = CallInput<'invitations.issue'>['handouts']

const sofia = { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' } as const
const resourceFolder = fileURLToPath(new URL('../../resources', import.meta.url))
/** No batch is made here. */
const NO_THREADS = { count: 1, draw: () => Promise.reject(new Error('no batch is made here')), end: () => undefined }
const letters = createLetters(resourceFolder, () => ELEVEN_EIGHTEEN, () => false, NO_THREADS)
const resources = createResources(resourceFolder)

let store: TestStore
let visitId: string
beforeEach(() => {
  store = openAlderBrook()
  visitId = walkIn(store)
})
afterEach(() => store.remove())

/** The real handlers, store, script and letters; the printer keeps what it was given. */
const handlers = (printed: { ok: boolean }[] = [{ ok: true }]) => {
  const papers: Uint8Array[] = []
  const print = vi.fn(async ({ pdf }: { pdf: Uint8Array }) => {
    papers.push(pdf)
    return printed[papers.length - 1]?.ok === false ? { ok: false, code: 'printer-gone', message: 'It is gone.', values: { printer: 'Front desk 2' } } : { ok: true, jobId: '1' }
  })
  const parts = {
    store: { run: async (name: string, input: never) => store.run(name as 'clinicFacts', input) },
    letters, resources,
    printers: { list: async () => [], print, withdraw: async () => undefined },
    dialogs: { savePdf: async () => '/tmp/Invitation.pdf' },
    workstation: { settings: () => DEFAULT_SETTINGS },
    announce: () => undefined,
    log: { write: () => undefined },
  } as unknown as AppParts
  return { ...invitationHandlers(parts), papers }
}

const letter = (handouts: Handouts, invitationId = randomUUID()) =>
  ({
    invitationId, visitId, offerId: null, form: STANDARD_FORM, kind: 'generic', code: null, handouts,
    channel: { to: 'printer', printer: 'Front_desk_2' },
  }) as const satisfies CallInput<'invitations.issue'>

/** What the log has about letters, oldest first. */
const logged = (): readonly { handouts: string[]; sha256: string; language: string; acceptedBy: string | null }[] =>
  store.database
    .prepare<[], { payload: string }>("SELECT payload FROM event WHERE type = 'invitation-issued' ORDER BY at")
    .all()
    .map(({ payload }) => JSON.parse(payload) as { handouts: string[]; sha256: string; language: string; acceptedBy: string | null })
const sha256 = (bytes: Uint8Array | undefined) => createHash('sha256').update(bytes ?? '').digest('hex')

describe('sheets that go along', () => {
  it('come out in the same job, and the log has their ids and the hash of all pages', async () => {
    const calls = handlers()
    const answer = await calls['invitations.issue'](letter({ ids: ['privacy', 'helper'], language: 'en' }), sofia)
    expect(answer).toMatchObject({ ok: true, value: { state: 'sent' } })
    await expect.poll(() => calls.papers).toHaveLength(1)
    const [paper = new Uint8Array()] = calls.papers
    expect((await pdfInfo(paper)).get('Pages')).toBe('3')
    expect(await pdfText(paper)).toContain('Someone you trust can help you')
    expect(logged()).toMatchObject([{ handouts: ['privacy', 'helper'], sha256: sha256(paper) }])
  })

  it('are in the language of the talk', async () => {
    const calls = handlers()
    await calls['invitations.issue'](letter({ ids: ['privacy'], language: 'es' }), sofia)
    await expect.poll(() => calls.papers).toHaveLength(1)
    expect(await pdfText(calls.papers[0] ?? new Uint8Array())).toContain('¿Es seguro? ¿Quién puede verlo?')
  })

  it('are none where none was wanted', async () => {
    const calls = handlers()
    await calls['invitations.issue'](letter(null), sofia)
    await expect.poll(() => calls.papers).toHaveLength(1)
    expect((await pdfInfo(calls.papers[0] ?? new Uint8Array())).get('Pages')).toBe('1')
    expect(logged()).toMatchObject([{ handouts: [] }])
  })

  it('that the script does not know keep the whole letter back: nothing is printed, nothing is logged', async () => {
    const calls = handlers()
    const wanted = letter({ ids: ['privacy', 'no-such-sheet'], language: 'en' })
    expect(await calls['invitations.issue'](wanted, sofia)).toEqual({
      ok: false,
      code: 'unknown-handout',
      message: 'A sheet that goes along is not in the script any more. Nothing was printed. Show the QR instead.',
    })
    expect(await calls['invitations.preview'](wanted, sofia)).toMatchObject({ ok: false, code: 'unknown-handout' })
    expect(calls.papers).toEqual([])
    expect(logged()).toEqual([])
  })

  it('come out again byte for byte where the printer failed', async () => {
    const calls = handlers([{ ok: false }, { ok: true }])
    const once = letter({ ids: ['privacy'], language: 'es' })
    await calls['invitations.issue'](once, sofia)
    await expect
      .poll(async () => calls['invitations.state']({ invitationId: once.invitationId }, sofia))
      .toMatchObject({ value: { state: 'not-printed' } })
    await calls['invitations.retry']({ invitationId: once.invitationId, channel: { to: 'printer', printer: 'Back_office_1' }, code: null, withoutCode: false }, sofia)
    await expect.poll(() => calls.papers).toHaveLength(2)
    const [first, second] = calls.papers
    expect(sha256(second)).toBe(sha256(first))
    expect((await pdfInfo(second ?? new Uint8Array())).get('Pages')).toBe('2')
    expect(logged().map(({ handouts }) => handouts)).toEqual([['privacy'], ['privacy']])
  })
})

describe('in a language the script does not have', () => {
  const PRIVACY = 'هل هو آمن؟ من يمكنه رؤيته؟'
  const accepted = async (language: LetterLanguage) =>
    store.run('acceptLetterLanguage', { language, templateVersion: (await letters.wordsIn(language)).version, by: DANA })
  const inArabic = (handouts: Handouts = { ids: ['privacy'], language: 'ar' }) => ({ ...letter(handouts), form: { ...STANDARD_FORM, language: 'ar' } }) as const
  const letterOf = (text: string): string => text.normalize('NFC').replace(/[^\p{Script=Arabic}]/gu, '')
  const textOf = async (pdf: Uint8Array | undefined) => letterOf(await pdfText(pdf ?? new Uint8Array()))

  it('come out with the letter a manager answers for, by the same acceptance', async () => {
    await accepted('ar')
    const calls = handlers()
    expect(await calls['invitations.issue'](inArabic(), sofia)).toMatchObject({ ok: true })
    await expect.poll(() => calls.papers).toHaveLength(1)
    expect(await textOf(calls.papers[0])).toContain(letterOf(PRIVACY))
    expect(logged()).toMatchObject([{ handouts: ['privacy'], language: 'ar', acceptedBy: DANA }])
  })

  it('stay in where nobody answers for them, whatever the letter beside them is in', async () => {
    const calls = handlers()
    for (const wanted of [inArabic(), letter({ ids: ['privacy'], language: 'ar' })])
      expect(await calls['invitations.issue'](wanted, sofia)).toMatchObject({ ok: false, code: 'language-not-accepted' })
    expect([calls.papers, logged()]).toEqual([[], []])
  })

  it('stay in where a manager answered for older words', async () => {
    store.run('acceptLetterLanguage', { language: 'ar', templateVersion: 2, by: DANA })
    expect(await handlers()['invitations.issue'](inArabic(), sofia)).toMatchObject({ ok: false, code: 'language-not-accepted' })
  })

  it('are told before they come out: in which language, and who answers', async () => {
    await accepted('ar')
    const told = await handlers()['invitations.handouts']({ ids: ['helper', 'privacy'], language: 'ar' }, sofia)
    const arabic = { language: 'ar', standing: 'accepted', acceptedBy: 'Dana Mercer', isUntranslated: false }
    expect(told.ok && told.value).toMatchObject([{ id: 'helper', names: { en: 'A way in for a helper' }, ...arabic }, { id: 'privacy', ...arabic }])
    const spanish = await handlers()['invitations.handouts']({ ids: ['privacy'], language: 'es' }, sofia)
    expect(spanish.ok && spanish.value).toMatchObject([{ language: 'es', standing: 'draft', acceptedBy: null, isUntranslated: false }])
  })

  it('come in English where the clinic has other words than those that were translated, and the preview says so', async () => {
    await accepted('ar')
    const shipped = await resources.shippedScript()
    const script: Script = {
      ...shipped,
      handouts: shipped.handouts.map((each) => (each.id === 'privacy' ? { ...each, en: { ...each.en, title: 'Is it safe? Ask us.' } } : each)),
    }
    store.run('publishScript', { script, above: shipped.version, by: DANA })
    const calls = handlers()
    const wanted: Handouts = { ids: ['privacy', 'helper'], language: 'ar' }
    const told = await calls['invitations.handouts'](wanted, sofia)
    expect(told.ok && told.value).toMatchObject([{ language: 'en', isUntranslated: true }, { language: 'ar', isUntranslated: false }])
    const preview = await calls['invitations.preview']({ visitId, form: inArabic().form, kind: 'generic', code: null, handouts: wanted }, sofia)
    if (!preview.ok) throw new Error(preview.message)
    expect(preview.value.pageLanguages.slice(-2)).toEqual(['en', 'ar'])
    expect(preview.value.checks.slice(-3)).toEqual([
      { isOk: false, words: '“Is it safe?” comes in English. The clinic’s own words are not translated.' },
      { isOk: true, words: '“Is it safe?” goes along, reviewed' },
      { isOk: true, words: '“A way in for a helper” goes along. Nobody has reviewed the translation. Dana Mercer accepted it.' },
    ])
    await calls['invitations.issue'](inArabic(wanted), sofia)
    await expect.poll(() => calls.papers).toHaveLength(1)
    const [paper = new Uint8Array()] = calls.papers
    expect(await pdfText(paper)).toContain('Is it safe? Ask us.')
    expect(await textOf(paper)).not.toContain(letterOf(PRIVACY))
  })

  it('are drawn again in the language of their letter after a restart', async () => {
    await accepted('ar')
    const first = handlers()
    const once = inArabic()
    await first['invitations.issue'](once, sofia)
    await expect.poll(() => first.papers).toHaveLength(1)
    const second = handlers()
    const again = { invitationId: once.invitationId, channel: { to: 'printer', printer: 'Front_desk_2' }, code: null, withoutCode: false } as const
    expect(await second['invitations.retry'](again, sofia)).toMatchObject({ ok: true })
    await expect.poll(() => second.papers).toHaveLength(1)
    expect(sha256(second.papers[0])).toBe(sha256(first.papers[0]))
  })
})

describe('looking first', () => {
  it('shows all pages, and says which sheet is a draft in the words of who looks', async () => {
    const wanted: CallInput<'invitations.preview'> = { visitId, form: STANDARD_FORM, kind: 'generic', code: null, handouts: { ids: ['privacy'], language: 'es' } }
    const checksFor = async (language: 'en' | 'es') => {
      const preview = await handlers()['invitations.preview'](wanted, { ...sofia, language })
      if (!preview.ok) throw new Error(preview.message)
      expect((await pdfInfo(preview.value.pdf)).get('Pages')).toBe('2')
      return preview.value.checks.at(-1)
    }
    expect(await checksFor('en')).toEqual({ isOk: false, words: '“¿Es seguro?” is a draft, not reviewed. The paper says so.' })
    expect(await checksFor('es')).toEqual({ isOk: false, words: '“¿Es seguro?” es un borrador, sin revisar. El papel lo dice.' })
  })
})
