import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectCode = {
  ruleChosen: (writer: Writer, { payload }: StoredEvent<'code-rule-chosen'>): void =>
    writer.run(
      `INSERT INTO code_rule (one, source, days) VALUES (1, ?, ?)
       ON CONFLICT (one) DO UPDATE SET source = excluded.source, days = excluded.days`,
      payload.source, payload.days,
    ),

  printed: (writer: Writer, { payload, at, staff }: StoredEvent<'code-printed'>): void =>
    writer.run(
      `INSERT INTO code (code_id, patient_id, invitation_id, source, hash, good_until, at, staff, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'printed')
       ON CONFLICT (code_id) DO UPDATE SET invitation_id = excluded.invitation_id, at = excluded.at, staff = excluded.staff,
         state = 'printed', again_for = NULL`,
      payload.codeId, payload.patientId, payload.invitationId, payload.from, payload.hash, payload.goodUntil, at, staff,
    ),

  released: (writer: Writer, { payload }: StoredEvent<'code-released'>): void =>
    writer.run(
      `UPDATE code SET state = 'again', again_for = ? WHERE code_id = ? AND state <> 'void'`,
      payload.visitId, payload.codeId,
    ),

  voided: (writer: Writer, { payload }: StoredEvent<'code-voided'>): void =>
    writer.run(`UPDATE code SET state = 'void', again_for = NULL WHERE code_id = ?`, payload.codeId),

  handedOver: (writer: Writer, { payload, at, staff }: StoredEvent<'codes-handed-over'>): void =>
    writer.run(
      `INSERT INTO code_upload (upload_id, at, staff, codes) VALUES (?, ?, ?, ?) ON CONFLICT (upload_id) DO NOTHING`,
      payload.uploadId, at, staff, payload.codeIds.length,
    ),
}
