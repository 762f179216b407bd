/** A chosen file as a plain picture: unpacked here, in the sandbox, and drawn anew. Of the file itself nothing is kept. */
import { hasJpegSignature, readJpeg } from '../../../shared/images/jpeg.ts'
import { hasPngSignature, readPng, writePng } from '../../../shared/images/png.ts'
import { keptSize, LOGO_LIMITS, type LogoRefusal } from '../../../shared/invitations/logo.ts'
import { safeDrawing } from './safe-drawing.ts'

type Size = { readonly width: number; readonly height: number }
type Shown = Size & { readonly type: string; readonly content: BlobPart }
export type LogoRead = { readonly ok: true; readonly png: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly why: LogoRefusal }

/** Whatever takes longer is no logo. */
const TIME_LIMIT_MS = 5_000

/** Paper is white: what is not darker than this anywhere cannot be seen on it. */
const NEARLY_WHITE = 245

const isTooLarge = ({ width, height }: Size): boolean =>
  width > LOGO_LIMITS.fileSide || height > LOGO_LIMITS.fileSide || width * height > LOGO_LIMITS.filePixels

const ofPicture = (bytes: Uint8Array<ArrayBuffer>, type: string, size: Size | null): Shown | LogoRefusal => {
  if (size === null) return 'damaged'
  if (isTooLarge(size)) return 'too-many-pixels'
  return { type, content: bytes, ...keptSize(size.width, size.height, 1) }
}

const ofDrawing = (bytes: Uint8Array): Shown | LogoRefusal => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'not-a-picture'
  }
  const drawing = safeDrawing(text, (width, height) => keptSize(width, height, Infinity))
  return typeof drawing === 'string' ? drawing : { type: 'image/svg+xml', content: drawing.text, width: drawing.width, height: drawing.height }
}

/** By what is in it: the ending of a name says what somebody called it. */
const lookInto = (bytes: Uint8Array<ArrayBuffer>): Shown | LogoRefusal => {
  if (hasPngSignature(bytes)) return ofPicture(bytes, 'image/png', readPng(bytes))
  if (!hasJpegSignature(bytes)) return ofDrawing(bytes)
  const jpeg = readJpeg(bytes)
  return ofPicture(bytes, 'image/jpeg', jpeg?.isWhole ? jpeg : null)
}

const dataUrlOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('not read'))
    reader.readAsDataURL(blob)
  })

const inTime = async <Value>(work: Promise<Value>): Promise<Value | 'too-slow'> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<'too-slow'>((resolve) => {
    timer = setTimeout(() => resolve('too-slow'), TIME_LIMIT_MS)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** An image never runs scripts nor loads anything, whatever is in it. */
const imageOf = async ({ type, content }: Shown): Promise<HTMLImageElement> => {
  const image = new Image()
  image.src = await dataUrlOf(new Blob([content], { type }))
  await image.decode()
  return image
}

/** On white: nothing of it is transparent any more. Null where nothing of it can be seen. */
const drawn = (image: HTMLImageElement, { width, height }: Size): ImageData | null => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (pen === null) return null
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, width, height)
  const pixels = pen.getImageData(0, 0, width, height)
  return pixels.data.some((value, index) => index % 4 !== 3 && value < NEARLY_WHITE) ? pixels : null
}

const isGrey = (data: Uint8ClampedArray): boolean => {
  for (let at = 0; at < data.length; at += 4) if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  return true
}

/** The canvas would write a file with transparency in it: this one has grey or colour and nothing else. */
const pngOf = async ({ data, width, height }: ImageData): Promise<Uint8Array<ArrayBuffer>> => {
  const channels = isGrey(data) ? 1 : 3
  const rows = new Uint8Array(height * (1 + width * channels))
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const row = Math.floor(pixel / width)
    // Each row starts with its filter: none.
    const at = row + 1 + pixel * channels
    for (let channel = 0; channel < channels; channel += 1) rows[at + channel] = data[pixel * 4 + channel] ?? 0
  }
  const packing = new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))
  const packed = new Uint8Array(await new Response(packing).arrayBuffer())
  return writePng({ width, height, colourType: channels === 1 ? 0 : 2, packed })
}

const refused = (why: LogoRefusal): LogoRead => ({ ok: false, why })

/** The picture in `file`, ready to be kept, or why it cannot be. */
export const readLogo = async (file: File): Promise<LogoRead> => {
  if (file.size > LOGO_LIMITS.fileBytes) return refused('too-many-bytes')
  try {
    const shown = lookInto(new Uint8Array(await file.arrayBuffer()))
    if (typeof shown === 'string') return refused(shown)
    const image = await inTime(imageOf(shown))
    if (image === 'too-slow') return refused(image)
    const pixels = drawn(image, shown)
    return pixels === null ? refused('nothing-to-see') : { ok: true, png: await pngOf(pixels) }
  } catch {
    return refused('damaged')
  }
}
