/** Invented pictures in the files a logo may come in. */
import { deflateSync } from 'node:zlib'
import { writePng } from '../../shared/images/png.ts'

/** A dark frame around a lighter middle, as rows of 8 bits a channel. */
export const pngOf = (width: number, height: number, colourType: 0 | 2 = 2, shade = 40): Uint8Array<ArrayBuffer> => {
  const channels = colourType === 0 ? 1 : 3
  const row = (index: number): Uint8Array => {
    const isEdge = index < 2 || index >= height - 2
    return Uint8Array.from({ length: 1 + width * channels }, (_, at) => (at === 0 ? 0 : isEdge || at < 3 * channels ? shade : Math.min(255, shade * 3)))
  }
  const packed = deflateSync(Buffer.concat(Array.from({ length: height }, (_, index) => row(index))))
  return writePng({ width, height, colourType, packed })
}

/** A PNG that says it is this large, without the pixels of it. */
export const hugePng = (width: number, height: number): Uint8Array<ArrayBuffer> => writePng({ width, height, colourType: 2, packed: deflateSync(Buffer.alloc(3_000)) })

export const LOGO_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><title>Alder Brook</title>' +
  '<circle cx="50" cy="50" r="40" fill="#1d5c4a"/><path d="M110 30h170v12H110zM110 58h120v12H110z" fill="#1d5c4a"/></svg>'
