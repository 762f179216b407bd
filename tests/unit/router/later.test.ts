/** Handlers that are read with their first call. */
import { describe, expect, it, vi } from 'vitest'
import { later } from '../../../electron/router/later.ts'
import type { Handlers } from '../../../electron/router/router.ts'
import { succeed } from '../../../shared/result.ts'

const SOFIA = { staffId: 'sofia', name: 'Sofia Reyes', role: 'desk', isActive: true, language: 'en' } as const
const dayHandlers: Handlers<'day.close' | 'day.reopen'> = {
  'day.close': () => succeed(null),
  'day.reopen': () => succeed(null),
}
const DAY = { siteId: 'site', date: '2025-10-14' }

describe('handlers for later', () => {
  it('are read with the first call, once for all of them', async () => {
    const load = vi.fn(() => Promise.resolve(dayHandlers))
    const handlers = later(load, ['day.close', 'day.reopen'])
    expect(load).not.toHaveBeenCalled()
    expect(await Promise.all([handlers['day.close'](DAY, SOFIA), handlers['day.reopen'](DAY, SOFIA)])).toEqual([succeed(null), succeed(null)])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('that could not be read are tried again', async () => {
    const load = vi.fn(() => Promise.resolve(dayHandlers)).mockRejectedValueOnce(new Error('not there'))
    const handlers = later(load, ['day.close', 'day.reopen'])
    await expect(handlers['day.close'](DAY, SOFIA)).rejects.toThrow('not there')
    expect(await handlers['day.close'](DAY, SOFIA)).toEqual(succeed(null))
  })
})
