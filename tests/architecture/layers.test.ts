import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const config = join(root, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(config) as { readonly forbidden: readonly { readonly name: string }[] }

type Module = {
  readonly source: string
  readonly dependencies: readonly { readonly resolved: string; readonly dependencyTypes: readonly string[] }[]
}
type Found = {
  readonly modules: readonly Module[]
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[] }
}

const cruise = async (folder: string): Promise<Found> => {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [command, 'shared', 'electron', 'renderer', '--config', config, '--output-type', 'json']
  // It answers with a code when it finds something; what it found is what counts here.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64_000_000 }).catch(
    (error: { stdout: string }) => error,
  )
  return JSON.parse(stdout) as Found
}

const violationsOf = ({ summary }: Found): string[] => summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)

/** For each rule what may not be: file, what it imports, and where that lies. */
const BROKEN: Readonly<Record<string, readonly (readonly [file: string, line: string, to: string])[]>> = {
  'shared-is-pure': [
    ['shared/a1.ts', "import '../electron/good.ts'", 'electron/good.ts'],
    ['shared/a2.ts', "import type { Good } from '../electron/good.ts'", 'electron/good.ts'],
    ['shared/a3.ts', "import '../renderer/good.ts'", 'renderer/good.ts'],
    ['shared/a4.ts', "import 'node:fs'", 'fs'],
    ['shared/a5.ts', "import 'crypto'", 'crypto'],
    ['shared/a6.ts', "import 'react'", 'node_modules/react/index.js'],
    ['shared/a7.ts', "import 'electron'", 'node_modules/electron/index.js'],
    ['shared/a8.ts', "export const later = () => import('node:os')", 'os'],
    ['shared/a9.ts', "import 'not-installed'", 'not-installed'],
  ],
  'renderer-stays-in-the-window': [
    ['renderer/b1.ts', "import '../electron/good.ts'", 'electron/good.ts'],
    ['renderer/b2.ts', "import type { Good } from '../electron/good.ts'", 'electron/good.ts'],
    ['renderer/b3.ts', "import 'node:path'", 'path'],
    ['renderer/b4.ts', "import { ipcRenderer } from 'electron'", 'node_modules/electron/index.js'],
    ['renderer/b5.ts', "import '../tests/helper.ts'", 'tests/helper.ts'],
    ['renderer/b6.ts', "import 'better-sqlite3-multiple-ciphers'", 'node_modules/better-sqlite3-multiple-ciphers/index.js'],
  ],
  'renderer-does-not-validate': [
    ['renderer/c1.ts', "import { z } from 'zod'\nexport const c = z", 'node_modules/zod/index.js'],
    ['renderer/c2.ts', "import { CONTRACT } from '../shared/contract/contract.ts'\nexport const c = CONTRACT", 'shared/contract/contract.ts'],
    ['renderer/c3.ts', "import { EVENT } from '../shared/events/catalogue.ts'\nexport const c = EVENT", 'shared/events/catalogue.ts'],
  ],
  'electron-knows-no-window': [
    ['electron/d1.ts', "import '../renderer/good.ts'", 'renderer/good.ts'],
    ['electron/d2.ts', "import '../tests/helper.ts'", 'tests/helper.ts'],
  ],
  'ui-has-no-data': [
    ['renderer/ui/e1.ts', "import '../bridge/bridge.ts'", 'renderer/bridge/bridge.ts'],
    ['renderer/ui/e2.ts', "import '../features/today/good.ts'", 'renderer/features/today/good.ts'],
  ],
  'features-do-not-mix': [['renderer/features/offer/f1.ts', "import '../today/good.ts'", 'renderer/features/today/good.ts']],
  'what-is-shared-knows-no-feature': [
    ['renderer/desk/m1.ts', "import '../features/today/good.ts'", 'renderer/features/today/good.ts'],
    ['renderer/forms/m2.ts', "import '../features/today/good.ts'", 'renderer/features/today/good.ts'],
  ],
  'sql-in-the-store': [
    ['electron/records/g1.ts', "import 'better-sqlite3-multiple-ciphers'", 'node_modules/better-sqlite3-multiple-ciphers/index.js'],
    ['electron/records/g2.ts', "import type D from 'better-sqlite3-multiple-ciphers'", 'node_modules/better-sqlite3-multiple-ciphers/index.js'],
  ],
  'store-behind-its-worker': [
    ['electron/handlers/h1.ts', "import { open } from '../store/store.ts'\nexport const h = open", 'electron/store/store.ts'],
    ['electron/handlers/h2.ts', "import { sql } from '../store/queries/good.ts'\nexport const h = sql", 'electron/store/queries/good.ts'],
  ],
  'threads-have-no-electron': [
    ['electron/store/i1.ts', "import 'electron'", 'node_modules/electron/index.js'],
    ['electron/import/i2.ts', "import 'electron'", 'node_modules/electron/index.js'],
  ],
  'nothing-but-tests-imports-tests': [['electron/j1.ts', "import '../tests/helper.ts'", 'tests/helper.ts']],
  'no-circles': [['shared/k1.ts', "import { k2 } from './k2.ts'\nexport const k1 = () => k2", 'shared/k2.ts']],
  'no-dead-modules': [['shared/l1.ts', 'export const dead = true', 'shared/l1.ts']],
}

/** What the rules must let through. */
const GOOD: Readonly<Record<string, string>> = {
  'shared/good.ts': "import { z } from 'zod'\nimport { x } from './contract/contract.ts'\nexport const good = [z, x]",
  'shared/contract/contract.ts': 'export const CONTRACT = 1\nexport const x = 2\nexport type Call = 1',
  'shared/events/catalogue.ts': 'export const EVENT = 1\nexport type Fact = 1',
  'renderer/good.ts':
    "import 'react'\nimport '../shared/good.ts'\nimport type { Call } from '../shared/contract/contract.ts'\nimport type { Fact } from '../shared/events/catalogue.ts'\nexport type Good = Call | Fact",
  'renderer/bridge/bridge.ts': 'export const bridge = 1',
  'renderer/ui/good.ts': "import 'react'",
  'renderer/features/today/good.ts': "import './part.ts'\nimport '../../ui/good.ts'\nimport '../../bridge/bridge.ts'",
  'renderer/features/today/part.ts': 'export const part = 1',
  'renderer/main.tsx': "import './good.ts'\nimport './features/today/good.ts'",
  'electron/good.ts':
    "import 'node:fs'\nimport 'electron'\nimport '../shared/good.ts'\nimport './store/store-client.ts'\nimport type { Sql } from './store/queries/good.ts'\nexport type Good = Sql",
  'electron/main.ts': "import './good.ts'",
  'electron/store/store-client.ts': "import 'node:worker_threads'",
  'electron/store/store.ts': "import 'better-sqlite3-multiple-ciphers'\nimport './queries/good.ts'\nexport const open = 1",
  'electron/store/worker.ts': "import './store.ts'",
  'electron/store/queries/good.ts': 'export const sql = 1\nexport type Sql = 1',
  'tests/helper.ts': 'export const help = 1',
}

const makeTree = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'everyoffer-layers-'))
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const packages = ['zod', 'react', 'electron', 'better-sqlite3-multiple-ciphers']
  put('package.json', JSON.stringify({ type: 'module', dependencies: Object.fromEntries(packages.map((name) => [name, '1'])) }))
  for (const name of packages) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js', type: 'module' }))
    put(`node_modules/${name}/index.js`, 'export default 1\nexport const z = 1, ipcRenderer = 1')
  }
  cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
  for (const [file, text] of Object.entries(GOOD)) put(file, text)
  for (const [file, text] of Object.values(BROKEN).flat()) put(file, text)
  // The other half of the circle; it is told from its first file only.
  put('shared/k2.ts', "import { k1 } from './k1.ts'\nexport const k2 = () => k1")
  return folder
}

let tree: string
let house: Found
let broken: Found
beforeAll(async () => {
  tree = makeTree()
  ;[house, broken] = await Promise.all([cruise(root), cruise(tree)])
}, 60_000)
afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('the layers of the house', () => {
  it('are kept', () => {
    expect(house.modules.length).toBeGreaterThan(200)
    expect(violationsOf(house)).toEqual([])
  })

  it('keep schemas out of the window, by whatever way they could come in', () => {
    const modules = new Map(house.modules.map((module) => [module.source, module]))
    const cameFrom = new Map<string, string>()
    const open = house.modules.map(({ source }) => source).filter((source) => source.startsWith('renderer/'))
    for (const source of open)
      for (const { resolved, dependencyTypes } of modules.get(source)?.dependencies ?? [])
        if (!dependencyTypes.includes('type-only') && !cameFrom.has(resolved)) {
          cameFrom.set(resolved, source)
          open.push(resolved)
        }
    const zod = [...cameFrom].filter(([source]) => source.startsWith('node_modules/zod/'))
    expect(zod.map(([, through]) => through)).toEqual([])
    expect(cameFrom.size).toBeGreaterThan(100)
  })
})

describe('a rule of the layers', () => {
  it('each has a file that breaks it, below', () => {
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BROKEN).sort())
  })

  it.each(Object.entries(BROKEN))('%s bites', (rule, cases) => {
    const found = violationsOf(broken)
    for (const [file, , to] of cases) expect(found).toContain(`${rule}: ${file} -> ${to}`)
  })

  it('bites nothing that is allowed', () => {
    const good = new Set(Object.keys(GOOD))
    expect(broken.summary.violations.filter(({ from }) => good.has(from))).toEqual([])
  })
})
