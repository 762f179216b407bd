/**
 * The few words of the Internet Printing Protocol needed to ask how printers and jobs stand.
 * Encoding: RFC 8010; states and operations: RFC 8011; CUPS-Get-Printers: the CUPS implementation of IPP.
 */

export const OPERATION = { getJobAttributes: 0x0009, getPrinterAttributes: 0x000b, cupsGetPrinters: 0x4002 } as const
export const STATUS_NOT_FOUND = 0x0406

const TAG = {
  operationGroup: 0x01,
  end: 0x03,
  lastGroup: 0x0f,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  firstCharacters: 0x40,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  naturalLanguage: 0x48,
  lastCharacters: 0x49,
} as const

export type IppValue = string | number | boolean
/** One job or printer: every attribute as the list of its values. */
export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>
export type IppAnswer = { readonly status: number; readonly groups: readonly IppAttributes[] }

type Attribute = readonly [tag: number, name: string, values: readonly (string | number)[]]

const encodeValue = (tag: number, value: string | number): Buffer => {
  if (tag !== TAG.integer && tag !== TAG.enum) return Buffer.from(String(value), 'utf8')
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Number(value))
  return bytes
}

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

const encodeAttribute = ([tag, name, values]: Attribute): Buffer =>
  Buffer.concat(
    values.flatMap((value, index) => [
      Buffer.from([tag]),
      withLength(Buffer.from(index === 0 ? name : '', 'utf8')),
      withLength(encodeValue(tag, value)),
    ]),
  )

const encode = (operation: number, attributes: readonly Attribute[]): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt16BE(0x0200, 0)
  head.writeUInt16BE(operation, 2)
  head.writeUInt32BE(1, 4)
  const common: readonly Attribute[] = [
    [TAG.charset, 'attributes-charset', ['utf-8']],
    [TAG.naturalLanguage, 'attributes-natural-language', ['en']],
  ]
  return Buffer.concat([
    head,
    Buffer.from([TAG.operationGroup]),
    ...[...common, ...attributes].map(encodeAttribute),
    Buffer.from([TAG.end]),
  ])
}

/** Asks for every printer of the service. */
export const askForPrinters = (): Buffer =>
  encode(OPERATION.cupsGetPrinters, [
    [
      TAG.keyword,
      'requested-attributes',
      ['printer-name', 'printer-info', 'printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'],
    ],
  ])

/** Asks what one printer of the service can do. */
export const askForAbilities = (printer: string): Buffer =>
  encode(OPERATION.getPrinterAttributes, [
    [TAG.uri, 'printer-uri', [`ipp://localhost/printers/${encodeURIComponent(printer)}`]],
    [TAG.keyword, 'requested-attributes', ['media-supported', 'media-source-supported', 'sides-supported']],
  ])

/** Asks how job number `job` stands, in the name of `user`, its owner. */
export const askForJob = (job: number, user: string): Buffer =>
  encode(OPERATION.getJobAttributes, [
    [TAG.uri, 'job-uri', [`ipp://localhost/jobs/${job}`]],
    [TAG.name, 'requesting-user-name', [user]],
    [TAG.keyword, 'requested-attributes', ['job-state']],
  ])

const decodeValue = (tag: number, bytes: Buffer): IppValue | undefined => {
  if (tag === TAG.integer || tag === TAG.enum) return bytes.readInt32BE()
  if (tag === TAG.boolean) return bytes.readUInt8() !== 0
  if (tag === TAG.textWithLanguage || tag === TAG.nameWithLanguage)
    return bytes.subarray(4 + bytes.readUInt16BE()).toString('utf8')
  if (tag >= TAG.firstCharacters && tag <= TAG.lastCharacters) return bytes.toString('utf8')
  return undefined
}

/** Reads an answer. Throws RangeError where it is cut short. Values of kinds not named above are left out. */
export const decodeAnswer = (bytes: Buffer): IppAnswer => {
  const status = bytes.readUInt16BE(2)
  const groups: Map<string, IppValue[]>[] = []
  let at = 8
  let values: IppValue[] = []
  const takeSized = (): Buffer => {
    const length = bytes.readUInt16BE(at)
    at += 2 + length
    if (at > bytes.length) throw new RangeError('The answer is cut short.')
    return bytes.subarray(at - length, at)
  }
  for (let tag = bytes.readUInt8(at++); tag !== TAG.end; tag = bytes.readUInt8(at++)) {
    if (tag <= TAG.lastGroup) {
      groups.push(new Map())
      continue
    }
    const name = takeSized().toString('utf8')
    const value = decodeValue(tag, takeSized())
    if (name !== '') {
      values = []
      groups.at(-1)?.set(name, values)
    }
    if (value !== undefined) values.push(value)
  }
  // The first group speaks of the question, not of a printer or a job.
  return { status, groups: groups.slice(1) }
}
