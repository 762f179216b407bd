import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { styleFaults } from './style-rules.ts'

const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url))
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
const sheets = files.filter((file) => file.endsWith('.css') && file !== join('styles', 'tokens.css'))
const scripts = files.filter((file) => file.endsWith('.tsx'))

test.each(sheets)('%s uses tokens only', (file) => {
  const faults = styleFaults(readFileSync(join(renderer, file), 'utf8'))
  expect(faults.map(({ line, fault }) => `${file}:${line} ${fault}`)).toEqual([])
})

test('style sheets were found', () => {
  expect(sheets).toContain(join('ui', 'button.module.css'))
})

test.each(scripts)('%s sets no raw size or colour of its own', (file) => {
  const text = readFileSync(join(renderer, file), 'utf8')
  const inline = [...text.matchAll(/style=\{\{?[^}]*\}/g)].map(([style]) => style)
  expect(inline.filter((style) => /\d(?:px|rem|em|ms|s)\b|#[0-9a-f]{3,8}\b|rgb/i.test(style))).toEqual([])
})

describe('the rules', () => {
  test.each([
    ['.a { padding: var(--space-2) calc(2 * var(--space-4)) 0 }'],
    ['.a { inline-size: 100%; grid-template-columns: minmax(0, 1fr) 2fr; line-height: 1.6; opacity: .5 }'],
    ['.a { letter-spacing: -.012em; block-size: 100vh; clip-path: inset(50%) }'],
    ['@container (max-width: 60rem) { .a { display: block } }'],
    ['@media (forced-colors: active) { .a { color: CanvasText } }'],
    [
      '.a { background: repeating-linear-gradient(135deg, var(--chart-mark-soft) 0 var(--border-strong), transparent 0) }',
    ],
    ['/* 12px red */ .a { color: inherit; white-space: nowrap }'],
    [".a::before { content: '4px #fff' }"],
  ])('allow %s', (css) => {
    expect(styleFaults(css)).toEqual([])
  })

  test.each([
    ['.a { padding: 4px }', '4px'],
    ['.a { padding: calc(var(--space-2) + .25rem) }', '.25rem'],
    ['.a { transition: color 90ms }', '90ms'],
    ['.a { inline-size: 38% }', '38%'],
    ['.a { color: #1B4DC2 }', '#1B4DC2'],
    ['.a { color: rgb(1 2 3) }', 'rgb('],
    ['.a { color: red }', 'red'],
    ['.a { color: CanvasText }', 'CanvasText'],
    ['.a { margin: -1em }', '-1em'],
    ['@media print { .a { font-size: 12pt } }', '12pt'],
    ['.a { margin-left: 0 }', 'side'],
    ['.a { text-align: right }', 'side'],
    ['.a { width: 100% }', 'side'],
  ])('refuse %s', (css, fault) => {
    expect(
      styleFaults(css)
        .map((found) => found.fault)
        .join(),
    ).toContain(fault)
  })

  test('say the line', () => {
    expect(styleFaults('.a {\n  color: inherit;\n  padding: 1px;\n}')).toEqual([
      { line: 3, fault: 'padding: 1px' },
    ])
  })
})
