/** The clinic's own scripts, and the one that is being written. */
import { physicalMs } from '../../../shared/events/hybrid-clock.ts'
import { wallClock } from '../../../shared/time/local-time.ts'
import type { ScriptVersion } from '../../../shared/contract/views.ts'
import type { Reader } from '../handle.ts'
import { clinicZone } from './clinic.ts'

type Published = { readonly version: number; readonly content: string }

/** The newest version, or the newest older than `below`; null where there is none. Its content is as it was written down. */
export const newestScript = (reader: Reader, { below }: { below: number | null }): Published | null =>
  reader.get<Published>(
    'SELECT version, content FROM script WHERE version < coalesce(?, version + 1) ORDER BY version DESC LIMIT 1',
    below,
  ) ?? null

export const publishedScript = (reader: Reader, { version }: { version: number }): Published | null =>
  reader.get<Published>('SELECT version, content FROM script WHERE version = ?', version) ?? null

/** All versions the clinic has published, newest first. */
export const scriptVersions = (reader: Reader): readonly ScriptVersion[] => {
  const timeZone = clinicZone(reader)
  return reader
    .all<{ version: number; at: string; name: string | null }>(
      'SELECT version, at, name FROM script LEFT JOIN staff ON staff_id = staff ORDER BY version DESC',
    )
    .map(({ version, at, name }) => ({ version, at: wallClock(physicalMs(at), timeZone), by: name }))
}

/** What somebody was in the middle of writing; null where nobody is. */
export const scriptDraft = (reader: Reader): string | null =>
  reader.get<{ content: string }>('SELECT content FROM script_draft')?.content ?? null
