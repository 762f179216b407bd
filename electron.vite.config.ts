import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      // In one file each: reading their hundreds of small ones took most of the start. Native modules stay outside.
      externalizeDeps: { exclude: ['zod', 'uuid', 'electron-store'] },
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          'store-worker': at('electron/store/worker.ts'),
          'import-worker': at('electron/import/import-worker.ts'),
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
    build: { outDir: at('out/renderer'), emptyOutDir: true, minify: true, rollupOptions: { input: at('renderer/index.html') }, modulePreload: { polyfill: false } },
  },
})
