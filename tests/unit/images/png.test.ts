import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLogo } from '../../../electron/letters/check-logo.ts'
import { readJpeg } from '../../../shared/images/jpeg.ts'
import { crc32, readPng, writePng } from '../../../shared/images/png.ts'
import { keptSize, LOGO_LIMITS } from '../../../shared/invitations/logo.ts'
import { hugePng, pngOf } from '../../support/pictures.ts'

const GOOD = pngOf(60, 20)
const rowsIn = (png: Uint8Array): Buffer =>
  inflateSync(Buffer.concat((readPng(png)?.chunks ?? []).filter(({ name }) => name === 'IDAT').map(({ data }) => data)))
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

describe('a PNG file', () => {
  it('has the check sum of its specification', () => {
    // The whole of an empty IEND chunk, as every PNG ends.
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082)
  })

  it('is read as it was written', () => {
    expect(readPng(GOOD)).toMatchObject({ width: 60, height: 20, bitDepth: 8, colourType: 2, isInterlaced: false })
    expect(readPng(GOOD)?.chunks.map(({ name }) => name)).toEqual(['IHDR', 'IDAT', 'IEND'])
  })

  it('is refused with any one byte changed', () => {
    fc.assert(
      fc.property(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(readPng(GOOD.map((byte, index) => (index === at ? byte ^ by : byte)))).toBeNull()
      }),
    )
  })

  it('is refused cut off anywhere, and with anything after its end', () => {
    fc.assert(fc.property(fc.nat(GOOD.length - 1), (length) => readPng(GOOD.slice(0, length)) === null))
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (more) => readPng(joined(GOOD, more)) === null))
  })

  it('is nothing that any other bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readPng(bytes) === null))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readPng(joined(GOOD.slice(0, 8), bytes)) === null))
  })
})

describe('the logo that is kept', () => {
  it('is the same picture in a file that is ours to the byte', () => {
    for (const colourType of [0, 2] as const) {
      const picture = pngOf(30, 12, colourType)
      const logo = checkLogo(picture)
      expect(logo).toMatchObject({ width: 30, height: 12 })
      expect(rowsIn(logo?.png ?? new Uint8Array())).toEqual(rowsIn(picture))
    }
  })

  it('has nothing that travelled along in the file', () => {
    const rows = rowsIn(GOOD)
    const stowaway = writePng({ width: 60, height: 20, colourType: 2, packed: joined(deflateSync(rows), new TextEncoder().encode('<script>')) })
    expect(Buffer.from(checkLogo(stowaway)?.png ?? []).includes('script')).toBe(false)
  })

  it('is never larger than what fits beside the name, nor transparent, nor of another depth', () => {
    expect(checkLogo(pngOf(LOGO_LIMITS.width, LOGO_LIMITS.height))).not.toBeNull()
    expect(checkLogo(pngOf(LOGO_LIMITS.width + 1, 10))).toBeNull()
    expect(checkLogo(pngOf(10, LOGO_LIMITS.height + 1))).toBeNull()
    for (const colourType of [3, 4, 6]) expect(checkLogo(writePng({ width: 4, height: 4, colourType, packed: deflateSync(Buffer.alloc(100)) }))).toBeNull()
  })

  it('does not unpack more than its size says, nor less', () => {
    expect(checkLogo(writePng({ width: 600, height: 200, colourType: 2, packed: deflateSync(Buffer.alloc(80_000_000)) }))).toBeNull()
    expect(checkLogo(hugePng(600, 200))).toBeNull()
    expect(checkLogo(writePng({ width: 4, height: 4, colourType: 0, packed: deflateSync(Buffer.alloc(20, 7)) }))).toBeNull()
    expect(checkLogo(writePng({ width: 4, height: 4, colourType: 0, packed: new Uint8Array([1, 2, 3]) }))).toBeNull()
  })

  it('is whole or nothing, whatever the window hands over', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.nat(GOOD.length - 1), (change, at) => {
        const bytes = GOOD.slice()
        bytes.set(change.slice(0, bytes.length - at), at)
        const logo = checkLogo(bytes)
        expect(logo === null || Buffer.compare(rowsIn(logo.png), rowsIn(GOOD)) === 0).toBe(true)
      }),
    )
  })

  it('keeps its shape within what is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }), (width, height) => {
        const kept = keptSize(width, height, 1)
        expect(kept.width).toBeLessThanOrEqual(Math.min(width, LOGO_LIMITS.width))
        expect(kept.height).toBeLessThanOrEqual(Math.min(height, LOGO_LIMITS.height))
        expect(Math.min(kept.width, kept.height)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

describe('a JPEG file', () => {
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 200, 2, 88, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x2a, 0x17]
  const file = (...parts: readonly (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()])

  it('says how large it is, and whether its end is there', () => {
    expect(readJpeg(file([0xff, 0xe0, 0, 4, 1, 1], frame, scan, [0xff, 0xd9]))).toEqual({ width: 600, height: 200, isWhole: true })
    expect(readJpeg(file(frame, scan))).toEqual({ width: 600, height: 200, isWhole: false })
    expect(readJpeg(file(frame))).toEqual({ width: 600, height: 200, isWhole: false })
  })

  it('is read without an end of its own, whatever is in it', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readJpeg(file([0xff], [...bytes]))))
    expect(readJpeg(Uint8Array.from([1, 2, 3]))).toBeNull()
  })
})
