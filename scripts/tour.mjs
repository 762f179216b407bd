/**
 * `npm run tour`: builds the app and does the main job on the sample clinic in it, on a virtual display where
 * there is no other. Leaves the letter, the log and a picture of each screen in `out/tour/`.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { withDisplay } from './display.mjs'
import { rootFolder } from './folders.mjs'
import { prepareApp } from './prepare.mjs'
import { runMain, say } from './say.mjs'
import { build, vitest } from './tools.mjs'

/** Runs the tour; `args` go to vitest. Resolves with the exit code. */
export async function tour(args = []) {
  const { env } = await prepareApp({ forTests: true })
  const built = await build()
  if (built !== 0) return built
  const code = await withDisplay((display) => vitest(['tour'], args, { env: { ...display, ...env } }))
  if (code === 0) say(`The letter, the log and the pictures are in ${path.join(rootFolder, 'out', 'tour')}`)
  return code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(() => tour(process.argv.slice(2)))
}
