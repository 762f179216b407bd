import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectPatientFile = {
  groups: (writer: Writer, { payload }: StoredEvent<'patient-groups-recorded'>): void =>
    writer.run(
      'INSERT INTO patient_groups (patient_id, groups) VALUES (?, ?) ON CONFLICT (patient_id) DO UPDATE SET groups = excluded.groups',
      payload.patientId, JSON.stringify(payload.groups),
    ),
  /** The newest list wins: a portal may correct itself. */
  account: (writer: Writer, { payload }: StoredEvent<'account-opened'>): void =>
    writer.run(
      'INSERT INTO account (patient_id, opened_on) VALUES (?, ?) ON CONFLICT (patient_id) DO UPDATE SET opened_on = excluded.opened_on',
      payload.patientId, payload.openedOn,
    ),
  imported: (writer: Writer, { payload }: StoredEvent<'patient-file-imported'>): void => {
    if (payload.accountsUntil !== null)
      writer.run('INSERT INTO account_list (import_id, until) VALUES (?, ?)', payload.importId, payload.accountsUntil)
  },
}
