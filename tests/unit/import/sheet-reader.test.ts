import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import type { ReadResult } from '../../../electron/import/read-result.ts'
import { serveReading } from '../../../electron/import/serve-reading.ts'
import { createSheetReader, type ReadingThread } from '../../../electron/import/sheet-reader.ts'
import { rowCount } from '../../../shared/import/sheet.ts'
import { largeSchedule } from '../../support/large-schedule.ts'
import { encoded } from '../../support/schedule-import.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'everyoffer-reading-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const fileWith = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The worker's body at the other end of a real message port; TypeScript workers cannot be loaded by the test runner. */
const inPlace = () => {
  const { port1, port2 } = new MessageChannel()
  let isEnded = false
  serveReading(port2)
  const thread: ReadingThread = Object.assign(port1, {
    terminate: () => {
      isEnded = true
      port1.close()
    },
  })
  return { thread, isEnded: () => isEnded }
}

const read = (source: string | { name: string; bytes: Uint8Array }): Promise<ReadResult> =>
  createSheetReader(() => inPlace().thread).read(source).result

const codeOf = async (source: string | { name: string; bytes: Uint8Array }): Promise<string> => {
  const result = await read(source)
  return result.ok ? 'read' : result.code
}

describe('reading a file in its own thread', () => {
  it('takes the worker that Node has', () => {
    expectTypeOf<Worker>().toExtend<ReadingThread>()
  })

  it('takes the thread that waits, once, and another one where that has died', async () => {
    const threads: ReturnType<typeof inPlace>[] = []
    const listens: ((code: number) => void)[] = []
    const reader = createSheetReader(() => {
      const started = inPlace()
      threads.push(started)
      const on = started.thread.on.bind(started.thread) as (event: string, listen: (code: number) => void) => unknown
      started.thread.on = ((event: string, listen: (code: number) => void) => (event === 'exit' ? listens.push(listen) : on(event, listen))) as ReadingThread['on']
      return started.thread
    })
    const path = fileWith('prepared.csv', largeSchedule(20))
    reader.prepare()
    reader.prepare()
    expect(threads).toHaveLength(1)
    expect((await reader.read(path).result).ok).toBe(true)
    expect(threads).toHaveLength(1)
    reader.prepare()
    listens.at(-1)?.(1)
    expect((await reader.read(path).result).ok).toBe(true)
    expect(threads).toHaveLength(3)
  })

  it('brings a large sheet over whole and ends the thread', async () => {
    const { thread, isEnded } = inPlace()
    const result = await createSheetReader(() => thread).read(fileWith('large.csv', largeSchedule(4500)))
      .result
    expect(result.ok && [rowCount(result.sheet), result.sheet.rows[4499]?.[4]]).toEqual([4500, '4500'])
    expect(isEnded()).toBe(true)
  })

  it('reads the bytes of a dropped file alike', async () => {
    const result = await read({
      name: 'dropped.csv',
      bytes: encoded('Time,Name,DOB\n8:00,"Fox, Cy",6/1/1950\n', 'utf-8'),
    })
    expect(result.ok && result.sheet.columns).toEqual(['Time', 'Name', 'DOB'])
  })

  it('refuses 2 GB at once, without reading them', async () => {
    const path = fileWith('huge.csv', '')
    truncateSync(path, 2 * 1024 ** 3)
    const started = process.memoryUsage().arrayBuffers
    expect(await codeOf(path)).toBe('too-big')
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(10_000_000)
    expect(await codeOf({ name: 'huge.csv', bytes: new Uint8Array(50 * 1024 * 1024 + 1) })).toBe('too-big')
  })

  it('says what is wrong with a path', async () => {
    mkdirSync(join(folder, 'a-folder'))
    expect(await codeOf(join(folder, 'a-folder'))).toBe('unreadable')
    expect(await read(join(folder, 'gone.csv'))).toEqual({
      ok: false,
      code: 'unreadable',
      message: 'This file is no longer there.',
      values: { why: 'gone' },
    })
    expect(await codeOf(fileWith('empty.csv', ''))).toBe('empty')
    if (existsSync('/dev/zero')) expect(await codeOf('/dev/zero')).toBe('unreadable')
  })

  it('can be cancelled at any moment, and ends the thread', async () => {
    const { thread, isEnded } = inPlace()
    const reading = createSheetReader(() => thread).read(fileWith('cancelled.csv', largeSchedule(3000)))
    reading.cancel()
    expect(await reading.result).toMatchObject({ ok: false, code: 'cancelled' })
    expect(isEnded()).toBe(true)
    reading.cancel()
  })

  it('fails plainly when the thread breaks', async () => {
    const listeners = new Map<string, (value: never) => void>()
    const broken: ReadingThread = {
      postMessage: () => undefined,
      on: (event: string, listen: (value: never) => void) => listeners.set(event, listen),
      terminate: () => undefined,
    }
    const { result } = createSheetReader(() => broken).read('any.csv')
    listeners.get('error')?.(new Error('out of memory') as never)
    expect(await result).toMatchObject({ ok: false, code: 'unreadable' })
  })
})
