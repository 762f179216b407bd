/** The project's own tools, run from node_modules with this Node. */
import path from 'node:path'
import { rootFolder } from './folders.mjs'
import { run, runNode } from './run.mjs'

/** Builds the app into `out/main`, `out/preload` and `out/renderer`. Resolves with the exit code. */
export function build() {
  return runNode(tool('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn'])
}

/** Runs the tests of some projects of vitest.config.ts. Resolves with the exit code. */
export function vitest(projects, args = [], options = {}) {
  const projectArgs = projects.flatMap((project) => ['--project', project])
  return runNode(tool('vitest/vitest.mjs'), ['run', ...projectArgs, ...args], options)
}

/** Runs a script of package.json. Resolves with the exit code. */
export function npmScript(name, options) {
  const npm = process.env.npm_execpath
  return npm ? runNode(npm, ['run', '--silent', name], options) : run('npm', ['run', '--silent', name], options)
}

function tool(file) {
  return path.join(rootFolder, 'node_modules', file)
}
