import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

/** Every version stays: offers in the log name the one they were made with. */
export const projectScript = (writer: Writer, { payload, at, staff }: StoredEvent<'script-published'>): void =>
  writer.run(
    'INSERT INTO script (version, at, staff, content) VALUES (?, ?, ?, ?) ON CONFLICT (version) DO NOTHING',
    payload.script.version, at, staff, JSON.stringify(payload.script),
  )
