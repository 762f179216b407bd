import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, limitPath } from '../../../renderer/charts/chart-marks.ts'

const limits = { low: 0.4, high: 0.9 }
const y = (rate: number) => 100 - 100 * rate

describe('the limits of a control chart', () => {
  it('are a step for each point', () => {
    expect(limitPath([{ x: 10, limits }, { x: 20, limits: { low: 0.5, high: 1 } }], 'low', 5, y)).toBe('M5,60L15,60L15,50L25,50')
  })

  it('begin and go on where somebody was seen', () => {
    const nobody = { x: 10, limits: null }
    expect(limitPath([nobody, { x: 20, limits }, { x: 30, limits: null }, { x: 40, limits }], 'high', 5, y)).toBe('M15,10L25,10M35,10L45,10')
    expect(limitPath([nobody, nobody], 'low', 5, y)).toBe('')
    expect(limitPath([], 'low', 5, y)).toBe('')
  })
})

describe('words at points', () => {
  const somePoints = fc.array(fc.record({ x: fc.nat({ max: 800 }), y: fc.nat({ max: 300 }) }), { maxLength: 40 })

  it('never lie over each other, and each that is left out would', () => {
    fc.assert(fc.property(somePoints, (points) => {
      const kept = apart(points, 120, 16)
      const collide = (one: { x: number; y: number }, other: { x: number; y: number }) => Math.abs(one.x - other.x) < 120 && Math.abs(one.y - other.y) < 16
      for (const [at, one] of kept.entries()) for (const other of kept.slice(at + 1)) expect(collide(one, other)).toBe(false)
      for (const one of points) if (!kept.includes(one)) expect(kept.some((other) => collide(one, other))).toBe(true)
      expect(points.filter((point) => kept.includes(point))).toEqual(kept)
    }))
  })

  it('say the latest first', () => {
    expect(apart([{ x: 10, y: 10 }, { x: 20, y: 12 }], 120, 16)).toEqual([{ x: 20, y: 12 }])
  })
})
