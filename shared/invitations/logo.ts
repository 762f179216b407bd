/** The clinic's logo: what a file may be before it is looked at, and what is kept of it. */

/** As it is kept and printed: grey or colour, 8 bits a channel, nothing transparent. */
export type Logo = { readonly png: Uint8Array; readonly width: number; readonly height: number }

export const LOGO_LIMITS = {
  fileBytes: 1_000_000,
  /** A picture larger than this is a photograph or a trap; either takes too much memory to unpack. */
  fileSide: 6_000,
  filePixels: 16_000_000,
  /** What is kept: 2 inches wide at 300 dots an inch. */
  width: 600,
  height: 200,
  /** Every pixel in three bytes, were nothing of it packed. */
  keptBytes: 400_000,
} as const

/** The largest size with the shape of `width` by `height` that is kept; never larger than `most` times the picture itself. */
export const keptSize = (width: number, height: number, most: number): { readonly width: number; readonly height: number } => {
  const scale = Math.min(most, LOGO_LIMITS.width / width, LOGO_LIMITS.height / height)
  const side = (length: number, limit: number): number => Math.min(limit, Math.max(1, Math.round(length * scale)))
  return { width: side(width, LOGO_LIMITS.width), height: side(height, LOGO_LIMITS.height) }
}

/** Why a file is not taken. */
export type LogoRefusal = 'too-many-bytes' | 'not-a-picture' | 'damaged' | 'too-many-pixels' | 'unsafe-drawing' | 'nothing-to-see' | 'too-slow'
