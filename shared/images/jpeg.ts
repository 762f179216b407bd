/** A JPEG file as it is on the disk (ITU-T T.81, annex B): how large the picture is, and whether the file is whole. */

export type Jpeg = { readonly width: number; readonly height: number; /** False where its end is missing. */ readonly isWhole: boolean }

export const hasJpegSignature = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/** Start of frame: C0 to CF but for tables (C4, C8, CC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const START_OF_SCAN = 0xda

const isEndedAfter = (bytes: Uint8Array, from: number): boolean => {
  for (let at = bytes.length - 2; at >= from; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** Null for what is no JPEG. */
export const readJpeg = (bytes: Uint8Array): Jpeg | null => {
  if (!hasJpegSignature(bytes)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: Pick<Jpeg, 'width' | 'height'> | null = null
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(marker) && at + 9 <= bytes.length) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === START_OF_SCAN) return size && { ...size, isWhole: isEndedAfter(bytes, at) }
    at += 2 + length
  }
  return size && { ...size, isWhole: false }
}
