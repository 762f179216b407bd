/** Reads what is data: scripts, letter texts, fonts, the sample clinic. What makes sense of it is read with the first. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SampleClinic } from '../../shared/sample/sample-clinic.ts'
import { once } from '../../shared/once.ts'
import type { Script } from '../../shared/script/script.ts'

export type Resources = {
  readonly folder: string
  /** Both throw when a shipped file is broken: that is a bug of the build. */
  shippedScript(): Promise<Script>
  sampleClinic(): Promise<SampleClinic>
}

export const createResources = (folder: string): Resources => {
  const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
  const json = async (path: string): Promise<unknown> => JSON.parse(await text(path))
  return {
    folder,
    shippedScript: once(async () => {
      const { parseScript } = await import('../../shared/script/parse-script.ts')
      const parsed = parseScript(await text('scripts/portal-offer.json'))
      if (!parsed.ok) throw new Error(`portal-offer.json: ${parsed.message}`)
      return parsed.script
    }),
    sampleClinic: once(async () => {
      const [clinic, day] = await Promise.all([json('sample-clinic/clinic.json'), json('sample-clinic/day.json')])
      const { parseSampleClinic } = await import('../../shared/sample/sample-clinic.ts')
      const parsed = parseSampleClinic({ clinic, day })
      if (!parsed.ok) throw new Error(parsed.message)
      return parsed.sample
    }),
  }
}
