/** What programs that know nothing of our code make of a PDF: Poppler, zbar and qpdf. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs `command` with `input` on its standard input; its standard output. Throws where it fails. */
export const pipe = (command: string, args: readonly string[], input: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } })
    const out: Buffer[] = []
    const problems: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => problems.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(out))
        : reject(new Error(`${command}: ${Buffer.concat(problems).toString()}`)),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

const text = async (command: string, args: readonly string[], pdf: Uint8Array): Promise<string> =>
  (await pipe(command, args, pdf)).toString('utf8')

/** `Pages`, `Page size` and the like, as `pdfinfo` names them. */
export const pdfInfo = async (pdf: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const lines = (await text('pdfinfo', ['-'], pdf)).split('\n')
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

export const pdfText = (pdf: Uint8Array): Promise<string> => text('pdftotext', ['-layout', '-', '-'], pdf)
export const pdfStructure = (pdf: Uint8Array): Promise<string> => text('pdfinfo', ['-struct-text', '-'], pdf)

/**
 * The file in readable form, checked by qpdf on the way, which fails on any fault; qpdf cannot read from a
 * pipe.
 */
export const pdfSource = async (pdf: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'letter-'))
  try {
    const file = join(folder, 'letter.pdf')
    await writeFile(file, pdf)
    await pipe('qpdf', ['--check', file], new Uint8Array())
    return await text('qpdf', ['--qdf', '--object-streams=disable', file, '-'], new Uint8Array())
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** One row a font: its name, and whether it is embedded, a subset, and carries its characters. */
export const pdfFonts = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await text('pdffonts', ['-'], pdf))
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')

export type Word = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Every word and where it stands, in inches. */
export const pdfWords = async (pdf: Uint8Array): Promise<readonly Word[]> => {
  const xml = await text('pdftotext', ['-bbox-layout', '-', '-'], pdf)
  const words = xml.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
  )
  return [...words].map(([, left, top, right, bottom, word]) => ({
    text: unescaped(word ?? ''),
    left: Number(left) / 72,
    top: Number(top) / 72,
    right: Number(right) / 72,
    bottom: Number(bottom) / 72,
  }))
}

export type Picture = {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  readonly pgm: Buffer
  readonly dpi: number
}

/** A page, the first one where none is named, as ink on paper: 0 is black, 255 white. */
export const pdfPicture = async (pdf: Uint8Array, dpi: number, page = 1): Promise<Picture> => {
  const pgm = await pipe('pdftoppm', ['-r', String(dpi), '-gray', '-f', String(page), '-singlefile', '-'], pdf)
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'))
  if (!header) throw new Error('not the picture that was asked for')
  const grey = new Uint8Array(pgm.buffer, pgm.byteOffset + header[0].length, pgm.length - header[0].length)
  return { width: Number(header[1]), height: Number(header[2]), grey, pgm, dpi }
}

/** The box around all ink inside `area`, in inches, or null where it is white. */
export const inkIn = (
  picture: Picture,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): { left: number; right: number; top: number; bottom: number } | null => {
  const { dpi, width, height, grey } = picture
  const found = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (let y = Math.ceil(area.top * dpi); y < Math.min(height, Math.floor(area.bottom * dpi)); y += 1)
    for (let x = Math.ceil(area.left * dpi); x < Math.min(width, Math.floor(area.right * dpi)); x += 1) {
      if ((grey[y * width + x] ?? 255) > 128) continue
      found.left = Math.min(found.left, x / dpi)
      found.right = Math.max(found.right, (x + 1) / dpi)
      found.top = Math.min(found.top, y / dpi)
      found.bottom = Math.max(found.bottom, (y + 1) / dpi)
    }
  return found.left === Infinity ? null : found
}
