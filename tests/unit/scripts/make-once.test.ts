import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeOnce } from '../../../scripts/make-once.mjs'

let cache: string
let folder: string

beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'make-once-'))
  folder = path.join(cache, 'thing')
})
afterEach(() => rm(cache, { recursive: true }))

test('makes the folder once, also when asked twice at the same time', async () => {
  let times = 0
  const make = async (partial: string) => {
    times += 1
    await writeFile(path.join(partial, 'file'), 'whole')
  }
  await Promise.all([makeOnce(folder, make), makeOnce(folder, make)])
  await makeOnce(folder, make)
  expect(times).toBe(1)
  expect(await readFile(path.join(folder, 'file'), 'utf8')).toBe('whole')
  expect(await readdir(cache)).toEqual(['thing'])
})

test('leaves nothing behind when making it fails, and can be tried again', async () => {
  const failing = makeOnce(folder, async (partial: string) => {
    await writeFile(path.join(partial, 'file'), 'half')
    throw new Error('no network')
  })
  await expect(failing).rejects.toThrow('no network')
  expect(await readdir(cache)).toEqual([])
  await makeOnce(folder, async () => {})
  expect(await readdir(cache)).toEqual(['thing'])
})

test('takes over from a process that was killed half way', async () => {
  const longAgo = new Date(2020, 0, 1)
  await writeFile(`${folder}.lock`, '')
  await utimes(`${folder}.lock`, longAgo, longAgo)
  await mkdir(`${folder}.partial-1`)
  await makeOnce(folder, async () => {})
  expect(await readdir(cache)).toEqual(['thing'])
})
