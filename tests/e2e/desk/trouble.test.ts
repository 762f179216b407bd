/** When the records cannot be used: a page that says so, nothing lost, and the way back. Then the plug is pulled. */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NEWEST_SCHEMA } from '../../../electron/store/schema/migrations.ts'
import { RIVERSIDE, tookTheSheet } from '../../support/alder-brook.ts'
import { answerSaveDialog, newProfile, removeProfile, startApp, type RunningApp } from '../../support/app.ts'
import { call, phase, refusal, signIn, visitOf } from '../../support/desk.ts'
import { pressButton } from '../../support/keyboard.ts'
import { clinicProfile, inRecords, STAFF_PINS, type ClinicProfile } from '../../support/profile.ts'
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk.ts'
import { fingerprint, openByHand } from '../../support/store-files.ts'
import { dumpTables } from '../../support/store-tables.ts'
import { TODAY, walkIn } from '../../support/test-store.ts'
import { pdfInfo, pdfPicture, pipe } from '../../unit/letters/pdf-tools.ts'

const VISIT = 'visit-0019480'
const offer = tookTheSheet(VISIT)

let clinic: ClinicProfile
let running: RunningApp | undefined
let page: Page

const start = async (): Promise<void> => {
  running = await startApp({ profile: clinic.profile })
  page = running.page
}
const stop = async (): Promise<void> => {
  await running?.stop({ keepProfile: true })
  running = undefined
}
const signSofiaIn = async (): Promise<void> => {
  await phase(page, 'signed-out')
  await signIn(page, 'Sofia Reyes', STAFF_PINS['Sofia Reyes'])
}
/** Who stood here when the trouble came may have left: the way back asks for the PIN. */
const unlock = async (): Promise<void> => {
  await phase(page, 'locked')
  expect(await refusal(page, 'offers.context', { visitId: VISIT })).toBe('signed-out')
  await page.keyboard.type(STAFF_PINS['Sofia Reyes'])
  await page.keyboard.press('Enter')
  await phase(page, 'ready')
}
const appThatRuns = () => {
  if (!running) throw new Error('no app runs')
  return running.app
}

const offersInTheLog = (): readonly string[] =>
  inRecords(clinic, (store) => store.run('offersBetween', { siteId: RIVERSIDE, from: TODAY, to: TODAY }).map(({ offerId }) => offerId)).toSorted()

/** The page for a trouble, with what a person on the phone needs. */
const gate = async (title: string, code: string): Promise<void> => {
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.getByText(`error ${code}, 11:1`).waitFor()
  await page.getByText(clinic.records, { exact: true }).waitFor()
}

beforeEach(async () => {
  clinic = await clinicProfile((store) => walkIn(store))
})
afterEach(async () => {
  await stop()
  removeProfile(clinic.profile)
})

/** A way to break the records; answers the way to repair them. */
type Breaking = () => (() => unknown) | Promise<() => unknown>

const flipBytes = (at: number): Breaking => () => {
  const whole = readFileSync(clinic.database)
  const damaged = Buffer.from(whole)
  damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at)
  writeFileSync(clinic.database, damaged)
  return () => writeFileSync(clinic.database, whole)
}
const setVersion = (version: number): void => {
  const database = openByHand(clinic.database, clinic.keyHex)
  database.pragma(`user_version=${version}`)
  database.close()
}
const makeNewer: Breaking = () => {
  setVersion(NEWEST_SCHEMA + 1)
  return () => setVersion(NEWEST_SCHEMA)
}
const putAway = (file: () => string): Breaking => () => {
  const away = join(clinic.profile, 'put away')
  renameSync(file(), away)
  return () => renameSync(away, file())
}
/** The same folder of records, from another person's profile on this computer. */
const openForSomeoneElse: Breaking = async () => {
  const profile = newProfile()
  cpSync(clinic.profile, profile, { recursive: true, filter: (path) => !path.endsWith('records') })
  symlinkSync(clinic.records, join(profile, 'records'))
  const other = await startApp({ profile })
  await phase(other.page, 'signed-out')
  return () => other.stop()
}

describe('records that cannot be opened', () => {
  it.each<[string, string, string, Breaking]>([
    ['damaged at the start', 'The file with the records is damaged', 'STORE-DAMAGED', flipBytes(20)],
    ['from a newer version', 'They were made by a newer EveryOffer', 'STORE-NEWER', makeNewer],
    ['open for another person', 'Another copy is using them', 'STORE-LOCKED', openForSomeoneElse],
    ['without their key', 'The key to the records is gone', 'KEY-GONE', putAway(() => clinic.keyFile)],
    ['that were moved away', 'The file with the records is not there', 'STORE-MISSING', putAway(() => clinic.database)],
  ])('%s: say so, are left as they are, and open once that is mended', async (_what, title, code, breakThem) => {
    const repair = await breakThem()
    const before = fingerprint(clinic.records)
    await start()
    await phase(page, 'trouble')
    await gate(title, code)
    expect(JSON.stringify(await call(page, 'app.state', {}))).not.toMatch(/Kowalczyk|Sofia/)
    expect(await refusal(page, 'setup.openSample', {})).toBe('not-now')
    await page.keyboard.press('Enter')
    await page.getByText('Tried again. It is still the same.').waitFor()
    expect(fingerprint(clinic.records)).toEqual(before)
    await repair()
    await page.keyboard.press('Enter')
    await signSofiaIn()
    expect((await visitOf(page, 'Tomasz Kowalczyk')).state).toBe('needs-offer')
  })

  it('leave a way to help the patient who is waiting: a sheet without a code', async () => {
    await putAway(() => clinic.database)()
    await start()
    await phase(page, 'trouble')
    const sheet = join(clinic.profile, 'Invitation.pdf')
    await answerSaveDialog(appThatRuns(), sheet)
    await appThatRuns().evaluate(({ shell }) => {
      shell.openPath = () => Promise.resolve('')
    })
    await pressButton(page, /^Print a sheet without a code/)
    await page.getByText('The sheet is saved').waitFor()
    const pdf = readFileSync(sheet)
    expect((await pdfInfo(pdf)).get('Pages')).toBe('1')
    const read = await pipe('zbarimg', ['--quiet', '--raw', '-'], (await pdfPicture(pdf, 200)).pgm)
    expect(read.toString().trim()).toBe('https://my.alderbrook.example')
  })
})

/** Damages where the day lies: the door and the names at it are whole. */
const damageTheDay: Breaking = () => {
  const pages = inRecords(clinic, ({ database }) =>
    database.prepare("SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'visit' AND rootpage > 0").pluck().all() as number[],
  )
  const whole = readFileSync(clinic.database)
  const damaged = Buffer.from(whole)
  for (const page of pages) {
    const at = (page - 1) * 4096 + 100
    damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at)
  }
  writeFileSync(clinic.database, damaged)
  return () => writeFileSync(clinic.database, whole)
}

describe('damage that shows only while the records are open', () => {
  it('ends in the same page, and a good copy can be put back while the app runs', async () => {
    const putBack = await damageTheDay()
    await start()
    await phase(page, 'signed-out')
    await page.keyboard.type('Sofi')
    await page.keyboard.press('Enter')
    await page.keyboard.type(STAFF_PINS['Sofia Reyes'])
    await page.keyboard.press('Enter')
    await phase(page, 'trouble')
    await gate('The file with the records is damaged', 'STORE-DAMAGED')
    await expect.poll(() => existsSync(`${clinic.database}-wal`)).toBe(false)
    await putBack()
    await page.keyboard.press('Enter')
    await unlock()
    expect((await visitOf(page, 'Tomasz Kowalczyk')).state).toBe('needs-offer')
    await stop()
    expect(inRecords(clinic, (store) => store.run('findChainBreaks', {}))).toEqual([])
  })
})

const canMount = (): boolean => {
  const disk = mountSmallDisk(64)
  disk?.remove()
  return disk !== undefined
}

describe.runIf(canMount())('a disk that fills up', () => {
  let disk: SmallDisk
  beforeEach(async () => {
    const mounted = mountSmallDisk(4096)
    if (!mounted) throw new Error('could be mounted a moment ago')
    disk = mounted
    const onDisk = join(disk.folder, 'records')
    cpSync(clinic.records, onDisk, { recursive: true })
    rmSync(clinic.records, { recursive: true })
    symlinkSync(onDisk, clinic.records)
  })
  afterEach(async () => {
    await stop()
    disk.remove()
  })

  it('saves no half offer, loses none, and goes on when there is room', async () => {
    await start()
    await signSofiaIn()
    const logged: string[] = []
    const log = async () => {
      const offerId = randomUUID()
      const result = await page.evaluate(
        ([id, input]) => window.everyoffer.call('offers.log', { offerId: id, offer: input }),
        [offerId, offer] as const,
      )
      const isOk = (result as { ok: boolean }).ok
      if (isOk) logged.push(offerId)
      return isOk
    }
    expect(await log()).toBe(true)
    disk.fill()
    // Room for some more offers, and then for a part of one.
    disk.giveBack(300)
    for (let tries = 0; tries < 2000 && (await log()); tries += 1);
    expect(logged.length).toBeGreaterThan(3)
    await gate('The disk is full', 'DISK-FULL')
    await page.keyboard.press('Enter')
    await page.getByText('Tried again. It is still the same.').waitFor()
    await gate('The disk is full', 'DISK-FULL')
    disk.free()
    await page.keyboard.press('Enter')
    await unlock()
    expect(await log()).toBe(true)
    expect((await visitOf(page, 'Tomasz Kowalczyk')).offerId).toBe(logged.at(-1))
    await stop()
    expect(offersInTheLog()).toEqual(logged.toSorted())
  })
})

describe('kill -9 of the app while offers are logged from its window', () => {
  it('loses no offer that was acknowledged', async () => {
    await start()
    await signSofiaIn()
    const acknowledged: string[] = []
    const enough = new Promise<void>((resolve) => {
      void page.exposeFunction('acknowledge', (offerId: string) => {
        acknowledged.push(offerId)
        if (acknowledged.length === 200) resolve()
      }).then(() =>
        page.evaluate(async (input) => {
          const { acknowledge } = window as unknown as { acknowledge: (offerId: string) => void }
          for (;;) {
            const offerId = crypto.randomUUID()
            const result = await window.everyoffer.call('offers.log', { offerId, offer: input })
            if ((result as { ok: boolean }).ok) acknowledge(offerId)
          }
        }, offer).catch(() => undefined),
      )
    })
    await enough
    const { app } = running as RunningApp
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    app.process().kill('SIGKILL')
    await ended
    running = undefined

    await start()
    await signSofiaIn()
    const visit = await visitOf(page, 'Tomasz Kowalczyk')
    expect(visit.state).toBe('logged')
    await stop()
    const kept = offersInTheLog()
    expect(acknowledged.length).toBeGreaterThanOrEqual(200)
    expect(acknowledged.filter((offerId) => !kept.includes(offerId))).toEqual([])
    inRecords(clinic, (store) => {
      expect(store.run('findChainBreaks', {})).toEqual([])
      const incremental = dumpTables(store.database)
      store.rebuild()
      expect(dumpTables(store.database)).toEqual(incremental)
    })
  })
})
