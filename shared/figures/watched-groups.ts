/**
 * Groups to keep an eye on, whichever breakdown is chosen: who was offered access less often (men, other than White, Medicaid,
 * no regular source of care) or used it less (older, rural, less schooled, not working). Anthony, Campos-Castillo and Lim, Health Affairs 2018.
 */
import type { DimensionFigures, GroupRow } from './to-whom.ts'
import type { Dimension } from './groups.ts'

export const WATCHED: readonly (readonly [Dimension, readonly string[]])[] = [
  ['sex', ['male']],
  ['race', ['black', 'asian', 'american-indian', 'pacific-islander', 'other', 'several']],
  ['ethnicity', ['yes']],
  ['payer', ['medicaid']],
  ['regular-source', ['no']],
  ['age', ['65-74', '75+']],
  ['rural', ['yes']],
  ['schooling', ['below-high-school', 'high-school']],
  ['work', ['not-working']],
]

export type WatchedRow = { readonly dimension: Dimension; readonly row: GroupRow }

/** Those that are told about, in the order of the list; the others are too small, or nobody recorded them. */
export const watchedRows = (dimensions: readonly DimensionFigures[]): readonly WatchedRow[] =>
  WATCHED.flatMap(([dimension, keys]) => {
    const rows = dimensions.find((each) => each.dimension === dimension)?.rows ?? []
    return keys.flatMap((key) => rows.filter((row) => row.key === key).map((row) => ({ dimension, row })))
  })
