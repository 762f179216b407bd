/** The clinic's scripts in the records: every version stays, the draft is kept, and the desk never stands without words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { scriptHandlers, scriptInUse } from '../../electron/handlers/script-handlers.ts'
import { createResources } from '../../electron/resources/resources.ts'
import * as checking from '../../shared/script/check-script.ts'
import { setReview, setText } from '../../shared/script/edit-script.ts'
import { parseScript } from '../../shared/script/parse-script.ts'
import type { Script } from '../../shared/script/script.ts'
import { writeScript } from '../../shared/script/write-script.ts'
import { DANA, SOFIA } from '../support/alder-brook.ts'
import { openAlderBrook, reopen, type TestStore } from '../support/test-store.ts'

const resources = createResources(resolve(import.meta.dirname, '../../resources'))
const shipped = await resources.shippedScript()
const dana = { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' } as const
const PRIVACY = { node: 'reply.privacy', of: 'line', line: 'reply.privacy', language: 'en' } as const
const saying = (text: string, script: Script = shipped) => setText(script, PRIVACY, text)
const GOOD = saying('Only you and people you allow can get in. You pick the password. We never see it.')

let store: TestStore
let folder: string
let announced: string[]
beforeEach(() => {
  store = openAlderBrook()
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-script-'))
  announced = []
})
afterEach(() => {
  store.remove()
  rmSync(folder, { recursive: true })
  vi.restoreAllMocks()
})

/** The real handlers on the real store; only the dialogs are stood in for: they answer with `path`. */
const partsFor = (path: string | null = null): AppParts =>
  ({
    store: { run: async (name: never, input: never) => store.run(name, input) },
    resources,
    dialogs: {
      chooseScript: async () => path,
      saveScript: async (_: string, text: string) => {
        if (path !== null) writeFileSync(path, text)
        return path
      },
    },
    announce: (topic: string) => void announced.push(topic),
  }) as unknown as AppParts
const calls = (path: string | null = null) => scriptHandlers(partsFor(path))
const inUse = () => scriptInUse(partsFor())
const desk = async () => {
  const answer = await calls()['script.desk']({}, dana)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}
const publish = (script: Script) => calls()['script.publish']({ script }, dana)
const versions = async () => (await desk()).versions.map(({ version, by }) => `${version} ${by ?? 'came with the app'}`)
const facts = () => store.database.prepare('SELECT count(*) FROM event').pluck().get() as number
const damage = (version: number, content: string) =>
  store.database.prepare('UPDATE script SET content = ? WHERE version = ?').run(content, version)

describe('a new version', () => {
  it('is what is said from now on, and the log names who published it', async () => {
    expect(await inUse()).toBe(shipped)
    expect(await publish(GOOD)).toEqual({ ok: true, value: { version: 2 } })
    expect(await inUse()).toEqual({ ...GOOD, version: 2 })
    expect(announced).toEqual(['script'])
    expect((await desk()).versions).toEqual([
      { version: 2, at: { date: '2025-10-14', time: '11:18' }, by: 'Dana Mercer' },
      { version: 1, at: null, by: null },
    ])
    const fact = store.database.prepare("SELECT staff, subject, payload FROM event WHERE type = 'script-published'").get() as Record<string, string>
    expect([fact['staff'], fact['subject']]).toEqual([DANA, 'portal-offer'])
    expect(JSON.parse(fact['payload'] ?? '')).toEqual({ script: { ...GOOD, version: 2 } })
  })

  it('is the newest and one, whatever number the window sends', async () => {
    for (const version of [1, 7, 2]) await publish({ ...GOOD, version })
    expect(await versions()).toEqual(['4 Dana Mercer', '3 Dana Mercer', '2 Dana Mercer', '1 came with the app'])
  })

  it('leaves the older ones as they were, also through a rebuild and a restart', async () => {
    const better = saying('Only you can get in. You pick the password. We never see it.')
    await publish(GOOD)
    await publish(better)
    store.rebuild()
    store = reopen(store)
    const version = async (number: number) => calls()['script.version']({ version: number }, dana)
    expect(await version(1)).toEqual({ ok: true, value: shipped })
    expect(await version(2)).toEqual({ ok: true, value: { ...GOOD, version: 2 } })
    expect(await version(3)).toEqual({ ok: true, value: { ...better, version: 3 } })
    expect(await version(4)).toMatchObject({ ok: false, code: 'unknown-version' })
  })

  it('is refused while a rule is broken, with the first of them, and nothing changes', async () => {
    const before = facts()
    expect(await publish(saying('It is completely safe, so really do join.'))).toEqual({
      ok: false, code: 'script-broken', message: 'reply.privacy: “really”: Presses. It is an offer, and no is a fine answer.',
      values: { place: 'reply.privacy', others: 1 },
    })
    expect(await publish({ ...GOOD, start: 'gone' })).toMatchObject({ ok: false, code: 'script-broken' })
    expect(await publish(saying(''))).toMatchObject({ ok: false, code: 'script-broken' })
    expect([facts(), announced, await inUse()]).toEqual([before, [], shipped])
  })
})

describe('whatever happens to a version', () => {
  it.each([
    ['is not JSON any more', '{"format": 2, "id": "por'],
    ['is empty', ''],
    ['holds another thing', '[1, 2, 3]'],
    ['is from a newer app', JSON.stringify({ ...GOOD, format: 3 })],
    ['leads to nothing', JSON.stringify({ ...GOOD, start: 'gone' })],
    ['breaks a rule that is new', JSON.stringify(saying('You must join.', GOOD))],
  ])('that %s, the last good one stays in use', async (_, content) => {
    await publish(GOOD)
    const better = saying('Only you can get in. You pick the password. We never see it.')
    await publish(better)
    damage(3, content)
    expect(await inUse()).toEqual({ ...GOOD, version: 2 })
    damage(2, content)
    expect(await inUse()).toBe(shipped)
    // What stands in the log heals it.
    store.rebuild()
    expect(await inUse()).toEqual({ ...better, version: 3 })
  })

  it('that cannot be read, the desk for it opens, and says so only of that version', async () => {
    await publish(GOOD)
    damage(2, 'broken')
    expect(await desk()).toMatchObject({ inUse: shipped, draft: null })
    expect(await calls()['script.version']({ version: 2 }, dana)).toMatchObject({ ok: false, code: 'script-damaged' })
    expect(await publish(GOOD)).toEqual({ ok: true, value: { version: 3 } })
    expect(await inUse()).toEqual({ ...GOOD, version: 3 })
  })

  it('a script is checked once, not with every offer', async () => {
    const fresh = saying('Only you get in, and those you allow. You pick the password. We never see it.')
    store.run('publishScript', { script: fresh, above: 1, by: DANA })
    const check = vi.spyOn(checking, 'checkScript')
    const first = await inUse()
    for (let offers = 0; offers < 5; offers += 1) expect(await inUse()).toBe(first)
    expect(check).toHaveBeenCalledTimes(1)
  })
})

describe('a draft', () => {
  const keep = (script: Script) => calls()['script.keepDraft']({ script }, dana)

  it('is kept as it is typed, with empty texts and broken rules, and is there after a power cut', async () => {
    const half = saying('')
    await keep(saying('You must'))
    await keep(half)
    store = reopen(store)
    expect((await desk()).draft).toEqual(half)
    expect(await inUse()).toBe(shipped)
  })

  it('is no fact: the log has nothing of it', async () => {
    const before = facts()
    await keep(saying('You must join.'))
    expect(facts()).toBe(before)
  })

  it('is gone when it is dropped, and when a version is published', async () => {
    await keep(GOOD)
    await calls()['script.dropDraft']({}, dana)
    expect((await desk()).draft).toBeNull()
    await keep(GOOD)
    await publish(GOOD)
    expect((await desk()).draft).toBeNull()
  })

  it('stays through a rebuild, and a damaged one is none', async () => {
    await keep(GOOD)
    store.rebuild()
    expect((await desk()).draft).toEqual(GOOD)
    store.database.prepare('UPDATE script_draft SET content = ?').run('{"format": 2')
    expect((await desk()).draft).toBeNull()
  })
})

describe('a file', () => {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const bring = (path: string | null) => calls(path)['script.importFile']({}, dana)

  it('goes out as a text that reads back as the same script', async () => {
    const path = join(folder, 'script portal-offer.json')
    const read = setReview(GOOD, { ...PRIVACY, language: 'es' }, { by: 'Dana Mercer', on: '2025-10-14' })
    expect(await calls(path)['script.exportFile']({ script: read }, dana)).toEqual({ ok: true, value: { savedAs: 'script portal-offer.json' } })
    expect(readFileSync(path, 'utf8').split('\n').length).toBeGreaterThan(1000)
    expect(parseScript(readFileSync(path, 'utf8'))).toEqual({ ok: true, script: read })
    expect(await bring(path)).toEqual({ ok: true, value: read })
  })

  it('nobody chose, or saved, is nothing', async () => {
    expect(await bring(null)).toEqual({ ok: true, value: null })
    expect(await calls(null)['script.exportFile']({ script: GOOD }, dana)).toEqual({ ok: true, value: { savedAs: null } })
  })

  it('with a byte order mark, as editors write it, comes in', async () => {
    expect(await bring(file('marked.json', `\uFEFF${writeScript(GOOD)}`))).toEqual({ ok: true, value: GOOD })
  })

  it('that breaks a rule comes in to be mended', async () => {
    const broken = saying('It is completely safe.')
    expect(await bring(file('broken.json', writeScript(broken)))).toEqual({ ok: true, value: broken })
  })

  it('that is refused says why, and changes neither the draft nor what is in use', async () => {
    await calls()['script.keepDraft']({ script: GOOD }, dana)
    const before = facts()
    for (const [text, code] of [
      ['{', 'script-not-json'],
      [JSON.stringify({ ...shipped, format: 3 }), 'script-newer'],
      [JSON.stringify({ ...shipped, start: 'gone' }), 'script-missing'],
      [JSON.stringify(saying('<script>')), 'script-markup'],
      [JSON.stringify(saying('a'.repeat(1_000_000))), 'script-too-long'],
      [' '.repeat(8_000_001), 'script-too-large'],
      [' '.repeat(32_000_001), 'script-too-large'],
    ] as const)
      expect(await bring(file('bad.json', text))).toMatchObject({ ok: false, code })
    expect(await bring(join(folder, 'not-there.json'))).toMatchObject({ ok: false, code: 'script-not-read' })
    expect(await bring(folder)).toMatchObject({ ok: false, code: 'script-not-read' })
    expect([facts(), (await desk()).draft, await inUse()]).toEqual([before, GOOD, shipped])
  })
})

it('of someone who has left keeps their name', async () => {
  store.run('addStaff', { person: { staffId: 'staff-priya', name: 'Priya Shah', role: 'manager', pinHash: 'hash' }, by: DANA })
  await calls()['script.publish']({ script: GOOD }, { ...dana, staffId: 'staff-priya' })
  store.run('changeStaff', { staffId: 'staff-priya', name: 'Priya Shah', role: 'manager', isActive: false, by: SOFIA })
  expect(await versions()).toEqual(['2 Priya Shah', '1 came with the app'])
})
