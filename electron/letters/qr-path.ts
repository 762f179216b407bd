/** The square for a phone's camera, once for the paper and the screen. */
import QRCode from 'qrcode'

/** White modules on each side that a reader needs (ISO/IEC 18004). */
export const QUIET_MODULES = 4

export type QrPath = {
  /** Side in modules, quiet zone included. */
  readonly size: number
  /** SVG path data, one unit a module, one path, so that no hairlines show between modules. */
  readonly path: string
}

/** The QR code of `text` at error level M. Throws where the text is longer than any QR code holds. */
export const qrSvgPath = (text: string): QrPath => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const runs: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      const start = column
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1
      const length = column - start + 1
      runs.push(`M${start + QUIET_MODULES} ${row + QUIET_MODULES}h${length}v1h-${length}z`)
    }
  }
  return { size: modules.size + 2 * QUIET_MODULES, path: runs.join('') }
}

/** The same in operators of a PDF page: reading the path took the drawing library a tenth of a letter's time. */
export const rectanglesOf = (path: string): string => path.replace(/M(\d+) (\d+)h(\d+)v1h-\d+z/g, '$1 $2 $3 1 re\n')
