import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const json = (file: string) => JSON.parse(read(file)) as { compilerOptions?: Record<string, unknown>; references?: { path: string }[]; include?: string[]; extends?: string }

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
const CODE = ['shared', 'electron', 'renderer'].flatMap(filesBelow).filter((file) => /\.(ts|tsx|css)$/.test(file))

describe('the top of the repository', () => {
  it('holds what it is meant to hold', () => {
    const ignored = new Set(['.git', ...read('.gitignore').split('\n').map((line) => line.replace(/\/$/, ''))])
    const entries = readdirSync(root).filter((name) => !ignored.has(name) && !name.endsWith('.log'))
    const allowed = [
      // What the product's description names.
      'electron', 'renderer', 'shared', 'resources', 'tests', 'package.json', 'tsconfig.json', 'electron-builder.yml', 'README.md',
      // Dot-files, lock file, configuration, checks, tooling, pages to read.
      '.ci', '.dependency-cruiser.cjs', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc', '.nvmrc', 'package-lock.json',
      'electron.vite.config.ts', 'eslint.config.js', 'tsconfig.base.json', 'vitest.config.ts', 'scripts', 'docs', 'LICENSE', 'NOTICE',
    ]
    expect(entries.filter((name) => !allowed.includes(name))).toEqual([])
    expect(allowed.slice(0, 9).filter((name) => !entries.includes(name))).toEqual([])
  })
})

describe('TypeScript', () => {
  const FLAGS = [
    'strict', 'noUncheckedIndexedAccess', 'exactOptionalPropertyTypes', 'noImplicitOverride', 'noFallthroughCasesInSwitch',
    'noImplicitReturns', 'verbatimModuleSyntax', 'erasableSyntaxOnly', 'isolatedModules',
  ]

  it('has every strict flag on', () => {
    const options = json('tsconfig.base.json').compilerOptions ?? {}
    expect(FLAGS.filter((flag) => options[flag] !== true)).toEqual([])
  })

  it('has them in every layer, and no layer takes one back', () => {
    const layers = (json('tsconfig.json').references ?? []).map(({ path }) => path)
    expect(layers).toEqual(['./shared', './electron', './renderer', './tests'])
    for (const layer of layers) {
      const { extends: base, compilerOptions = {} } = json(join(layer, 'tsconfig.json'))
      expect(base, layer).toBe('../tsconfig.base.json')
      expect(FLAGS.filter((flag) => flag in compilerOptions), layer).toEqual([])
    }
  })

  it('keeps Node and the DOM out of shared, and Node out of the window', () => {
    const options = (layer: string) => json(join(layer, 'tsconfig.json')).compilerOptions ?? {}
    const lib = (layer: string) => options(layer)['lib'] as string[]
    const types = (layer: string) => (options(layer)['types'] ?? json('tsconfig.base.json').compilerOptions?.['types']) as string[]
    expect([lib('shared').filter((name) => name.startsWith('DOM')), types('shared')]).toEqual([[], []])
    expect(lib('electron').filter((name) => name.startsWith('DOM'))).toEqual([])
    expect(types('renderer')).not.toContain('node')
  })
})

describe('a file of the product', () => {
  it('fits in a head: at most 400 lines', () => {
    expect(CODE.length).toBeGreaterThan(200)
    expect(CODE.filter((file) => read(file).split('\n').length > 401)).toEqual([])
  })

  it('is named in small letters for what it holds', () => {
    expect(CODE.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([])
    expect(CODE.filter((file) => /(^|\/)(index|utils?|helpers?|misc|common)\.tsx?$/.test(file))).toEqual([])
  })
})
