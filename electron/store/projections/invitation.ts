import type { StoredEvent } from '../../../shared/events/event.ts'
import type { Writer } from '../handle.ts'

const STATE_BY_CHANNEL = { printer: 'sent', pdf: 'saved', screen: 'shown' } as const

export const projectInvitation = {
  issued: (writer: Writer, { payload, at }: StoredEvent<'invitation-issued'>): void =>
    writer.run(
      `INSERT INTO invitation (invitation_id, visit_id, offer_id, at, kind, template, template_version, language, paper, size,
         handouts, sha256, channel, printer, batch_id, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (invitation_id) DO UPDATE SET at = excluded.at, kind = excluded.kind, template = excluded.template,
         template_version = excluded.template_version, sha256 = excluded.sha256, channel = excluded.channel,
         printer = excluded.printer, state = excluded.state, problem = NULL`,
      payload.invitationId, payload.visitId, payload.offerId, at, payload.kind, payload.template, payload.templateVersion,
      payload.language, payload.paper, payload.size, JSON.stringify(payload.handouts), payload.sha256, payload.channel,
      payload.printer, payload.batchId, STATE_BY_CHANNEL[payload.channel],
    ),

  printed: (writer: Writer, { payload }: StoredEvent<'invitation-printed'>): void =>
    writer.run(
      `UPDATE invitation SET state = 'printed', problem = NULL WHERE invitation_id = ?`,
      payload.invitationId,
    ),

  notPrinted: (writer: Writer, { payload }: StoredEvent<'invitation-not-printed'>): void =>
    writer.run(
      `UPDATE invitation SET state = 'not-printed', problem = ? WHERE invitation_id = ?`,
      payload.problem, payload.invitationId,
    ),
}
