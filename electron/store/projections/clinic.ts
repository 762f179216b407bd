import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectClinic = (writer: Writer, event: StoredEvent<'clinic-set-up' | 'clinic-changed'>): void => {
  const facts = JSON.stringify(event.payload.clinic)
  if (event.type === 'clinic-set-up') {
    writer.run('INSERT INTO clinic (one, facts, is_sample) VALUES (1, ?, ?)', facts, Number(event.payload.isSample))
  } else {
    writer.run('UPDATE clinic SET facts = ?', facts)
  }
}
