/** What a command may use. It runs inside one transaction: all of its facts are kept, or none. */
import type { NewEvent } from '../../shared/events/event.ts'
import type { Failure } from '../../shared/result.ts'
import { wallClock, type LocalDate, type LocalTime } from '../../shared/time/local-time.ts'
import type { Clock, Ids } from './event-log.ts'
import type { Writer } from './handle.ts'
import { clinicZone } from './queries/clinic.ts'

export type CommandContext = {
  readonly writer: Writer
  readonly clock: Clock
  readonly ids: Ids
  /** Logs a fact as done by `staff` (null: by the app itself). */
  readonly append: (event: NewEvent, staff: string | null) => void
}

/** Thrown by a command that has written already: everything is taken back, and the failure is its answer. */
export class RollBack extends Error {
  override readonly name = 'RollBack'
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** The clinic's wall clock at this moment. */
export const wallNow = ({ writer, clock }: CommandContext): { date: LocalDate; time: LocalTime } =>
  wallClock(clock.nowMs(), clinicZone(writer))
