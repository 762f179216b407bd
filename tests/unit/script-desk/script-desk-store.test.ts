/** Writing on the script: what is taken back in one go, where that leads, and that it is kept meanwhile. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useApp } from '../../../renderer/app/app-store.ts'
import { keptAsRead } from '../../../renderer/features/script-desk/draft-saving.ts'
import { deskAfter, isChanged, nextVersionOf, passedOverIn, useScriptDesk, WHOLE } from '../../../renderer/features/script-desk/script-desk-store.ts'
import { setText } from '../../../shared/script/edit-script.ts'
import type { Script } from '../../../shared/script/script.ts'
import { textAt } from '../../../shared/script/spots.ts'
import { shippedScript } from '../script/shipped-script.ts'

const inUse = shippedScript()
const VERSIONS = [{ version: 1, at: null, by: null }]
const PRIVACY = { node: 'reply.privacy', of: 'line', line: 'reply.privacy', language: 'en' } as const
const SPANISH = { ...PRIVACY, language: 'es' } as const
const TEEN = { node: 'opening', of: 'line', line: 'opening.discharge.teen', language: 'en' } as const

const dana = { phase: 'ready', me: { staffId: 'dana' } } as never
const calls = vi.fn<(name: string, input: { script?: Script }) => Promise<unknown>>()
const desk = () => useScriptDesk.getState()
const writing = () => {
  const { writing: now } = desk()
  if (now === null) throw new Error('the desk was not read')
  return now
}
const textNow = (spot: Parameters<typeof textAt>[1] = PRIVACY) => textAt(writing().history.present, spot)
const read = (draft: Script | null = null) => {
  keptAsRead(draft ?? inUse)
  desk().read({ inUse, versions: VERSIONS, draft })
}

beforeEach(() => {
  vi.useFakeTimers()
  calls.mockReset().mockResolvedValue({ ok: true, value: null })
  vi.stubGlobal('window', { everyoffer: { call: calls, onChanged: () => undefined } })
  useApp.setState({ app: dana })
  desk().startAfresh()
  read()
})
afterEach(async () => {
  await vi.runAllTimersAsync()
  vi.useRealTimers()
})

describe('typing', () => {
  const type = (text: string, atMs: number, spot: typeof PRIVACY | typeof SPANISH = PRIVACY) => desk().edit(spot, text, atMs)

  it('without a rest is taken back in one go, and after a rest in two', () => {
    const before = textNow()
    type('O', 10_000)
    type('On', 10_200)
    type('One', 11_100)
    desk().undo()
    expect(textNow()).toBe(before)
    type('One', 20_000)
    type('One.', 21_500)
    desk().undo()
    expect(textNow()).toBe('One')
  })

  it('in another text begins anew, and so does what follows an undo', () => {
    type('One', 10_000)
    type('Uno', 10_100, SPANISH)
    desk().undo()
    expect([textNow(), textNow(SPANISH)]).toEqual(['One', textAt(inUse, SPANISH)])
    type('One.', 10_200)
    desk().undo()
    expect(textNow()).toBe('One')
  })

  it('that is taken back leads to where it stood', () => {
    desk().edit(TEEN, 'One.', 10_000)
    desk().choose('sheet privacy')
    desk().undo()
    expect(desk()).toMatchObject({ entryKey: 'node opening discharge', lineId: 'opening.discharge.teen', spot: TEEN, isOpen: true })
    expect(desk().focusTurn).toBeGreaterThan(0)
    desk().look(TEEN)
    expect(desk().focusTurn).toBe(0)
  })
})

describe('the version in use', () => {
  it('is the newest one, or an older one is said and the desk names the one that is passed over', () => {
    expect(passedOverIn(writing())).toBeUndefined()
    desk().read({ inUse, versions: [{ version: 2, at: null, by: 'Dana Mercer' }, ...VERSIONS], draft: null })
    expect(passedOverIn(writing())).toBe(2)
  })
})

describe('what is written', () => {
  it('is a change, until it is as it was', () => {
    expect([isChanged(writing()), nextVersionOf(writing())]).toEqual([false, 2])
    desk().edit(PRIVACY, 'One.', 10_000)
    expect(isChanged(writing())).toBe(true)
    desk().edit(PRIVACY, textAt(inUse, PRIVACY) ?? '', 20_000)
    // The review of the line is gone all the same.
    expect(isChanged(writing())).toBe(true)
    desk().undo()
    desk().undo()
    expect(isChanged(writing())).toBe(false)
  })

  it('takes up the draft that was left', () => {
    read(setText(shippedScript(), PRIVACY, 'One.'))
    expect([textNow(), isChanged(writing())]).toEqual(['One.', true])
    const same = writing().history.present.nodes.filter((node, index) => node === inUse.nodes[index]).length
    expect(same).toBe(inUse.nodes.length - 1)
  })

  it('can be replaced as a whole, with another outline, and taken back', () => {
    desk().choose(WHOLE)
    const fewer = { ...inUse, handouts: [] }
    desk().change(fewer, null)
    expect(writing().outline.some(({ group }) => group === 'handouts')).toBe(false)
    desk().undo()
    expect(writing().outline.filter(({ group }) => group === 'handouts')).toHaveLength(inUse.handouts.length)
  })

  it('while a version is being published stays, as the draft of the next one', async () => {
    desk().edit(PRIVACY, 'One.', 10_000)
    const published = writing().history.present
    desk().edit(PRIVACY, 'One. Two.', 10_100)
    const answer = { inUse: { ...published, version: 2 }, versions: VERSIONS, draft: null }
    keptAsRead(answer.inUse)
    desk().read(deskAfter(answer, published, writing().history.present))
    expect([textNow(), isChanged(writing())]).toEqual(['One. Two.', true])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(textAt(calls.mock.calls.at(-1)?.[1].script ?? inUse, PRIVACY)).toBe('One. Two.')
    expect(deskAfter(answer, published, published).draft).toBeNull()
  })

  it('is not the next person’s', () => {
    desk().edit(PRIVACY, 'One.', 10_000)
    useApp.setState({ app: { phase: 'ready', me: { staffId: 'priya' } } as never })
    expect(desk().writing).toBeNull()
  })
})

describe('the draft', () => {
  const kept = () => calls.mock.calls.map(([name, { script }]) => `${name}: ${script === undefined ? '-' : textAt(script, PRIVACY)}`)
  const after = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  it('is kept while it is typed, less than a second behind, however long one types without a rest', async () => {
    for (let letters = 1; letters <= 30; letters += 1) {
      desk().edit(PRIVACY, 'a'.repeat(letters), 10_000 + letters * 100)
      await after(100)
      const last = kept().at(-1)?.split(': ')[1] ?? ''
      if (letters > 8) expect(letters - last.length).toBeLessThan(8)
    }
    await after(1_000)
    expect(kept().at(-1)).toBe(`script.keepDraft: ${'a'.repeat(30)}`)
    const count = kept().length
    await after(10_000)
    expect(kept()).toHaveLength(count)
  })

  it('is dropped once it says what is in use', async () => {
    desk().edit(PRIVACY, 'One.', 10_000)
    await after(1_000)
    desk().undo()
    await after(1_000)
    expect(kept()).toEqual(['script.keepDraft: One.', 'script.dropDraft: -'])
  })

  it('that the records do not take is said, and tried again', async () => {
    calls.mockResolvedValueOnce({ ok: false, code: 'failed', message: 'no' })
    desk().edit(PRIVACY, 'One.', 10_000)
    await after(1_000)
    expect(desk().isNotKept).toBe(true)
    await after(5_000)
    expect([desk().isNotKept, kept()]).toEqual([false, ['script.keepDraft: One.', 'script.keepDraft: One.']])
  })

  it('that was typed as the screen locked is kept after it', async () => {
    desk().edit(PRIVACY, 'One.', 10_000)
    useApp.setState({ app: { phase: 'locked', me: { staffId: 'dana' } } as never })
    calls.mockResolvedValueOnce({ ok: false, code: 'signed-out', message: 'no' })
    await after(5_000)
    expect(desk().isNotKept).toBe(false)
    useApp.setState({ app: dana })
    await after(1_000)
    expect(kept().at(-1)).toBe('script.keepDraft: One.')
    expect(kept()).toHaveLength(2)
  })
})
