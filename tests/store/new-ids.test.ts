import { expect, it } from 'vitest'
import { validate, version } from 'uuid'
import { createIds } from '../../electron/store/new-ids.ts'

it('makes ids of version 7 that are never the same, also past the chance that was drawn at once', () => {
  const ids = createIds()
  const made = Array.from({ length: 1_000 }, () => ids.next())
  expect(new Set(made).size).toBe(1_000)
  expect(made.every((id) => validate(id) && version(id) === 7)).toBe(true)
})

it('makes ids that sort by when they were made', async () => {
  const ids = createIds()
  const first = ids.next()
  await new Promise((resolve) => setTimeout(resolve, 3))
  expect(first < ids.next()).toBe(true)
})
