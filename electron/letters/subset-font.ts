/**
 * The part of a TrueType font that a document needs: the glyphs that are drawn, also ones made here of several outlines
 * or of none. Table layouts are those of the OpenType specification, chapters head, hhea, hmtx, maxp, loca and glyf.
 */
import type { GlyphPart } from './glyph-text.ts'

export type OutlineGlyph = { readonly parts: readonly GlyphPart[]; readonly width: number; readonly isPlain: boolean }

export type FontOutlines = {
  readonly outline: (id: number) => Uint8Array
  readonly bearing: (id: number) => number
  readonly table: (tag: string) => Uint8Array | null
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the outlines of a font lie, read as they are asked for. */
export const outlinesOf = (table: (tag: string) => Uint8Array | null): FontOutlines => {
  const needed = (tag: string): Uint8Array => {
    const bytes = table(tag)
    if (!bytes) throw new Error(`The font has no table ${tag}.`)
    return bytes
  }
  const glyf = needed('glyf')
  const [loca, metrics] = [viewOf(needed('loca')), viewOf(needed('hmtx'))]
  const isLong = viewOf(needed('head')).getInt16(50) === 1
  const fullMetrics = viewOf(needed('hhea')).getUint16(34)
  const offset = (id: number): number => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2)
  return {
    table,
    outline: (id) => glyf.subarray(offset(id), offset(id + 1)),
    bearing: (id) => metrics.getInt16(id < fullMetrics ? id * 4 + 2 : fullMetrics * 4 + (id - fullMetrics) * 2),
  }
}

const [ARE_WORDS, ARE_OFFSETS, HAS_SCALE, MORE, HAS_TWO_SCALES, HAS_MATRIX] = [0x1, 0x2, 0x8, 0x20, 0x40, 0x80]

/** `outline` with the numbers its parts have in the subset. */
const renumbered = (outline: Uint8Array, placeOf: (id: number) => number): Uint8Array => {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) return outline
  const copy = Uint8Array.from(outline)
  const view = viewOf(copy)
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)))
    at += 4 + (flags & ARE_WORDS ? 4 : 2)
    at += flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0
  }
  return copy
}

/** The box around an outline: left, bottom, right, top. */
const boxOf = (outline: Uint8Array): readonly [number, number, number, number] => {
  const view = viewOf(outline)
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)]
}

/** A glyph that is other glyphs put together. */
const composed = (parts: readonly GlyphPart[], fonts: FontOutlines, placeOf: (id: number) => number): Uint8Array => {
  const visible = parts.filter(({ id }) => fonts.outline(id).length > 0)
  if (visible.length === 0) return new Uint8Array()
  const bytes = new Uint8Array(10 + visible.length * 8)
  const view = viewOf(bytes)
  const boxes = visible.map(({ id, x, y }) => {
    const [left, bottom, right, top] = boxOf(fonts.outline(id))
    return [left + x, bottom + y, right + x, top + y] as const
  })
  view.setInt16(0, -1)
  view.setInt16(2, Math.min(...boxes.map(([left]) => left)))
  view.setInt16(4, Math.min(...boxes.map(([, bottom]) => bottom)))
  view.setInt16(6, Math.max(...boxes.map(([, , right]) => right)))
  view.setInt16(8, Math.max(...boxes.map(([, , , top]) => top)))
  visible.forEach(({ id, x, y }, index) => {
    const at = 10 + index * 8
    view.setUint16(at, ARE_WORDS | ARE_OFFSETS | (index < visible.length - 1 ? MORE : 0))
    view.setUint16(at + 2, placeOf(id))
    view.setInt16(at + 4, x)
    view.setInt16(at + 6, y)
  })
  return bytes
}

const padded = (length: number): number => (length + 3) & ~3

const checksum = (bytes: Uint8Array): number => {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** A font file of these tables. */
const fileOf = (tables: readonly (readonly [string, Uint8Array])[]): Uint8Array => {
  const start = 12 + tables.length * 16
  const file = new Uint8Array(start + tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), 0))
  const view = viewOf(file)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, tables.length * 16 - 16 * 2 ** power)
  let offset = start
  for (const [index, [tag, bytes]] of tables.entries()) {
    const at = 12 + index * 16
    file.set(bytes, offset)
    file.set(new TextEncoder().encode(tag), at)
    view.setUint32(at + 4, checksum(file.subarray(offset, offset + padded(bytes.length))))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, bytes.length)
    offset += padded(bytes.length)
  }
  return file
}

// Not slice: a buffer's slice is the font itself.
const changed = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  change(viewOf(copy))
  return copy
}

type Entry = { readonly outline: (placeOf: (id: number) => number) => Uint8Array; readonly width: number; readonly bearing: number }

/** Collects the glyphs of one document. */
export const createSubset = (fonts: FontOutlines) => {
  const entries: Entry[] = []
  const placesById = new Map<number, number>()
  const plain = (id: number, width: number): Entry => ({
    outline: (placeOf) => renumbered(fonts.outline(id), placeOf),
    width,
    bearing: fonts.bearing(id),
  })
  /** The place of a glyph that is only a part of others: it has no character. */
  const placeOf = (id: number): number => {
    const known = placesById.get(id)
    if (known !== undefined) return known
    const place = entries.push(plain(id, 0)) - 1
    placesById.set(id, place)
    return place
  }
  placeOf(0)

  /** Adds a glyph; its code in the document. */
  const add = ({ parts, width, isPlain }: OutlineGlyph): number => {
    const [part] = parts
    if (part && isPlain) {
      const place = entries.push(plain(part.id, width)) - 1
      if (!placesById.has(part.id)) placesById.set(part.id, place)
      return place
    }
    const bytes = (find: (id: number) => number): Uint8Array => composed(parts, fonts, find)
    const box = bytes(() => 0)
    return entries.push({ outline: bytes, width, bearing: box.length === 0 ? 0 : boxOf(box)[0] }) - 1
  }

  const encode = (): Uint8Array => {
    const outlines: Uint8Array[] = []
    // Parts are added to the end as they are met.
    for (let place = 0; place < entries.length; place += 1) outlines.push(entries[place]?.outline(placeOf) ?? new Uint8Array())
    const [loca, hmtx] = [new Uint8Array((entries.length + 1) * 4), new Uint8Array(entries.length * 4)]
    const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0))
    let offset = 0
    for (const [place, outline] of outlines.entries()) {
      const { width = 0, bearing = 0 } = entries[place] ?? {}
      glyf.set(outline, offset)
      offset += padded(outline.length)
      viewOf(loca).setUint32((place + 1) * 4, offset)
      viewOf(hmtx).setUint16(place * 4, Math.round(width))
      viewOf(hmtx).setInt16(place * 4 + 2, bearing)
    }
    const copied = (tag: string, change: (view: DataView) => void = () => undefined) => {
      const bytes = fonts.table(tag)
      return bytes ? [[tag, changed(bytes, change)] as const] : []
    }
    return fileOf([
      ...copied('cvt '),
      ...copied('fpgm'),
      ['glyf', glyf],
      ...copied('head', (view) => view.setInt16(50, 1)),
      ...copied('hhea', (view) => view.setUint16(34, entries.length)),
      ['hmtx', hmtx],
      ['loca', loca],
      ...copied('maxp', (view) => {
        view.setUint16(4, entries.length)
        // What is put together here is at most a word, of glyphs that may be put together themselves.
        for (const at of [10, 12]) view.setUint16(at, Math.min(0xffff, 8 * Math.max(view.getUint16(at - 4), view.getUint16(at))))
        view.setUint16(28, Math.max(32, view.getUint16(28)))
        view.setUint16(30, view.getUint16(30) + 1)
      }),
      ...copied('prep'),
    ])
  }
  return { add, encode }
}
export type Subset = ReturnType<typeof createSubset>
