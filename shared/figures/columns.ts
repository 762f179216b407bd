/** Numbers in columns: what is at one place of each belongs together. A million visits are 14 MB so, and are counted in milliseconds. */
type Numbers = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor | Int32ArrayConstructor
/** The widest first: then each column begins where numbers of its width may. */
export type Layout = Readonly<Record<string, Numbers>>
export type Columns<Of extends Layout> = { readonly [Name in keyof Of]: InstanceType<Of[Name]> }

export const bytesFor = (layout: Layout, length: number): number =>
  Object.values(layout).reduce((sum, { BYTES_PER_ELEMENT }) => sum + BYTES_PER_ELEMENT, 0) * length

/** The columns that lie in `bytes`, one after the other; nothing is copied. Throws RangeError where they do not fit. */
export const columnsIn = <Of extends Layout>(layout: Of, bytes: Uint8Array, length: number): Columns<Of> => {
  if (!Number.isInteger(length) || bytes.length !== bytesFor(layout, length)) throw new RangeError('these are not the columns')
  let start = bytes.byteOffset
  const entries = Object.entries(layout).map(([name, Column]) => {
    const column = new Column(bytes.buffer as ArrayBuffer, start, length)
    start += column.byteLength
    return [name, column] as const
  })
  return Object.fromEntries(entries) as Columns<Of>
}

/** How many rows lie in so many bytes; not a whole number where they are no such rows. */
export const rowsIn = (layout: Layout, bytes: Uint8Array): number => bytes.length / bytesFor(layout, 1)
