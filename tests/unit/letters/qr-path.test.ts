import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrSvgPath, QUIET_MODULES } from '../../../electron/letters/qr-path.ts'
import type { QrPath } from '../../../electron/letters/qr-path.ts'

/** Paints the path as a screen would, `scale` dots a module. */
const paint = ({ size, path }: QrPath, scale: number): Uint8ClampedArray => {
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
  return pixels
}

describe('the square as a path', () => {
  const square = qrSvgPath('https://my.alderbrook.example')

  it('is read as what was asked for', () => {
    const found = jsQR(paint(square, 4), square.size * 4, square.size * 4)
    expect(found?.data).toBe('https://my.alderbrook.example')
    expect(found?.version).toBe(3)
  })

  it('keeps four white modules on every side', () => {
    const runs = [...square.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
      Number(x),
      Number(y),
      Number(length),
    ])
    for (const [x = 0, y = 0, length = 0] of runs) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(QUIET_MODULES)
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(square.size - QUIET_MODULES)
    }
  })

  it('is one path of runs and nothing else', () => {
    expect(square.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
  })

  it('is of version 6 at most for the longest address a letter takes', () => {
    expect(qrSvgPath(`https://a.example/${'x'.repeat(88)}`).size).toBe(41 + 8)
  })
})
