/**
 * `npm test`: everything, in the order in which a mistake is found soonest, stopping at the first step that
 * fails. What the later steps need from the machine is made ready meanwhile.
 */
import { withDisplay } from './display.mjs'
import { prepareApp } from './prepare.mjs'
import { runMain, SetupError } from './say.mjs'
import { sqliteBinding } from './sqlite-binding.mjs'
import { build, npmScript, vitest } from './tools.mjs'

await runMain(async () => {
  const app = later(prepareApp({ forTests: true }))
  const binding = later(sqliteBinding())
  return runSteps([
    ['types', () => npmScript('types')],
    ['lint', () => npmScript('lint')],
    ['unit', () => vitest(['unit'])],
    ['build', build],
    ['database binding', async () => void (await binding)],
    ['store', async () => vitest(['store'], [], { ...process.env, EVERYOFFER_SQLITE_BINDING: (await binding) ?? '' })],
    ['end to end', async () => {
      const { env } = await app
      return withDisplay((display) => vitest(['e2e'], [], { ...display, ...env }))
    }],
  ])
})

/** Resolves with the exit code of the first step that failed, or 0. */
async function runSteps(steps) {
  const rows = []
  let code = 0
  for (const [name, step] of steps) {
    if (code !== 0) {
      rows.push([name, 'not run', ''])
      continue
    }
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`)
    const start = process.hrtime.bigint()
    code = (await exitCode(step)) ?? 0
    rows.push([name, code === 0 ? 'passed' : 'FAILED', `${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s`])
  }
  console.log(`\n${table(rows)}\n`)
  return code
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
