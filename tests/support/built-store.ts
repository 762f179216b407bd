/** The store as JavaScript that a plain Node can run, so that a test can start it in a process of its own and kill it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

export type BuiltStore = { readonly worker: string; readonly offerWriter: string; remove(): void }

/** Below `out/`, where git does not look and packages are found. */
export const buildStore = async (): Promise<BuiltStore> => {
  mkdirSync(join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(join(root, 'out', 'test-store-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      rollupOptions: {
        input: { worker: join(root, 'electron/store/worker.ts'), 'offer-writer': join(root, 'tests/support/offer-writer.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  return {
    worker: join(folder, 'worker.mjs'),
    offerWriter: join(folder, 'offer-writer.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
