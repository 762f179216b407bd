import type { StoredEvent } from '../../../shared/events/event.ts'
import { afterWrongPin } from '../../../shared/staff/pin-tries.ts'
import type { Writer } from '../handle.ts'

const startCountAnew = (writer: Writer, staffId: string): void =>
  writer.run('UPDATE staff SET wrong_pins = 0, locked_until_ms = NULL WHERE staff_id = ?', staffId)

export const projectStaff = {
  added: (writer: Writer, { payload }: StoredEvent<'staff-added'>): void =>
    writer.run(
      `INSERT INTO staff (staff_id, name, role, is_active, language, wrong_pins) VALUES (?, ?, ?, 1, 'en', 0)`,
      payload.staffId, payload.name, payload.role,
    ),

  changed: (writer: Writer, { payload }: StoredEvent<'staff-changed'>): void =>
    writer.run(
      'UPDATE staff SET name = ?, role = ?, is_active = ? WHERE staff_id = ?',
      payload.name, payload.role, Number(payload.isActive), payload.staffId,
    ),

  languageChosen: (writer: Writer, { payload }: StoredEvent<'staff-language-chosen'>): void =>
    writer.run('UPDATE staff SET language = ? WHERE staff_id = ?', payload.language, payload.staffId),

  pinSet: (writer: Writer, { payload }: StoredEvent<'staff-pin-set'>): void => startCountAnew(writer, payload.staffId),
  signedIn: (writer: Writer, { payload }: StoredEvent<'sign-in-accepted'>): void =>
    startCountAnew(writer, payload.staffId),

  refused: (writer: Writer, { payload }: StoredEvent<'sign-in-refused'>): void => {
    const row = writer.get<{ wrong_pins: number }>('SELECT wrong_pins FROM staff WHERE staff_id = ?', payload.staffId)
    if (!row) return
    const tries = afterWrongPin({ wrong: row.wrong_pins, lockedUntilMs: null }, payload.atMs)
    writer.run(
      'UPDATE staff SET wrong_pins = ?, locked_until_ms = ? WHERE staff_id = ?',
      tries.wrong, tries.lockedUntilMs, payload.staffId,
    )
  },
}
