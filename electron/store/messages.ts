/** What main and the store's worker say to each other. */
import type { TroubleCode } from '../../shared/contract/app-state.ts'
import type { OperationName } from './operations.ts'

export type OpenRequest = {
  readonly file: string
  readonly keyHex: string
  readonly mayCreate: boolean
  readonly nativeBinding: string | undefined
  readonly mustHaveRoom?: boolean
  readonly workstation: string
  /** Milliseconds the clinic's clock is ahead of this computer's: 0 but for the sample day and tests. */
  readonly clockOffsetMs: number
}

export type Request =
  | { readonly id: number; readonly kind: 'open'; readonly options: OpenRequest }
  | { readonly id: number; readonly kind: 'close' }
  | { readonly id: number; readonly kind: 'run'; readonly name: OperationName; readonly input: unknown }

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown; readonly ms: number }
  | { readonly id: number; readonly ok: false; readonly trouble: TroubleCode }
  /** Unasked: what reading the log in quiet moments has found. */
  | { readonly id: null; readonly found: TroubleCode | 'broken-chain' }
  /** A bug. The text names no data: only the kind of error and where. */
  | { readonly id: number; readonly ok: false; readonly bug: string }
