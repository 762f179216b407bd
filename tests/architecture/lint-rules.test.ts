import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it, vi } from 'vitest'

// The first text waits until all rules are read, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

const root = resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: root })

/** Names of the rules that this text breaks when it stands in that file. */
const brokenIn = async (file: string, text: string): Promise<string[]> => {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: resolve(root, file), warnIgnored: true })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const SHARED = 'shared/visits/example.ts'
const STORE = 'electron/store/example.ts'
const ROUTER = 'electron/router/example.ts'
const FEATURE = 'renderer/features/today/example.tsx'
const BRIDGE = 'renderer/bridge/example.ts'

const BAD: readonly (readonly [file: string, text: string, rule: string])[] = [
  // Time, ids and chance are passed in.
  [SHARED, 'export const now = () => Date.now()', 'no-restricted-properties'],
  [SHARED, 'export const clock = { nowMs: Date.now }', 'no-restricted-properties'],
  [SHARED, 'const { now } = Date\nexport const clock = now', 'no-restricted-properties'],
  [SHARED, "export const now = () => Date['now']()", 'no-restricted-properties'],
  [SHARED, 'export const today = () => new Date()', 'no-restricted-syntax'],
  [SHARED, 'export const today = () => Date()', 'no-restricted-syntax'],
  [SHARED, 'export const chance = () => Math.random()', 'no-restricted-properties'],
  [SHARED, 'export const id = () => crypto.randomUUID()', 'no-restricted-properties'],
  ...['window', 'document', 'process', 'Buffer', 'crypto', 'performance', 'globalThis', 'fetch', 'setTimeout', 'localStorage'].map(
    (name) => [SHARED, `export const it = ${name}`, 'no-restricted-globals'] as const,
  ),
  ['electron/store/projections/example.ts', 'export const now = () => Date.now()', 'no-restricted-properties'],
  ['electron/store/event-log.ts', 'export const today = () => new Date()', 'no-restricted-syntax'],
  // Only the router and the preload speak IPC.
  [STORE, "import { ipcMain } from 'electron'\nexport const it = ipcMain", 'no-restricted-imports'],
  [STORE, "import { ipcRenderer } from 'electron'\nexport const it = ipcRenderer", 'no-restricted-imports'],
  [STORE, "import * as electron from 'electron'\nexport const it = electron", 'no-restricted-imports'],
  [STORE, "import electron from 'electron'\nexport const it = electron", 'no-restricted-imports'],
  [STORE, "export const it = () => import('electron')", 'no-restricted-syntax'],
  [STORE, 'export const it = (window: { webContents: { ipc: object } }) => window.webContents.ipc', 'no-restricted-properties'],
  ['electron/main.ts', "import { ipcMain } from 'electron'\nexport const it = ipcMain", 'no-restricted-imports'],
  // Only the bridge touches window.everyoffer.
  [FEATURE, 'export const it = () => window.everyoffer', 'no-restricted-properties'],
  [FEATURE, "export const it = () => window['everyoffer']", 'no-restricted-properties'],
  [FEATURE, 'const { everyoffer } = window\nexport const it = everyoffer', 'no-restricted-properties'],
  // Text is rendered, never markup.
  [FEATURE, "export const It = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />", 'no-restricted-syntax'],
  [FEATURE, "export const it = (part: Element) => { part.innerHTML = 'x' }", 'no-restricted-properties'],
  // Everywhere.
  ...[SHARED, STORE, ROUTER, FEATURE, BRIDGE, 'tests/unit/example.ts'].flatMap((file) => [
    [file, 'export default 1', 'no-restricted-syntax'] as const,
    [file, 'const one = 1\nexport { one as default }', 'no-restricted-syntax'] as const,
    [file, "export * from './other.ts'", 'no-restricted-syntax'] as const,
    [file, 'export const it = (value: any) => value', '@typescript-eslint/no-explicit-any'] as const,
    [file, 'export const it = (value: string) => value == null', 'eqeqeq'] as const,
    [file, "import { Clinic } from './clinic.ts'\nexport const it = (clinic: Clinic) => clinic", '@typescript-eslint/consistent-type-imports'] as const,
    [file, '// @ts-ignore\nexport const it = 1', '@typescript-eslint/ban-ts-comment'] as const,
    [file, 'export const it = (value?: string) => value!', '@typescript-eslint/no-non-null-assertion'] as const,
  ]),
  ...[SHARED, STORE, ROUTER, FEATURE].map((file) => [file, "console.log('Tomasz')", 'no-console'] as const),
]

const GOOD: readonly (readonly [file: string, text: string])[] = [
  [SHARED, "export const at = (ms: number) => new Date(ms).toISOString() + Date.parse('2025-10-14') + Math.max(1, 2)"],
  [STORE, 'export const now = () => Date.now()'],
  [STORE, "import { app } from 'electron'\nexport const it = app"],
  [ROUTER, "import { ipcMain } from 'electron'\nexport const it = ipcMain"],
  ['electron/preload.ts', "import { ipcRenderer } from 'electron'\nexport const it = ipcRenderer"],
  [BRIDGE, 'export const it = () => window.everyoffer'],
  [FEATURE, 'export const It = () => <p>Today</p>'],
  [STORE, 'export const it = ({ visits: _visits, ...rest }: { visits: string; other: string }) => rest'],
]

describe('the lint rules', () => {
  it.each(BAD)('in %s refuse %j (%s)', async (file, text, rule) => expect(await brokenIn(file, text)).toContain(rule))
  it.each(GOOD)('in %s let %j pass', async (file, text) => expect(await brokenIn(file, text)).toEqual([]))
})
