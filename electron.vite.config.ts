import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { copyScriptFonts } from './scripts/script-fonts.mjs'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    plugins: [copyScriptFonts()],
    build: {
      // What package.json lists as dependencies stays outside and is packed beside; the rest (zod, uuid, electron-store) is
      // built in: reading their hundreds of small files took most of the start.
      externalizeDeps: true,
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          'store-worker': at('electron/store/worker.ts'),
          'import-worker': at('electron/import/import-worker.ts'),
          'letters-worker': at('electron/letters/letters-worker.ts'),
          'report-worker': at('electron/reports/report-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: { input: { preload: at('electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      modulePreload: { polyfill: false },
      // Each file the first screen waits for is asked of the main process, which has its own start to do: few files.
      cssCodeSplit: false,
      rollupOptions: {
        input: at('renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'common', test: /react|zustand|renderer\/ui/ }] } },
      },
    },
  },
})
