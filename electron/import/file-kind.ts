/** Knows files that are no text by their first bytes, so that the refusal can name them. */

export type BinaryKind =
  'oldOffice' | 'pdf' | 'picture' | 'compressed' | 'database' | 'textDocument' | 'excel' | 'word' | 'zip'
export type MarkupKind = 'webPage' | 'xml' | 'json' | 'hl7'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

const SIGNATURES: readonly (readonly [signature: readonly number[], kind: BinaryKind])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'oldOffice'],
  [ascii('%PDF'), 'pdf'],
  [[0x89, ...ascii('PNG')], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [ascii('GIF8'), 'picture'],
  [[0x1f, 0x8b], 'compressed'],
  [ascii('SQLite format 3'), 'database'],
  [ascii('{\\rtf'), 'textDocument'],
]

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Excel workbooks are zip files with a folder `xl/`; its name stands in clear near the start or the end. */
const zipKind = (bytes: Uint8Array): BinaryKind => {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(Math.max(0, bytes.length - 65_536))]
  const names = ends.map((part) => Buffer.from(part).toString('latin1')).join('')
  if (names.includes('xl/workbook')) return 'excel'
  return names.includes('word/document') ? 'word' : 'zip'
}

/** Why these bytes are no table of text; null where nothing says so. */
export const binaryKind = (bytes: Uint8Array): BinaryKind | null => {
  if (startsWith(bytes, ZIP)) return zipKind(bytes)
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null
}

/** Why this text is no table, though it is text; null where it may be one. */
export const markupKind = (text: string): MarkupKind | null => {
  const start = text.slice(0, 2000).trimStart()
  if (/^(?:<!doctype html|<html|<table|<head|<body|<style|<meta)/i.test(start)) return 'webPage'
  if (/^<\?xml|^<[a-z][\w:.-]*(?:\s[^<]*)?>/i.test(start)) return 'xml'
  if (/^[[{]\s*["{[\]}]/.test(start)) return 'json'
  return /^(?:MSH|FHS|BHS)\|/.test(start) ? 'hl7' : null
}
