/** A batch that is held or meets trouble, by the real handlers on real records; letters are not drawn. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { batchHandlers } from '../../electron/handlers/batch-handlers.ts'
import { createLetters } from '../../electron/letters/letters.ts'
import type { PrintJob, PrintResult } from '../../electron/printing/printers.ts'
import { createResources } from '../../electron/resources/resources.ts'
import { LETTERS_A_FILE, LETTERS_A_JOB } from '../../shared/batches/batch.ts'
import { DANA, RIVERSIDE, SOFIA } from '../support/alder-brook.ts'
import { bringIn, person, persons, scheduleOf } from '../support/missed-people.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, type TestStore } from '../support/test-store.ts'
import { testWorkstation } from '../support/workstation.ts'

const sofia = { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' } as const
const resourceFolder = fileURLToPath(new URL('../../resources', import.meta.url))

/** Draws nothing: the bytes say how many letters they stand for, the sum in which languages. */
const letters = createLetters(resourceFolder, () => ELEVEN_EIGHTEEN, () => false, {
  count: 2,
  draw: async (models) => ({
    bytes: Buffer.from(`${models.length} letters`), leftOut: [], templateVersions: { en: 1, es: 1 },
    sha256: createHash('sha256').update(models.map(({ language }) => language).join()).digest('hex'),
  }),
  end: () => undefined,
})

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
})
afterEach(() => store.remove())

type Print = (job: PrintJob) => Promise<PrintResult>
const comesOut: Print = async () => ({ ok: true, jobId: '1' })
const outOfPaper = (hasBegun: boolean): Print => async () => ({
  ok: false, code: 'out-of-paper', message: 'No paper.', values: {}, ...(hasBegun && { mayBePartlyOut: true }),
})

/** The app around one store: a new one is the app after a restart. */
const startApp = (print: Print = comesOut) => {
  const workstation = testWorkstation()
  const parts = {
    store: { run: async (name: string, input: never) => store.run(name as 'clinicFacts', input) },
    letters, workstation, resources: createResources(resourceFolder),
    printers: { list: async () => [], print, withdraw: async () => undefined },
    dialogs: { placeForPdf: async () => join(store.folder, 'Invitations.pdf') },
    nowMs: () => ELEVEN_EIGHTEEN,
    announce: () => undefined,
    log: { write: () => undefined },
  } as unknown as AppParts
  const calls = batchHandlers(parts)
  const batch = async () => {
    const list = await calls['batches.list']({}, sofia)
    return list.ok ? list.value[0] : undefined
  }
  const tryStart = (kind: 'missed' | 'tomorrow', to: 'printer' | 'pdf', batchId: string = randomUUID()) =>
    calls['batches.start'](
      { batchId, kind, siteId: RIVERSIDE, withCodes: false, to: to === 'pdf' ? { to } : { to, printer: 'Front_desk_2' } },
      sofia,
    )
  return {
    workstation, batch,
    tryStart,
    start: async (kind: 'missed' | 'tomorrow', to: 'printer' | 'pdf') => {
      const batchId = randomUUID()
      expect(await tryStart(kind, to, batchId)).toMatchObject({ ok: true })
      return batchId
    },
    preview: (kind: 'missed' | 'tomorrow') => calls['batches.preview']({ kind, siteId: RIVERSIDE }, sofia),
    pause: (batchId: string) => calls['batches.pause']({ batchId }, sofia),
    resume: (batchId: string, inDoubt: 'came-out' | 'print-again' | null = null) => calls['batches.resume']({ batchId, inDoubt }, sofia),
    cancel: (batchId: string) => calls['batches.cancel']({ batchId }, sofia),
    ends: (state: string) => expect.poll(async () => (await batch())?.state).toBe(state),
  }
}

/** How many invitations each visit of the batch has. */
const invitationsAVisit = (): readonly number[] =>
  store.database.prepare('SELECT count(i.invitation_id) FROM batch_letter l LEFT JOIN invitation i USING (visit_id) GROUP BY l.visit_id').pluck().all() as number[]
const timesIssued = (): readonly number[] =>
  store.database.prepare("SELECT count(*) FROM event WHERE type = 'invitation-issued' GROUP BY json_extract(payload, '$.invitationId')").pluck().all() as number[]
const everybodyHasOne = (people: number): void => {
  expect(invitationsAVisit()).toEqual(Array(people).fill(1))
  expect(timesIssued()).toEqual(Array(people).fill(1))
}
const issuedIn = (): unknown[] =>
  store.database.prepare(`SELECT payload ->> '$.language' FROM event WHERE type = 'invitation-issued' ORDER BY seq`).pluck().all()
const missed = (people: number): void => bringIn(store, scheduleOf(persons(people), 13, 'Completed'))

describe('whom a batch is for', () => {
  it('says in the preview who gets none and why', async () => {
    bringIn(store, scheduleOf([...persons(6), person(7, { street: '' })], 13, 'Completed'))
    bringIn(store, scheduleOf(persons(2), 10, 'Completed'))
    expect(await startApp().preview('missed')).toMatchObject({
      ok: true,
      value: { letters: 6, byLanguage: [{ language: 'en', letters: 6 }], heldBack: 1, skipped: { 'no-address': 1, 'same-patient': 2 } },
    })
    bringIn(store, scheduleOf([person(8, { portal: 'Activated' }), person(9, { street: '' })], 15, 'Scheduled'))
    expect(await startApp().preview('tomorrow')).toMatchObject({ ok: true, value: { letters: 1, skipped: { 'has-account': 1, 'no-address': 0 } } })
  })

  it('is nobody the second time', async () => {
    missed(3)
    const app = startApp()
    await app.start('missed', 'pdf')
    await app.ends('done')
    everybodyHasOne(3)
    expect(await app.preview('missed')).toMatchObject({ ok: true, value: { letters: 0, skipped: { 'has-letter': 3 } } })
  })
})

describe('a batch that is held', () => {
  it('during its last part is through', async () => {
    missed(3)
    const app = startApp()
    await app.pause(await app.start('missed', 'pdf'))
    expect(await app.batch()).toMatchObject({ state: 'done', out: 3, file: 'Invitations.pdf' })
    expect(readFileSync(join(store.folder, 'Invitations.pdf'), 'utf8')).toBe('3 letters')
  })

  it('goes on where it stood', async () => {
    missed(50)
    const app = startApp()
    const batchId = await app.start('missed', 'printer')
    await app.pause(batchId)
    expect(await app.batch()).toMatchObject({ state: 'paused', out: LETTERS_A_JOB, problem: null })
    await app.resume(batchId)
    await app.ends('done')
    everybodyHasOne(50)
  })

  it('in trouble still says so', async () => {
    missed(50)
    const app = startApp(outOfPaper(false))
    await app.pause(await app.start('missed', 'printer'))
    expect(await app.batch()).toMatchObject({ state: 'paused', problem: 'out-of-paper' })
  })

  it('can be cancelled: what is out stays out, and the others may have a letter another time', async () => {
    missed(50)
    const app = startApp()
    await app.cancel(await app.start('missed', 'printer'))
    expect(await app.batch()).toMatchObject({ state: 'cancelled', out: LETTERS_A_JOB })
    expect(await app.preview('missed')).toMatchObject({ ok: true, value: { letters: 50 - LETTERS_A_JOB } })
  })
})

describe('trouble at the printer', () => {
  const after = (jobs: number, then: Print): Print => {
    let count = 0
    return (job) => ((count += 1) === jobs + 1 ? then(job) : comesOut(job))
  }

  it('before a job began leaves its letters waiting', async () => {
    missed(50)
    const app = startApp(after(1, outOfPaper(false)))
    const batchId = await app.start('missed', 'printer')
    await app.ends('paused')
    expect(await app.batch()).toMatchObject({ out: 20, problem: 'out-of-paper', inDoubt: null })
    await app.resume(batchId)
    await app.ends('done')
    everybodyHasOne(50)
  })

  it('in the middle of a job is asked about: some of it may be out', async () => {
    missed(50)
    const app = startApp(after(1, outOfPaper(true)))
    const batchId = await app.start('missed', 'printer')
    await app.ends('paused')
    expect(await app.batch()).toMatchObject({ out: 20, problem: 'out-of-paper', inDoubt: { from: 21, to: 40 } })
    expect(await app.resume(batchId)).toMatchObject({ ok: false, code: 'in-doubt' })
    await app.resume(batchId, 'print-again')
    await app.ends('done')
    everybodyHasOne(50)
  })

  it('that fell silent is asked about too: it may have printed all of it', async () => {
    missed(50)
    const app = startApp(after(1, async () => ({ ok: false, code: 'timed-out', message: 'Silent.', values: {} })))
    const batchId = await app.start('missed', 'printer')
    await app.ends('paused')
    expect(await app.batch()).toMatchObject({ problem: 'timed-out', inDoubt: { from: 21, to: 40 } })
    await app.resume(batchId, 'came-out')
    await app.ends('done')
    everybodyHasOne(50)
  })

  it('that is cancelled before anybody looked counts as not printed', async () => {
    missed(50)
    const app = startApp(after(1, outOfPaper(true)))
    const batchId = await app.start('missed', 'printer')
    await app.ends('paused')
    await app.cancel(batchId)
    expect(await app.batch()).toMatchObject({ state: 'cancelled', out: 20, inDoubt: null })
    expect(await app.preview('missed')).toMatchObject({ ok: true, value: { letters: 30 } })
  })

  it('never puts two people on one sheet, whatever the printer is set to', async () => {
    missed(3)
    const sides: string[] = []
    const app = startApp((job) => {
      sides.push(job.options.sides)
      return comesOut(job)
    })
    app.workstation.change({ printing: [{ siteId: RIVERSIDE, paper: null, printer: 'Front_desk_2', size: 'letter', tray: null, sides: 'two-sided' }] })
    await app.start('missed', 'printer')
    await app.ends('done')
    expect(sides).toEqual(['one-sided'])
  })

  it('gives a job of many pages the time it needs', async () => {
    missed(23)
    const pages: (number | undefined)[] = []
    const app = startApp((job) => {
      pages.push(job.pages)
      return comesOut(job)
    })
    await app.start('missed', 'printer')
    await app.ends('done')
    expect(pages).toEqual([20, 3])
  })
})

describe('a batch that was ended', () => {
  it('takes no letter any more, and does not go on', async () => {
    missed(50)
    const app = startApp()
    const batchId = await app.start('missed', 'printer')
    await app.cancel(batchId)
    expect(store.run('recordPart', { batchId, letters: [], leftOut: [], by: SOFIA })).toMatchObject({ ok: false, code: 'no-batch' })
    expect(await app.resume(batchId)).toMatchObject({ ok: false, code: 'no-batch' })
  })
})

describe('files that are there', () => {
  it('are not written over unasked where a batch makes several', async () => {
    missed(LETTERS_A_FILE + 1)
    writeFileSync(join(store.folder, 'Invitations 2 of 2.pdf'), 'somebody’s')
    const app = startApp()
    expect(await app.tryStart('missed', 'pdf')).toMatchObject({ ok: false, code: 'file-there', values: { file: 'Invitations 2 of 2.pdf' } })
    expect(await app.batch()).toBeUndefined()
    expect(readFileSync(join(store.folder, 'Invitations 2 of 2.pdf'), 'utf8')).toBe('somebody’s')
  })
})

describe('a language nobody answers for any more', () => {
  it('gives way to English, on paper and in the log', async () => {
    bringIn(store, scheduleOf([person(1, { language: 'Vietnamese' })], 13, 'Completed'))
    store.run('acceptLetterLanguage', { language: 'vi', templateVersion: (await letters.wordsIn('vi')).version, by: DANA })
    const app = startApp(outOfPaper(false))
    const batchId = await app.start('missed', 'printer')
    await app.ends('paused')
    expect(issuedIn()).toEqual(['vi'])
    store.run('withdrawLetterLanguage', { language: 'vi', by: DANA })
    await app.resume(batchId)
    await app.ends('paused')
    expect(issuedIn()).toEqual(['vi', 'en'])
  })
})

describe('the paper', () => {
  it('is of the size the site prints on, also in a file', async () => {
    missed(1)
    const app = startApp()
    const drawn: string[] = []
    const { renderMany } = letters
    Object.assign(letters, {
      renderMany: (clinic: never, wanted: readonly { pageSize: string }[]) => {
        drawn.push(...wanted.map(({ pageSize }) => pageSize))
        return renderMany(clinic, wanted as never)
      },
    })
    app.workstation.change({ printing: [{ siteId: RIVERSIDE, paper: null, printer: null, size: 'a4', tray: null, sides: 'one-sided' }] })
    await app.start('missed', 'pdf')
    await app.ends('done')
    Object.assign(letters, { renderMany })
    expect(drawn).toEqual(['a4'])
    expect(existsSync(join(store.folder, 'Invitations.pdf'))).toBe(true)
  })
})
