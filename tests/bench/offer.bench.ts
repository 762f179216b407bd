/** An offer: its call through every layer, its commit against a bare insert, and its acknowledgement on screen. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright'
import { afterEach, beforeEach, test } from 'vitest'
import { SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import type { RunningApp } from '../support/app.ts'
import { atTheDesk } from './support/desk.ts'
import { inTurns, median, msOf, percentile, spreadOf } from './support/figures.ts'
import { emptyProfile, openRecords, profileWith, visitsToOffer, type Profile } from './support/profiles.ts'
import { report } from './support/report.ts'
import { BARE_CALL, startWatched } from './support/watched-app.ts'

const OFFERS = 1_000
const BURST = 300
/** The profile's day has ten people waiting. */
const SEEN = 9
/** Between two offers the list has to come to rest, or Enter would mean the one just logged. */
const REST_MS = 500

let profile: Profile
beforeEach(async () => {
  profile = await profileWith(10_000)
})
afterEach(() => profile.remove())

const toOffer = (): readonly string[] => {
  const store = openRecords(profile)
  const visits = visitsToOffer(store, OFFERS)
  store.close()
  if (visits.length < OFFERS) throw new Error(`only ${visits.length} visits without an offer`)
  return visits
}

/** Between two calls at rest the window has redrawn the day. */
const REDRAWN_MS = 60

/**
 * Logs one offer for each visit from the window, at rest or back to back; answers the ms of each call. `idle` are calls in
 * turns with those at rest, that end in the main process and touch no store.
 */
const logAll = (page: Page, visits: readonly string[], atRest: boolean): Promise<{ readonly offers: readonly number[]; readonly idle: readonly number[] }> =>
  page.evaluate(
    async ({ offers, rest }) => {
      const taken = { offers: [] as number[], idle: [] as number[] }
      const timed = async (name: string, input: unknown): Promise<number> => {
        const start = performance.now()
        const result = (await window.everyoffer.call(name, input)) as { ok: boolean }
        const ms = performance.now() - start
        if (!result.ok) throw new Error(`${name} was refused`)
        if (rest > 0) await new Promise((resolve) => window.setTimeout(resolve, rest))
        return ms
      }
      for (const offer of offers) {
        taken.offers.push(await timed('offers.log', { offerId: crypto.randomUUID(), offer }))
        if (rest > 0) taken.idle.push(await timed('app.about', {}))
      }
      return taken
    },
    { offers: visits.map(tookTheSheet), rest: atRest ? REDRAWN_MS : 0 },
  )

/** The least such a call can be, in an app that does nothing else, at the same pace: ms at each percentile. */
const bareCalls = async (facts: string): Promise<Readonly<Record<string, number>>> => {
  const empty = emptyProfile()
  const input = JSON.stringify({ file: join(empty.folder, 'floor.db'), facts, times: OFFERS, restMs: REDRAWN_MS })
  const { values, stop } = await startWatched({ ...BARE_CALL, input }, empty)
  await stop()
  empty.remove()
  return values
}

test('the whole call', async () => {
  const visits = toOffer()
  const bare = await bareCalls(JSON.stringify(tookTheSheet(visits[0] ?? '')))
  const running = await atTheDesk(profile)
  await logAll(running.page, visits.slice(0, 20), true)
  const { offers: calls, idle } = await logAll(running.page, visits, true)
  const { offers: burst } = await logAll(running.page, visits.slice(0, BURST), false)
  // Where the day is not on screen, nothing but the call is left: as the floor back to back.
  await running.page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Import', exact: true }).click()
  await setTimeout(REST_MS)
  const { offers: alone } = await logAll(running.page, visits, false)
  await running.stop({ keepProfile: true })
  report({
    id: 'offer-call',
    order: 2,
    promise: 'An offer’s call: window, router, worker, commit, back',
    unit: 'ms',
    measured: { what: `p99 of ${OFFERS}`, value: percentile(calls, 99) },
    floor: { what: 'the same way with one insert, in an app that does nothing else', value: bare['at-rest-p99'] ?? NaN },
    limit: { atMost: 5 },
    details: { calls: spreadOf(calls), withoutStore: spreadOf(idle), bare, backToBackWhileTheDayIsRedrawn: spreadOf(burst), backToBack: spreadOf(alone) },
  })
})

const log = (store: ReturnType<typeof openRecords>, visitId: string): void => {
  const logged = store.run('logOffer', { offerId: randomUUID(), offer: tookTheSheet(visitId), corrects: null, by: SOFIA })
  if (!logged.ok) throw new Error(logged.message)
}

test('the commit, against a bare insert', () => {
  const visits = toOffer()
  const store = openRecords(profile)
  // The least a log of offers can be: a row with an id of its own and the facts, in the same file.
  store.database.exec('CREATE TABLE floor (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, facts TEXT NOT NULL) STRICT')
  const insert = store.database.prepare('INSERT INTO floor (id, facts) VALUES (?, ?)')
  const facts = JSON.stringify(tookTheSheet(visits[0] ?? ''))
  const commits: number[] = []
  const { bare, offer } = inTurns(OFFERS, {
    bare: () => insert.run(randomUUID(), facts),
    offer: (turn) => log(store, visits[turn] ?? ''),
    // The COMMIT statement alone: the offer's work is done in a transaction that is open already.
    parts: (turn) => {
      store.database.exec('BEGIN IMMEDIATE')
      log(store, visits[turn] ?? '')
      commits.push(msOf(() => store.database.exec('COMMIT')))
    },
  })
  store.close()
  report({
    id: 'offer-commit',
    order: 3,
    promise: 'An offer’s commit',
    unit: 'ms',
    measured: { what: `COMMIT with event and projection, median of ${OFFERS}`, value: median(commits) },
    floor: { what: 'bare insert, autocommit', value: median(bare) },
    limit: { timesFloor: 1.5 },
    details: {
      commit: spreadOf(commits), bareInsert: spreadOf(bare), wholeTransaction: spreadOf(offer),
      ratioOfWholeTransaction: median(offer) / median(bare),
    },
  })
})

/** Tells in the main process when the answer to `offers.log` left it. Reaches into Electron's own table: there is no other way from outside. */
const watchAnswers = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, name: string, input: unknown) => Promise<unknown>
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const original = handlers.get('everyoffer:call')
    if (!original) throw new Error('the router answers no calls')
    handlers.set('everyoffer:call', async (event, name, input) => {
      const result = await original(event, name, input)
      if (name === 'offers.log') Object.assign(globalThis, { benchAnsweredAt: performance.timeOrigin + performance.now() })
      return result
    })
  })

const answeredAt = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(() => (globalThis as unknown as { benchAnsweredAt: number }).benchAnsweredAt)

/** From now on notes when each frame begins, until the strip is there; answers both as epoch ms. */
const watchStrip = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const has = () => document.body.textContent?.includes('Logged at') ?? false
    if (has()) throw new Error('the strip is there before the offer is logged')
    const frames: number[] = []
    const epoch = () => performance.timeOrigin + performance.now()
    const seen = new Promise<{ frames: number[]; stripAt: number; drawnAt: number }>((resolve) => {
      let stripAt = 0
      const frame = () => {
        frames.push(epoch())
        if (stripAt === 0) requestAnimationFrame(frame)
        else resolve({ frames, stripAt, drawnAt: epoch() })
      }
      new MutationObserver((_, observer) => {
        if (!has()) return
        stripAt = epoch()
        observer.disconnect()
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
      requestAnimationFrame(frame)
    })
    Object.assign(window, { benchSeen: seen })
  })

type Seen = { readonly frames: readonly number[]; readonly stripAt: number; readonly drawnAt: number }
const seenStrip = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { benchSeen: Promise<Seen> }).benchSeen)

test('the acknowledgement on screen', async () => {
  const running = await atTheDesk(profile)
  const { page } = running
  await watchAnswers(running)
  const framesBetween: number[] = []
  const toDrawn: number[] = []
  for (let turn = 0; turn < SEEN; turn += 1) {
    await page.getByRole('button', { name: /tart the offer/ }).waitFor()
    await setTimeout(REST_MS)
    await page.keyboard.press('Enter')
    await page.getByText('They answer').waitFor()
    await watchStrip(page)
    await page.keyboard.press('5')
    const { frames, stripAt, drawnAt } = await seenStrip(page)
    const at = await answeredAt(running)
    framesBetween.push(frames.filter((frame) => frame > at && frame < stripAt).length)
    toDrawn.push(drawnAt - at)
  }
  await running.stop({ keepProfile: true })
  report({
    id: 'offer-on-screen',
    order: 4,
    promise: 'The acknowledgement on screen in the next frame',
    unit: 'frames',
    measured: { what: `most frames that passed without it, of ${SEEN} offers`, value: Math.max(...framesBetween) },
    floor: null,
    limit: { atMost: 0 },
    details: { framesBetween, answerToFrameThatShowsItMs: spreadOf(toDrawn) },
  })
})
