/** A fact in the log. Append only: a correction is a new fact that names the one it corrects. */
import type { EventPayloads, EventType } from './catalogue.ts'

/** A fact as a handler states it; id, time and chain are added where it is written. */
export type NewEvent = {
  [Type in EventType]: {
    readonly type: Type
    /** What the fact is about: a visit, patient, staff member, site… by id. */
    readonly subject: string
    readonly payload: EventPayloads[Type]
  }
}[EventType]

/** A fact as it stands in the log. */
export type StoredEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    /** UUIDv7. */
    readonly id: string
    readonly type: T
    readonly version: number
    /** Hybrid logical time, see `hybrid-clock.ts`. */
    readonly at: string
    readonly workstation: string
    /** Who did it; null only for what the app did by itself. */
    readonly staff: string | null
    readonly subject: string
    readonly payload: EventPayloads[T]
    readonly prevHash: string
    /** SHA-256 (hex) over prevHash and every field above. */
    readonly hash: string
  }
}[Type]
