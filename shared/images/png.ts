/** A PNG file as it is on the disk (PNG specification, 3rd edition, W3C 2025): its chunks, checked one by one. Pure: nothing is unpacked. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
const NAME = /^[A-Za-z]{4}$/
const LONGEST_CHUNK = 2 ** 31 - 1
/** Length, name and check sum. */
const AROUND_DATA = 12

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/** The check sum that ends each chunk (CRC-32 of ISO 3309), over its name and data. */
export const crc32 = (bytes: Uint8Array): number => {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (CRC_TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8)
  return ~rest >>> 0
}

export type PngChunk = { readonly name: string; readonly data: Uint8Array }

export type Png = {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bitDepth: number
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType: number
  readonly isInterlaced: boolean
  readonly chunks: readonly PngChunk[]
}

export const hasPngSignature = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte)

/** The chunks up to the end of the file; null where one is cut off, names itself wrongly or has another check sum. */
const chunksIn = (bytes: Uint8Array): readonly PngChunk[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  for (let at: number = SIGNATURE.length; at < bytes.length; ) {
    if (at + AROUND_DATA > bytes.length) return null
    const length = view.getUint32(at)
    const end = at + AROUND_DATA + length
    if (length > LONGEST_CHUNK || end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!NAME.test(name) || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null
    chunks.push({ name, data: bytes.subarray(at + 8, end - 4) })
    at = end
  }
  return chunks
}

/** What `bytes` say of themselves; null for what is no whole PNG, or has anything after its end. */
export const readPng = (bytes: Uint8Array): Png | null => {
  const chunks = hasPngSignature(bytes) ? chunksIn(bytes) : null
  const header = chunks?.[0]
  if (!chunks || header?.name !== 'IHDR' || header.data.length !== 13) return null
  const ends = chunks.filter(({ name }) => name === 'IEND')
  const isEnded = ends.length === 1 && chunks.at(-1)?.name === 'IEND' && ends[0]?.data.length === 0
  const isOneHeader = chunks.filter(({ name }) => name === 'IHDR').length === 1
  if (!isEnded || !isOneHeader || !chunks.some(({ name }) => name === 'IDAT')) return null
  const view = new DataView(header.data.buffer, header.data.byteOffset, header.data.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  if (width === 0 || height === 0) return null
  return {
    width,
    height,
    bitDepth: view.getUint8(8),
    colourType: view.getUint8(9),
    isInterlaced: view.getUint8(12) !== 0,
    chunks,
  }
}

const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(AROUND_DATA + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(Array.from(name, (letter) => letter.charCodeAt(0)), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

export type PlainPng = Pick<Png, 'width' | 'height' | 'colourType'> & { /** Rows with their filter byte, packed as zlib packs. */ readonly packed: Uint8Array }

/** A PNG of 8 bits a channel with the three chunks it needs and no other. */
export const writePng = ({ width, height, colourType, packed }: PlainPng): Uint8Array<ArrayBuffer> => {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  view.setUint8(8, 8)
  view.setUint8(9, colourType)
  const parts = [Uint8Array.from(SIGNATURE), chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', new Uint8Array())]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
