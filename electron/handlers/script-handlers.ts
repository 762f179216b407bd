/** The script: what staff say. The clinic's own newest version, else the one the app came with; and the manager's desk for it. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { checkScript } from '../../shared/script/check-script.ts'
import { LONGEST_SCRIPT_FILE, parseScript } from '../../shared/script/parse-script.ts'
import { readScriptFile, TOO_LARGE } from '../../shared/script/read-script-file.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Script } from '../../shared/script/script.ts'
import { writeScript } from '../../shared/script/write-script.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { saving } from './saving.ts'

type Parts = Pick<AppParts, 'store' | 'resources'>

/** The last few contents that were read, and what they came to: null for one that may not be said. Each is checked once. */
const verdicts = new Map<string, Script | null>()
const MOST_VERDICTS = 4

const usable = (content: string): Script | null => {
  const known = verdicts.get(content)
  if (known !== undefined) return known
  const parsed = parseScript(content)
  const verdict = parsed.ok && checkScript(parsed.script).length === 0 ? parsed.script : null
  const oldest = verdicts.size < MOST_VERDICTS ? undefined : verdicts.keys().next().value
  if (oldest !== undefined) verdicts.delete(oldest)
  verdicts.set(content, verdict)
  return verdict
}

/** The newest version that can be used: one that broke in the file must not leave the desk without words. */
export const scriptInUse = async (parts: Parts, below: number | null = null): Promise<Script> => {
  const published = await parts.store.run('newestScript', { below })
  if (published === null) return parts.resources.shippedScript()
  return usable(published.content) ?? scriptInUse(parts, published.version)
}

/** The clinic's versions and, under them, the one the app came with. */
const versionsOf = async ({ store, resources }: Parts) => {
  const [own, shipped] = await Promise.all([store.run('scriptVersions', {}), resources.shippedScript()])
  const isShippedOwn = own.some(({ version }) => version === shipped.version)
  return isShippedOwn ? own : [...own, { version: shipped.version, at: null, by: null }]
}

const versionOf = async ({ store, resources }: Parts, version: number): Promise<Result<Script>> => {
  const published = await store.run('publishedScript', { version })
  const shipped = await resources.shippedScript()
  if (published === null)
    return version === shipped.version ? succeed(shipped) : fail('unknown-version', 'This version is not in the log.')
  const parsed = parseScript(published.content)
  return parsed.ok ? succeed(parsed.script) : fail('script-damaged', 'This version cannot be read any more. Choose another one.')
}

/** A draft that cannot be read is no draft: what is in use is the best there is to start from. */
const draftOf = async ({ store }: Parts): Promise<Script | null> => {
  const content = await store.run('scriptDraft', {})
  const parsed = content === null ? null : parseScript(content)
  return parsed?.ok ? parsed.script : null
}

const readFileOf = async (path: string): Promise<Result<string>> => {
  try {
    // Asked first, so that a film that was chosen by mistake is not read to its end. A letter has up to four bytes.
    if ((await stat(path)).size > 4 * LONGEST_SCRIPT_FILE) return TOO_LARGE
    return succeed((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  } catch {
    return fail('script-not-read', 'The file cannot be opened. Nothing was changed.')
  }
}

export const scriptHandlers = (
  parts: AppParts,
): Handlers<
  | 'script.current' | 'script.desk' | 'script.version' | 'script.keepDraft' | 'script.dropDraft' | 'script.publish'
  | 'script.exportFile' | 'script.importFile'
> => {
  const { store, resources, dialogs } = parts
  return {
    'script.current': async () => succeed(await scriptInUse(parts)),
    'script.desk': async () => {
      const [inUse, versions, draft] = await Promise.all([scriptInUse(parts), versionsOf(parts), draftOf(parts)])
      return succeed({ inUse, versions, draft })
    },
    'script.version': ({ version }) => versionOf(parts, version),
    'script.keepDraft': async ({ script }) => succeed(await store.run('keepScriptDraft', { content: JSON.stringify(script) })),
    'script.dropDraft': async () => succeed(await store.run('dropScriptDraft', {})),
    'script.publish': async ({ script }, me) => {
      const [first, ...others] = checkScript(script)
      if (first !== undefined)
        return fail('script-broken', `${first.at}: ${first.message}`, { place: first.at, others: others.length })
      const above = (await resources.shippedScript()).version
      const published = await store.run('publishScript', { script, above, by: me.staffId })
      parts.announce('script')
      return succeed(published)
    },
    'script.exportFile': async ({ script }) => {
      const path = await saving(() => dialogs.saveScript(`script ${script.id}.json`, writeScript(script)))
      return path.ok ? succeed({ savedAs: path.value === null ? null : basename(path.value) }) : path
    },
    'script.importFile': async () => {
      const path = await dialogs.chooseScript()
      if (path === null) return succeed(null)
      const text = await readFileOf(path)
      return text.ok ? readScriptFile(text.value) : text
    },
  }
}
