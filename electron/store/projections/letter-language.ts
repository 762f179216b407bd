import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

export const projectLetterLanguage = {
  accepted: (writer: Writer, { payload, at, staff }: StoredEvent<'letter-language-accepted'>): void =>
    writer.run(
      `INSERT INTO letter_language (language, template_version, at, staff) VALUES (?, ?, ?, ?)
       ON CONFLICT (language) DO UPDATE SET template_version = excluded.template_version, at = excluded.at, staff = excluded.staff`,
      payload.language, payload.templateVersion, at, staff,
    ),

  withdrawn: (writer: Writer, { payload }: StoredEvent<'letter-language-withdrawn'>): void =>
    writer.run('DELETE FROM letter_language WHERE language = ?', payload.language),
}
