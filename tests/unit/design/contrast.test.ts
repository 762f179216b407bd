import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// WCAG 2.2 contrast of every pair of tokens in use, in both themes. Text needs 4.5; edges, focus, fills and chart
// marks 3; paper 7. Hairlines (color-line, chart-grid) carry no meaning and are not listed; forced colours are the
// system's own pairs.

type Colours = readonly [light: string, dark: string]
type Pair = readonly [foreground: string, ground: string, needed: number]

function readColours(): ReadonlyMap<string, Colours> {
  const file = new URL('../../../renderer/styles/tokens.css', import.meta.url)
  const css = readFileSync(file, 'utf8').split('@media')[0] ?? ''
  const colours = new Map<string, Colours>()
  for (const [, name = '', light = '', dark = ''] of css.matchAll(
    /--([\w-]+):\s*light-dark\((#[0-9A-F]{6}),(#[0-9A-F]{6})\)/gi,
  )) {
    colours.set(name, [light, dark])
  }
  for (const [, name = '', both = ''] of css.matchAll(/--([\w-]+):\s*(#[0-9A-F]{6});/gi))
    colours.set(name, [both, both])
  return colours
}

function channel(value: number): number {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16)
  return 0.2126 * channel(value >> 16) + 0.7152 * channel((value >> 8) & 255) + 0.0722 * channel(value & 255)
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function on(grounds: readonly string[], foregrounds: readonly string[], needed: number): readonly Pair[] {
  return grounds.flatMap((ground) => foregrounds.map((foreground): Pair => [foreground, ground, needed]))
}

const plain = ['color-canvas', 'color-surface', 'color-raised', 'color-hover', 'color-selected']
const washes = ['color-accent-wash', 'color-good-wash', 'color-warn-wash', 'color-bad-wash']
const states = ['good', 'warn', 'bad']

const pairs: readonly Pair[] = [
  ...on([...plain, 'color-sunken', ...washes], ['color-ink', 'color-ink-2', 'color-ink-3'], 4.5),
  ...on([...plain, 'color-sunken', 'color-accent-wash'], ['color-accent-ink'], 4.5),
  ...states.flatMap((state) => on([...plain, `color-${state}-wash`], [`color-${state}`], 4.5)),
  ...on(['color-accent', 'color-accent-hover', 'color-accent-press'], ['color-on-accent'], 4.5),
  ...on(['color-bad'], ['color-on-bad'], 4.5),
  ...on(['color-paper'], ['color-paper-ink', 'color-paper-ink-2'], 7),
  ...on(plain, ['color-line-strong', 'color-focus'], 3),
  ...on(['color-surface', 'color-canvas'], ['color-accent'], 3),
  ...on(
    ['color-surface'],
    ['mark', 'mark-soft', 'interval', 'signal', 'reference', 'missing'].map((part) => `chart-${part}`),
    3,
  ),
  ...on(['color-surface'], ['chart-reference'], 4.5),
  ...on(['chart-band'], ['chart-mark', 'chart-signal'], 3),
]

const colours = readColours()

test.each(pairs)('%s on %s has at least %d in light and dark', (foreground, ground, needed) => {
  for (const theme of [0, 1] as const) {
    const one = colours.get(foreground)?.[theme]
    const other = colours.get(ground)?.[theme]
    if (one === undefined || other === undefined)
      throw new Error(`no token --${one === undefined ? foreground : ground}`)
    expect(contrast(one, other)).toBeGreaterThanOrEqual(needed)
  }
})

test('black on white is 21, so the measure is right', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
})
