/**
 * `npm start`: makes the machine ready, builds the app and opens it. Arguments go to the app. Where there is no
 * display it says so and runs the tour instead.
 */
import { isDisplayMissing } from './display.mjs'
import { rootFolder } from './folders.mjs'
import { prepareApp } from './prepare.mjs'
import { run } from './run.mjs'
import { runMain, say } from './say.mjs'
import { build } from './tools.mjs'
import { tour } from './tour.mjs'

await runMain(async () => {
  if (isDisplayMissing()) {
    say('There is no display here, so the tour runs instead: the main job on the sample clinic, on a virtual display')
    return tour()
  }
  const { runtime, switches, env } = await prepareApp()
  const built = await build()
  if (built !== 0) return built
  return run(runtime.path, [...switches, rootFolder, ...process.argv.slice(2)], { env: { ...process.env, ...env } })
})
