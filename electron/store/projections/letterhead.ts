import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectLetterhead = (writer: Writer, { payload }: StoredEvent<'letterhead-changed'>): void =>
  writer.run(
    'INSERT INTO letterhead (one, facts) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET facts = excluded.facts',
    JSON.stringify(payload),
  )
