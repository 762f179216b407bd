/** Knows files that are no text by their first bytes, so that the message can name them. */

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

const SAVE_AS_CSV = 'Save it as CSV first, then bring that file in.'

const SIGNATURES: readonly (readonly [signature: readonly number[], message: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], `This is an old Excel or Word file. ${SAVE_AS_CSV}`],
  [ascii('%PDF'), 'This is a PDF. Export the schedule as CSV instead.'],
  [[0x89, ...ascii('PNG')], 'This is a picture. Export the schedule as CSV instead.'],
  [[0xff, 0xd8, 0xff], 'This is a picture. Export the schedule as CSV instead.'],
  [ascii('GIF8'), 'This is a picture. Export the schedule as CSV instead.'],
  [[0x1f, 0x8b], 'This is a compressed file. Unpack it, then bring in the CSV inside.'],
  [ascii('SQLite format 3'), 'This is a database. Export the schedule as CSV instead.'],
  [ascii('{\\rtf'), `This is a text document. ${SAVE_AS_CSV}`],
]

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Excel workbooks are zip files with a folder `xl/`; its name stands in clear near the start or the end. */
const zipMessage = (bytes: Uint8Array): string => {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(Math.max(0, bytes.length - 65_536))]
  const names = ends.map((part) => Buffer.from(part).toString('latin1')).join('')
  if (names.includes('xl/workbook'))
    return 'This is an Excel workbook. Save it as CSV first, then bring that file in.'
  if (names.includes('word/document')) return `This is a Word document. ${SAVE_AS_CSV}`
  return 'This is a zip file. Unpack it, then bring in the CSV inside.'
}

/** Why these bytes are no table of text; null where nothing says so. */
export const binaryMessage = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, ZIP)) return zipMessage(bytes)
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null
}

/** Why this text is no table, though it is text; null where it may be one. */
export const markupMessage = (text: string): string | null => {
  const start = text.slice(0, 2000).trimStart()
  if (/^(?:<!doctype html|<html|<table|<head|<body|<style|<meta)/i.test(start))
    return `This is a web page, not CSV. Open it in a spreadsheet and save it as CSV first.`
  if (/^<\?xml|^<[a-z][\w:.-]*(?:\s[^<]*)?>/i.test(start))
    return 'This is an XML file. Export the schedule as CSV instead.'
  if (/^[[{]\s*["{[\]}]/.test(start)) return 'This is a JSON file. Export the schedule as CSV instead.'
  if (/^(?:MSH|FHS|BHS)\|/.test(start))
    return 'This is an HL7 message file. Export the schedule as CSV instead.'
  return null
}
