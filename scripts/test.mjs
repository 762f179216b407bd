/**
 * `npm test`: everything, in the order in which a mistake is found soonest, stopping where a step fails. What the later
 * steps need from the machine is made ready meanwhile.
 */
import { withDisplay } from './display.mjs'
import { prepareApp } from './prepare.mjs'
import { runMain, SetupError } from './say.mjs'
import { sqliteBinding } from './sqlite-binding.mjs'
import { build, npmScript, vitest } from './tools.mjs'

await runMain(async () => {
  const app = later(prepareApp({ forTests: true }))
  const binding = later(sqliteBinding())
  // Each on a display of its own: two apps on one take the focus from each other.
  const inTheApp = (part) => [`end to end, ${part}`, async (options) => {
    const { env } = await app
    return withDisplay((display) => vitest([`e2e-${part}`], [], { ...options, env: { ...display, ...env } }))
  }]
  return runSteps([
    [['types', (options) => npmScript('types', options)], ['lint', (options) => npmScript('lint', options)]],
    [['unit', () => vitest(['unit'])]],
    [['build', build]],
    [['database binding', async () => void (await binding)]],
    [['store', async () => vitest(['store'], [], { env: { ...process.env, EVERYOFFER_SQLITE_BINDING: (await binding) ?? '' } })]],
    ['desk', 'paper'].map(inTheApp),
  ])
})

/** Steps of one group run at once. Resolves with the exit code of the first step that failed, or 0. */
async function runSteps(groups) {
  const rows = []
  let code = 0
  for (const group of groups) {
    if (code !== 0) {
      rows.push(...group.map(([name]) => [name, 'not run', '']))
      continue
    }
    const title = group.map(([name]) => name).join(' and ')
    console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`)
    const done = await Promise.all(group.map(([name, step], index) => timed(name, step, index > 0)))
    rows.push(...done.map(({ row }) => row))
    code = done.find((each) => each.code !== 0)?.code ?? 0
  }
  console.log(`\n${table(rows)}\n`)
  return code
}

async function timed(name, step, isHeld) {
  const start = process.hrtime.bigint()
  const code = (await exitCode(() => step({ isHeld }))) ?? 0
  return { code, row: [name, code === 0 ? 'passed' : 'FAILED', `${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s`] }
}

async function exitCode(step) {
  try {
    return await step()
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    return 1
  }
}

function table(rows) {
  return rows.map(([name, result, time]) => `  ${name.padEnd(20)}${result.padEnd(9)}${time.padStart(9)}`).join('\n')
}

/** A promise whose failure is told by the step that waits for it, not by Node before that. */
function later(promise) {
  promise.catch(() => {})
  return promise
}
