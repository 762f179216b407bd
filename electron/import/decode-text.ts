/** Bytes to text: a byte order mark decides, then strict UTF-8, then the pattern of UTF-16, then Windows-1252. */
import type { Encoding } from '../../shared/import/sheet.ts'

export type Decoded = { readonly text: string; readonly encoding: Encoding }

const SAMPLE = 8192

/** UTF-16 of western text has a zero in every second byte: odd ones in little endian, even ones in big endian. */
const utf16ByZeros = (bytes: Uint8Array): Encoding | undefined => {
  const sample = bytes.subarray(0, SAMPLE)
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length
  const pairs = sample.length / 2
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < pairs * 0.4 || Math.min(even, odd) > pairs * 0.05)
    return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const byMark = (bytes: Uint8Array): Encoding | undefined => {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters; five of them mean nothing. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** Not TextDecoder: some Node versions decode windows-1252 as Latin-1 and lose the curly quotes. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter)

const decodedAs = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes)

/** Reads bytes as text; undefined where they are no text in any of the encodings. */
export const decodeText = (bytes: Uint8Array): Decoded | undefined => {
  const known = byMark(bytes) ?? utf16ByZeros(bytes)
  if (known !== undefined) return textOnly({ text: decodedAs(bytes, known), encoding: known })
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined) return textOnly({ text: utf8, encoding: 'utf-8' })
  return textOnly({ text: decodedAs(bytes, 'windows-1252'), encoding: 'windows-1252' })
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\ufffd]/g

/** Text has next to no control characters; a file of bytes is full of them. */
const textOnly = (decoded: Decoded): Decoded | undefined => {
  const head = decoded.text.slice(0, SAMPLE)
  const strange = head.match(CONTROL)?.length ?? 0
  return decoded.text.includes('\u0000') || strange > Math.max(2, head.length * 0.01) ? undefined : decoded
}
