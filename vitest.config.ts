import { defineConfig } from 'vitest/config'

/** A machine that runs several things at once takes its time; what never comes fails all the same. */
const patient = { poll: { timeout: 10_000 } }

/** Tests that start the app: one file at a time, since each has the display to itself, and those of paper the printer. */
const inTheApp = {
  environment: 'node' as const,
  globalSetup: ['scripts/vitest/app-setup.mjs'],
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: patient,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,architecture,security}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/all-words.ts', 'tests/support/property-runs.ts'],
          environment: 'node',
          expect: patient,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          setupFiles: ['tests/support/all-words.ts', 'tests/support/property-runs.ts'],
          environment: 'node',
          globalSetup: ['scripts/vitest/store-setup.mjs'],
          testTimeout: 30_000,
          expect: patient,
          maxWorkers: '100%',
        },
      },
      // What people are asked, and what is on their paper: as much of the one as of the other, for two that run at once.
      ...['desk', 'paper'].map((part) => ({
        test: { ...inTheApp, name: `e2e-${part}`, include: [`tests/e2e/${part}/*.test.ts`] },
      })),
      { test: { ...inTheApp, name: 'tour', include: ['tests/tour/tour.ts'], testTimeout: 600_000 } },
      {
        test: {
          ...inTheApp,
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          globalSetup: [...inTheApp.globalSetup, 'tests/bench/support/bench-setup.ts'],
          testTimeout: 900_000,
        },
      },
    ],
  },
})
