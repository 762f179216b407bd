/** The project's own tools, run from node_modules with this Node. */
import path from 'node:path'
import { rootFolder } from './folders.mjs'
import { run, runNode } from './run.mjs'

/** Builds the app into `out/main`, `out/preload` and `out/renderer`. Resolves with the exit code. */
export function build() {
  return runNode(tool('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn'])
}

/** Runs the tests of some projects of vitest.config.ts. Resolves with the exit code. */
export function vitest(projects, args = [], env = process.env) {
  const projectArgs = projects.flatMap((project) => ['--project', project])
  return runNode(tool('vitest/vitest.mjs'), ['run', ...projectArgs, ...args], { env })
}

/** Runs a script of package.json. Resolves with the exit code. */
export function npmScript(name) {
  const npm = process.env.npm_execpath
  return npm ? runNode(npm, ['run', '--silent', name]) : run('npm', ['run', '--silent', name])
}

function tool(file) {
  return path.join(rootFolder, 'node_modules', file)
}
