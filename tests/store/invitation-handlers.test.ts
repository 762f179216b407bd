import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHash, randomUUID } from 'node:crypto'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { invitationHandlers } from '../../electron/handlers/invitation-handlers.ts'
import { SOFIA } from '../support/alder-brook.ts'
import { openAlderBrook, walkIn, type TestStore } from '../support/test-store.ts'

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
const handlers = (change: { print?: () => Promise<unknown>; savePdf?: () => Promise<string | null>; fails?: () => boolean } = {}) => {
  const print = vi.fn(change.print ?? (() => Promise.resolve({ ok: true, jobId: '1' })))
  const letter = {
    ok: true, bytes: BYTES, sha256: createHash('sha256').update(BYTES).digest('hex'), template: 'invitation',
    templateVersion: 1, language: 'en', checks: [],
  }
  const parts = {
    store: {
      run: async (name: string, input: never) => {
        if (name === 'recordInvitation' && change.fails?.()) throw new Error('the disk is full')
        return store.run(name as 'clinicFacts', input)
      },
    },
    letters: { prepare: async () => undefined, render: async () => letter, wordsIn: async () => ({ language: 'en', version: 2, reviewed: null }) },
    printers: { list: async () => [], print, withdraw: async () => undefined },
    dialogs: { savePdf: change.savePdf ?? (async () => '/tmp/Invitation.pdf') },
    announce: () => undefined,
    log: { write: () => undefined },
  } as unknown as AppParts
  return { ...invitationHandlers(parts), print }
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
