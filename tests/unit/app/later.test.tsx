import { Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { later } from '../../../renderer/app/later.tsx'

const Screen = ({ name }: { name: string }) => <p>{name}</p>
const shown = (Part: ReturnType<typeof later<{ name: string }>>): string =>
  renderToStaticMarkup(
    <Suspense fallback="…">
      <Part name="Settings" />
    </Suspense>,
  )

describe('a part for later', () => {
  it('is waited for where nobody loaded it ahead', () => {
    expect(shown(later(async () => Screen))).toContain('…')
  })

  it('is there at once when it was loaded ahead, and is loaded once', async () => {
    const load = vi.fn(async () => Screen)
    const Part = later(load)
    Part.preload()
    Part.preload()
    await vi.waitFor(() => expect(shown(Part)).toBe('<p>Settings</p>'))
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('that cannot be loaded ahead is tried again when it is shown', async () => {
    const load = vi.fn(async () => Screen).mockRejectedValueOnce(new Error('not there'))
    const Part = later(load)
    Part.preload()
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
    Part.preload()
    await vi.waitFor(() => expect(shown(Part)).toBe('<p>Settings</p>'))
  })
})
