/** What handlers are given by the composition root. */
import type { Topic } from '../../shared/contract/topics.ts'
import type { LocalTime } from '../../shared/time/local-time.ts'
import type { Log } from '../diagnostics/log.ts'
import type { Dialogs } from '../window/dialogs.ts'
import type { SheetReader } from '../import/sheet-reader.ts'
import type { Letters } from '../letters/letters.ts'
import type { TestPages } from '../letters/test-pages.ts'
import type { Printers } from '../printing/printers.ts'
import type { Records } from '../records/records.ts'
import type { DrawReport } from '../reports/report-thread.ts'
import type { Resources } from '../resources/resources.ts'
import type { Session } from '../session/session.ts'
import type { Workstation } from '../settings/workstation.ts'
import type { StoreClient } from '../store/store-client.ts'

export type AppParts = {
  readonly version: string
  readonly records: Records
  readonly session: Session
  readonly store: StoreClient
  readonly workstation: Workstation
  readonly resources: Resources
  readonly letters: Letters
  readonly printers: Printers
  readonly testPages: TestPages
  readonly drawReport: DrawReport
  readonly sheetReader: SheetReader
  readonly dialogs: Dialogs
  readonly log: Log
  readonly newId: () => string
  /** The clinic's clock. */
  readonly nowMs: () => number
  /** How far the clock has to be moved so that the wall of a clinic shows `time` today. */
  readonly offsetTo: (time: LocalTime, timeZone: string) => number
  readonly samplePins: (staff: readonly { staffId: string; name: string }[]) => Promise<Readonly<Record<string, string>>>
  readonly announce: (topic: Topic) => void
}

