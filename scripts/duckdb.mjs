/** DuckDB, which the bench of the figures is compared with: too large to be installed for everybody who only builds or tests. */
import path from 'node:path'
import { cacheFolder } from './folders.mjs'
import { makeOnce } from './make-once.mjs'
import { run } from './run.mjs'
import { say, SetupError } from './say.mjs'

const packageName = '@duckdb/node-api'
const packageVersion = '1.5.6-r.1'

/** Absolute path of the package, fetched with the first call (70 MB). Throws a SetupError where it cannot be had. */
export async function duckdb() {
  const folder = await makeOnce(path.join(cacheFolder, `duckdb-${packageVersion}-${process.platform}-${process.arch}`), async (partial) => {
    say('Fetching DuckDB once, to compare with')
    const code = await run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', partial, `${packageName}@${packageVersion}`])
    if (code !== 0) throw new SetupError('DuckDB could not be installed.')
  })
  return path.join(folder, 'node_modules', packageName)
}
