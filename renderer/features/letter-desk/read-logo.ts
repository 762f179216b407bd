/** A chosen file as a plain picture: unpacked here, in the sandbox, and drawn anew. Of the file itself nothing is kept. */
import { hasJpegSignature, readJpeg } from '../../../shared/images/jpeg.ts'
import { hasPngSignature, readPng } from '../../../shared/images/png.ts'
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

/** On white: nothing of it is transparent any more. */
const drawn = (image: HTMLImageElement, { width, height }: Size): HTMLCanvasElement | null => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (pen === null) return null
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, width, height)
  const { data } = pen.getImageData(0, 0, width, height)
  return data.some((value, index) => index % 4 !== 3 && value < NEARLY_WHITE) ? canvas : null
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob | null> => new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))

const refused = (why: LogoRefusal): LogoRead => ({ ok: false, why })

/** The picture in `file`, ready to be kept, or why it cannot be. */
export const readLogo = async (file: File): Promise<LogoRead> => {
  if (file.size > LOGO_LIMITS.fileBytes) return refused('too-many-bytes')
  try {
    const shown = lookInto(new Uint8Array(await file.arrayBuffer()))
    if (typeof shown === 'string') return refused(shown)
    const image = await inTime(imageOf(shown))
    if (image === 'too-slow') return refused(image)
    const canvas = drawn(image, shown)
    if (canvas === null) return refused('nothing-to-see')
    const png = await pngOf(canvas)
    return png === null ? refused('damaged') : { ok: true, png: new Uint8Array(await png.arrayBuffer()) }
  } catch {
    return refused('damaged')
  }
}
