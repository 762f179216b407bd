import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHash, randomUUID } from 'node:crypto'
import type { CallInput } from '../../shared/contract/contract.ts'
import { readMadeCode } from '../../shared/codes/read-code.ts'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { invitationHandlers } from '../../electron/handlers/invitation-handlers.ts'
import type { PrintJob } from '../../electron/printing/printers.ts'
import type { Dialogs } from '../../electron/window/dialogs.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { DANA, SOFIA } from '../support/alder-brook.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const sofia = { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' } as const
const BYTES = new TextEncoder().encode('a letter')

let store: TestStore
let visitId: string
beforeEach(() => {
  store = openAlderBrook()
  visitId = walkIn(store)
})
afterEach(() => store.remove())

/** The real handlers on the real store; only the printer and the drawing are stood in for. */
const handlers = (change: { print?: (job: PrintJob) => Promise<unknown>; withdraw?: (jobId: string) => void; savePdf?: Dialogs['savePdf']; fails?: () => boolean } = {}) => {
  const print = vi.fn<(job: PrintJob) => Promise<unknown>>(change.print ?? (() => Promise.resolve({ ok: true, jobId: '1' })))
  const letter = {
    ok: true, bytes: BYTES, sha256: createHash('sha256').update(BYTES).digest('hex'), template: 'invitation',
    templateVersion: 1, language: 'en', checks: [],
  }
  type Drawn = { readonly code?: { readonly value: string } }
  const render = vi.fn<(clinic: unknown, drawn: Drawn) => Promise<unknown>>(async () => letter)
  const parts = {
    store: {
      run: async (name: string, input: never) => {
        if (name === 'recordInvitation' && change.fails?.()) throw new Error('the disk is full')
        return store.run(name as 'clinicFacts', input)
      },
    },
    letters: { prepare: async () => undefined, render, wordsIn: async () => ({ language: 'en', version: 2, reviewed: null }) },
    printers: { list: async () => [], print, withdraw: async (jobId: string) => change.withdraw?.(jobId) },
    dialogs: { savePdf: change.savePdf ?? (async () => '/tmp/Invitation.pdf') },
    workstation: { settings: () => DEFAULT_SETTINGS },
    announce: () => undefined,
    nowMs: () => ELEVEN_EIGHTEEN,
    log: { write: () => undefined },
  } as unknown as AppParts
  return { ...invitationHandlers(parts), print, codeInLetter: () => render.mock.lastCall?.[1].code?.value ?? '' }
}

const toPrinter = (invitationId = randomUUID()) => ({
  invitationId, visitId, offerId: null, form: STANDARD_FORM, kind: 'generic', code: null, handouts: null, channel: { to: 'printer', printer: 'Front_desk_2' },
} as const)

describe('a letter', () => {
  it('comes out once when the same call comes twice at once', async () => {
    const calls = handlers()
    const once = toPrinter()
    const answers = await Promise.all([calls['invitations.issue'](once, sofia), calls['invitations.issue'](once, sofia)])
    expect(answers.map((answer) => answer.ok && answer.value.state)).toEqual(['sent', 'sent'])
    expect(calls.print).toHaveBeenCalledTimes(1)
  })

  it('that could not be logged was not sent, and the same call tries again', async () => {
    let isFull = true
    const calls = handlers({ fails: () => isFull })
    const once = toPrinter()
    await expect(calls['invitations.issue'](once, sofia)).rejects.toThrow()
    expect(calls.print).not.toHaveBeenCalled()
    isFull = false
    expect(await calls['invitations.issue'](once, sofia)).toMatchObject({ ok: true, value: { state: 'sent' } })
    expect(calls.print).toHaveBeenCalledTimes(1)
  })

  it('whose dialog was closed is not called sent', async () => {
    const calls = handlers({ savePdf: async () => null })
    const once = { ...toPrinter(), channel: { to: 'pdf' } } as const
    expect(await calls['invitations.issue'](once, sofia)).toMatchObject({ value: { state: 'left' } })
    expect(await calls['invitations.issue'](once, sofia)).toMatchObject({ value: { state: 'left' } })
  })

  it('that did not print stays known as not printed', async () => {
    const calls = handlers({ print: async () => ({ ok: false, code: 'printer-stopped', message: 'Front desk 2 does not answer.', values: { why: 'silent', printer: 'Front desk 2' } }) })
    const once = toPrinter()
    await calls['invitations.issue'](once, sofia)
    await expect
      .poll(async () => calls['invitations.state']({ invitationId: once.invitationId }, sofia))
      .toMatchObject({ value: { state: 'not-printed', problem: 'Front desk 2 does not answer.' } })
    const row = store.database.prepare('SELECT state, problem FROM invitation').get()
    expect(row).toEqual({ state: 'not-printed', problem: 'printer-stopped' })
  })
})

describe('a letter printed again', () => {
  const REFUSED = { ok: false, code: 'rejected', message: 'Front desk 2 takes no jobs.', values: { why: 'noJobs', printer: 'Front desk 2' } }
  const CODE = { value: 'QX7M-KD42-99ZT', goodUntil: null }
  const again = (invitationId: string) =>
    ({ invitationId, channel: { to: 'printer', printer: 'Back_office_1' }, code: null, withoutCode: false }) as const
  const facts = (type: string) => store.database.prepare('SELECT payload FROM event WHERE type = ? ORDER BY seq').all(type) as { payload: string }[]
  const invitation = () => store.database.prepare('SELECT kind, state, printer FROM invitation').all()

  /** It was refused, and then the app was started again: nothing is left in memory. */
  const afterRestart = async (kind: 'generic' | 'personal') => {
    const once = { ...toPrinter(), kind, code: kind === 'personal' ? CODE : null }
    const before = handlers({ print: async () => REFUSED })
    await before['invitations.issue'](once, sofia)
    await expect.poll(() => invitation()).toMatchObject([{ state: 'not-printed' }])
    return { once, calls: handlers() }
  }

  it('after a restart is the same invitation, and no offer comes of it', async () => {
    const { once, calls } = await afterRestart('generic')
    expect(await calls['invitations.state'](once, sofia)).toMatchObject({
      value: { visitId, state: 'not-printed', printer: 'Front_desk_2', problem: 'Front_desk_2 did not take the letter.' },
    })
    expect(await calls['invitations.retry'](again(once.invitationId), sofia)).toMatchObject({ ok: true })
    await expect.poll(() => invitation()).toEqual([{ kind: 'generic', state: 'printed', printer: 'Back_office_1' }])
    expect(facts('offer-made')).toEqual([])
    expect(facts('invitation-issued').map(({ payload }) => (JSON.parse(payload) as { invitationId: string }).invitationId)).toEqual([once.invitationId, once.invitationId])
  })

  it('that carried a code asks for it: codes are not kept', async () => {
    const { once, calls } = await afterRestart('personal')
    expect(await calls['invitations.retry'](again(once.invitationId), sofia)).toMatchObject({ ok: false, code: 'no-code' })
    expect(calls.print).not.toHaveBeenCalled()
    expect(await calls['invitations.retry']({ ...again(once.invitationId), code: CODE }, sofia)).toMatchObject({ ok: true })
    await expect.poll(() => invitation()).toMatchObject([{ kind: 'personal', state: 'printed' }])
    expect(facts('invitation-issued').every(({ payload }) => !payload.includes(CODE.value))).toBe(true)
  })

  it('goes without a code where nobody has it, and the log says so', async () => {
    const { once, calls } = await afterRestart('personal')
    await calls['invitations.retry']({ ...again(once.invitationId), withoutCode: true }, sofia)
    await expect.poll(() => invitation()).toMatchObject([{ kind: 'generic', state: 'printed' }])
  })

  it('comes out once, asked for twice at once or again after it is out', async () => {
    const { once, calls } = await afterRestart('generic')
    await Promise.all([calls['invitations.retry'](again(once.invitationId), sofia), calls['invitations.retry'](again(once.invitationId), sofia)])
    await expect.poll(() => invitation()).toMatchObject([{ state: 'printed' }])
    expect(await calls['invitations.retry'](again(once.invitationId), sofia)).toMatchObject({ ok: true, value: { state: 'printed' } })
    expect(calls.print).toHaveBeenCalledTimes(1)
  })

  it('whose records are gone meanwhile, as the sample clinic’s, leaves no fact behind', () => {
    store.run('recordPrinting', { invitationId: 'of another clinic', visitId, problem: null, by: null })
    expect(facts('invitation-printed')).toEqual([])
  })

  it('that nobody knows is not printed', async () => {
    expect(await handlers()['invitations.retry'](again(randomUUID()), sofia)).toMatchObject({ ok: false, code: 'unknown-invitation' })
  })
})

describe('a letter that waits in a queue', () => {
  const waits = (later: Promise<unknown>) => ({
    ok: false, code: 'timed-out', message: 'Front desk 2 does not answer.', values: { printer: 'Front desk 2' }, jobId: 'Front_desk_2-7', later,
  })
  const stateOf = async (calls: ReturnType<typeof handlers>, invitationId: string) => calls['invitations.state']({ invitationId }, sofia)

  it('and comes out after all is printed', async () => {
    let comesOut: (result: unknown) => void = () => undefined
    const calls = handlers({ print: async () => waits(new Promise((resolve) => (comesOut = resolve))) })
    const once = toPrinter()
    await calls['invitations.issue'](once, sofia)
    await expect.poll(() => stateOf(calls, once.invitationId)).toMatchObject({ value: { state: 'not-printed' } })
    comesOut({ ok: true, jobId: 'Front_desk_2-7' })
    await expect.poll(() => stateOf(calls, once.invitationId)).toMatchObject({ value: { state: 'printed', problem: null } })
    expect(store.database.prepare('SELECT state FROM invitation').get()).toEqual({ state: 'printed' })
  })

  it('is taken back before it goes another way, and its end is no news', async () => {
    const taken: string[] = []
    let ends: (result: unknown) => void = () => undefined
    const calls = handlers({ print: async () => waits(new Promise((resolve) => (ends = resolve))), withdraw: (jobId) => taken.push(jobId) })
    const once = toPrinter()
    await calls['invitations.issue'](once, sofia)
    await expect.poll(() => stateOf(calls, once.invitationId)).toMatchObject({ value: { state: 'not-printed' } })
    await calls['invitations.retry']({ invitationId: once.invitationId, channel: { to: 'pdf' }, code: null, withoutCode: false }, sofia)
    expect(taken).toEqual(['Front_desk_2-7'])
    ends({ ok: true, jobId: 'Front_desk_2-7' })
    await Promise.resolve()
    expect(await stateOf(calls, once.invitationId)).toMatchObject({ value: { state: 'saved' } })
  })

  it('says when its turn has come', async () => {
    const calls = handlers({
      print: ({ onPrinting }) => {
        onPrinting?.()
        return new Promise(() => undefined)
      },
    })
    const once = toPrinter()
    await calls['invitations.issue'](once, sofia)
    await expect.poll(() => stateOf(calls, once.invitationId)).toMatchObject({ value: { state: 'printing' } })
  })
})

describe('a letter with a code', () => {
  const CODE = 'QX7M-KD42-99ZT'
  const personal = (channel: CallInput<'invitations.issue'>['channel'], invitationId = randomUUID()) =>
    ({ invitationId, visitId, offerId: null, form: STANDARD_FORM, kind: 'personal', code: null, handouts: null, channel }) as const
  const PRINTER = { to: 'printer', printer: 'Front_desk_2' } as const
  const PDF = { to: 'pdf' } as const
  const onFile = (goodUntil = '2025-10-24') =>
    store.database.prepare('INSERT INTO activation_code (patient_id, value, good_until) VALUES (?, ?, ?)').run('patient-0019480', CODE, goodUntil)
  const madeHere = () => store.run('chooseCodeRule', { rule: { source: 'made', days: 10 }, by: DANA })
  const waiting = () => store.run('codesToHandOver', { nowMs: ELEVEN_EIGHTEEN }).map(({ value }) => value)
  const printedFacts = () => store.database.prepare(`SELECT count(*) AS facts FROM event WHERE type = 'code-printed'`).pluck().get()

  it('is spent before the printer has it, and goes to no printer where that was not kept', async () => {
    onFile()
    const factsWhenPrinting: unknown[] = []
    const calls = handlers({
      print: async () => {
        factsWhenPrinting.push(printedFacts())
        return { ok: true, jobId: '1' }
      },
    })
    await calls['invitations.issue'](personal(PRINTER), sofia)
    expect(factsWhenPrinting).toEqual([1])
    expect(await calls['invitations.issue'](personal(PRINTER), sofia)).toMatchObject({ ok: false, code: 'code-spent' })
    expect(calls.print).toHaveBeenCalledTimes(1)
  })

  it('that did not print is sent again as it is, with the same code and no second print in the log', async () => {
    onFile()
    const calls = handlers({ print: async () => ({ ok: false, code: 'out-of-paper', message: 'No paper.', values: { printer: 'Front desk 2' } }) })
    const once = personal(PRINTER)
    await calls['invitations.issue'](once, sofia)
    await expect.poll(async () => calls['invitations.state']({ invitationId: once.invitationId }, sofia)).toMatchObject({ value: { state: 'not-printed' } })
    expect(await calls['invitations.retry']({ invitationId: once.invitationId, channel: PRINTER, code: null, withoutCode: false }, sofia)).toMatchObject({ ok: true })
    expect(calls.print).toHaveBeenCalledTimes(2)
    expect(printedFacts()).toBe(1)
  })

  it('whose code was made void meanwhile is not sent again', async () => {
    onFile()
    const calls = handlers({ print: async () => ({ ok: false, code: 'out-of-paper', message: 'No paper.', values: { printer: 'Front desk 2' } }) })
    const once = personal(PRINTER)
    await calls['invitations.issue'](once, sofia)
    await expect.poll(async () => calls['invitations.state']({ invitationId: once.invitationId }, sofia)).toMatchObject({ value: { state: 'not-printed' } })
    const standing = store.run('offerContext', { visitId, nowMs: ELEVEN_EIGHTEEN })?.codeStanding
    if (standing?.kind !== 'spent') throw new Error('the code is not spent')
    store.run('voidCodeOf', { codeId: standing.codeId, reason: 'lost', by: SOFIA })
    expect(await calls['invitations.retry']({ invitationId: once.invitationId, channel: PRINTER, code: null, withoutCode: false }, sofia)).toMatchObject({ ok: false, code: 'code-void' })
    expect(calls.print).toHaveBeenCalledTimes(1)
  })

  it('leaves its code alone where the dialog was closed', async () => {
    onFile()
    expect(await handlers({ savePdf: async () => null })['invitations.issue'](personal(PDF), sofia)).toMatchObject({ value: { state: 'left' } })
    expect(printedFacts()).toBe(0)
  })

  it('spends its code before the file is written, and gives it back where that did not work', async () => {
    onFile()
    const full = handlers({
      savePdf: async (_name, _bytes, mayWrite) => {
        await mayWrite?.()
        expect(printedFacts()).toBe(1)
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
    })
    expect(await full['invitations.issue'](personal(PDF), sofia)).toMatchObject({ ok: false, code: 'not-saved' })
    expect(store.run('codeForLetter', { visitId, typed: null, nowMs: ELEVEN_EIGHTEEN })).toMatchObject({ ok: true, value: { value: CODE } })
  })

  it('that has run out is neither shown nor printed', async () => {
    onFile('2025-10-13')
    const calls = handlers()
    const { invitationId: _id, offerId: _offer, channel: _channel, ...look } = personal(PRINTER)
    expect(await calls['invitations.preview'](look, sofia)).toMatchObject({ ok: false, code: 'run-out' })
    expect(await calls['invitations.issue'](personal(PRINTER), sofia)).toMatchObject({ ok: false, code: 'run-out' })
    const typed = { ...personal(PRINTER), code: { value: CODE, goodUntil: '2025-10-13' } }
    expect(await calls['invitations.issue'](typed, sofia)).toMatchObject({ ok: false, code: 'run-out' })
    expect(await calls['invitations.issue']({ ...typed, code: { value: CODE, goodUntil: TODAY } }, sofia)).toMatchObject({ ok: true })
  })

  it('has its code made when it is printed, and the portal is told that one', async () => {
    madeHere()
    const calls = handlers()
    const { invitationId: _id, offerId: _offer, channel: _channel, ...look } = personal(PRINTER)
    expect(await calls['invitations.preview'](look, sofia)).toMatchObject({ ok: true, value: { code: null } })
    expect(calls.codeInLetter()).toBe('000000000000')
    expect(waiting()).toEqual([])
    await calls['invitations.issue'](personal(PRINTER), sofia)
    expect(readMadeCode(calls.codeInLetter())).toMatchObject({ ok: true })
    expect(waiting()).toEqual([calls.codeInLetter()])
  })
})
