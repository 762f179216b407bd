/**
 * `npm run bench`: builds the app and measures it in the real Electron. Arguments go to vitest, so
 * `npm run bench -- search` runs only the files with "search" in their name.
 */
import { withDisplay } from './display.mjs'
import { duckdb } from './duckdb.mjs'
import { ensureBenchTools } from './linux-libraries.mjs'
import { prepareApp } from './prepare.mjs'
import { runMain, say } from './say.mjs'
import { build, vitest } from './tools.mjs'

await runMain(async () => {
  const { env } = await prepareApp({ forTests: true })
  await ensureBenchTools().catch((error) => say(`Not compared with all: ${error.message}`))
  const duck = await duckdb().catch((error) => say(`Not compared with all: ${error.message}`))
  const built = await build()
  if (built !== 0) return built
  return withDisplay((display) => vitest(['bench'], process.argv.slice(2), { env: { ...display, ...env, EVERYOFFER_DUCKDB: duck ?? '' } }))
})
