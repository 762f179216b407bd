/** What the reader and its worker say to each other. Rows travel in portions, so that neither side stands still. */
import type { Sheet } from '../../shared/import/sheet.ts'
import type { ReadFailure } from './read-result.ts'

export type ReadSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

export type ReadRequest = { readonly kind: 'read'; readonly source: ReadSource } | { readonly kind: 'more' }

export type ReadReply =
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
  | { readonly kind: 'sheet'; readonly sheet: Omit<Sheet, 'rows'>; readonly rowCount: number }
  | { readonly kind: 'rows'; readonly rows: Sheet['rows'] }
