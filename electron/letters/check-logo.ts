/** The logo as the window drew it anew, checked once more before it is kept: the window is where untrusted files are unpacked. */
import { deflateSync, inflateSync } from 'node:zlib'
import { readPng, writePng, type Png } from '../../shared/images/png.ts'
import { LOGO_LIMITS, type Logo } from '../../shared/invitations/logo.ts'

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3 }
/** Filters of a row: PNG specification, 9.2. */
const LAST_FILTER = 4

/** The rows of pixels, each after its filter; null where there are more or fewer than the picture is high. */
const rowsOf = ({ width, height, colourType, chunks }: Png): Uint8Array | null => {
  const rowLength = 1 + width * (CHANNELS[colourType] ?? 0)
  const length = height * rowLength
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data))
  try {
    // One byte more than there may be, and a bomb ends here.
    const rows = inflateSync(packed, { maxOutputLength: length + 1 })
    const isWhole = rows.length === length && Array.from({ length: height }, (_, row) => rows[row * rowLength] ?? 9).every((filter) => filter <= LAST_FILTER)
    return isWhole ? rows : null
  } catch {
    return null
  }
}

/** The picture in a file that is ours to the byte; null for what the window would never have made. */
export const checkLogo = (bytes: Uint8Array): Logo | null => {
  if (bytes.length > LOGO_LIMITS.keptBytes) return null
  const png = readPng(bytes)
  if (png === null || png.width > LOGO_LIMITS.width || png.height > LOGO_LIMITS.height) return null
  const { width, height, colourType } = png
  if (png.bitDepth !== 8 || png.isInterlaced || !(colourType in CHANNELS)) return null
  const rows = rowsOf(png)
  if (rows === null) return null
  return { png: writePng({ width, height, colourType, packed: deflateSync(rows, { level: 9 }) }), width, height }
}
