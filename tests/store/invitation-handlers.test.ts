import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHash, randomUUID } from 'node:crypto'
import type { CallInput } from '../../shared/contract/contract.ts'
import { readMadeCode } from '../../shared/codes/read-code.ts'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { invitationHandlers } from '../../electron/handlers/invitation-handlers.ts'
import type { Dialogs } from '../../electron/window/dialogs.ts'
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
const handlers = (change: { print?: () => Promise<unknown>; savePdf?: Dialogs['savePdf']; fails?: () => boolean } = {}) => {
  const print = vi.fn(change.print ?? (() => Promise.resolve({ ok: true, jobId: '1' })))
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
    letters: { prepare: async () => undefined, render, wordsIn: async () => ({ language: 'en', version: 1, reviewed: null }) },
    printers: { list: async () => [], print, withdraw: async () => undefined },
    dialogs: { savePdf: change.savePdf ?? (async () => '/tmp/Invitation.pdf') },
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
    expect(await calls['invitations.retry']({ invitationId: once.invitationId, channel: PRINTER }, sofia)).toMatchObject({ ok: true })
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
    expect(await calls['invitations.retry']({ invitationId: once.invitationId, channel: PRINTER }, sofia)).toMatchObject({ ok: false, code: 'code-void' })
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
