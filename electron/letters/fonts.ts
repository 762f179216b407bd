/**
 * The letter's typefaces. A face is a stack of fonts, one for each script. A font is read and parsed once, at the first
 * text that needs it: the Chinese ones are 10 MB each, and no English letter waits for them.
 */
import type { Direction } from '../../shared/invitations/letter-languages.ts'
import { isUnseen } from './characters.ts'
import { madeOnce } from './made-once.ts'
import { paragraphOf } from './paragraph.ts'
import type { Paragraph } from './paragraph.ts'
import { SCRIPT_FONTS } from './read-resource.ts'
import type { ReadResource } from './read-resource.ts'
import { isWantedFor, scriptsOf } from './scripts.ts'
import type { Script } from './scripts.ts'
import { openTypeface } from './typeface.ts'
import type { Typeface } from './typeface.ts'

export type { ReadResource } from './read-resource.ts'

export type Face = 'regular' | 'bold' | 'mono'
type Weight = Exclude<Face, 'mono'>

/**
 * Noto Sans tells 1, I and l apart and covers Latin, Vietnamese, Greek and Cyrillic; its mono has a slashed
 * zero. Newer Arabic fonts of the family are put together from skeletons and dots, and what is copied from them is
 * another word; this one has a glyph for each letter.
 */
const FILES: Readonly<Record<Script, Readonly<Record<Weight, string>>>> = {
  latin: { regular: 'fonts/noto-sans-regular.ttf', bold: 'fonts/noto-sans-bold.ttf' },
  arabic: { regular: `${SCRIPT_FONTS}/noto-naskh-arabic-regular.ttf`, bold: `${SCRIPT_FONTS}/noto-naskh-arabic-bold.ttf` },
  devanagari: { regular: `${SCRIPT_FONTS}/noto-sans-devanagari-regular.ttf`, bold: `${SCRIPT_FONTS}/noto-sans-devanagari-bold.ttf` },
  sc: { regular: `${SCRIPT_FONTS}/noto-sans-sc-regular.ttf`, bold: `${SCRIPT_FONTS}/noto-sans-sc-bold.ttf` },
  tc: { regular: `${SCRIPT_FONTS}/noto-sans-tc-regular.ttf`, bold: `${SCRIPT_FONTS}/noto-sans-tc-bold.ttf` },
  kr: { regular: `${SCRIPT_FONTS}/noto-sans-kr-regular.ttf`, bold: `${SCRIPT_FONTS}/noto-sans-kr-bold.ttf` },
}
const MONO_FILE = 'fonts/noto-sans-mono-bold.ttf'

/** For each face the fonts it looks through, in order. */
export type Faces = Readonly<Record<Face, readonly Typeface[]>>

/** What the layout asks of the faces. */
export type Ruler = {
  /** Width of one line in points, also of the spaces at its end. */
  readonly width: (face: Face, text: string, size: number) => number
  /** Whether `face` has a letter for each character, so that no empty box is printed. */
  readonly canPrint: (face: Face, text: string) => boolean
  /** The text as it is drawn, in parts between which a line may end or the font or the direction changes. */
  readonly paragraph: (face: Face, text: string, direction: Direction) => Paragraph
}

type Open = (path: string) => Promise<Typeface>
const openedBy = new WeakMap<ReadResource, Open>()

const openerOf = (readResource: ReadResource): Open => madeOnce(async (path) => openTypeface(path, await readResource(path)))

/** Latin, Greek and Cyrillic: most of most letters, and never a reason to open another font. */
const AT_HAND = /[\0-\u052f]+/gu

const charactersOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => [...text.replace(AT_HAND, '')]))

const lacking = (typeface: Typeface, characters: ReadonlySet<string>): Set<string> =>
  new Set([...characters].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return !isUnseen(codePoint) && !typeface.has(codePoint)
  }))

export type Need = {
  /** Chooses between the Chinese, Taiwanese and Korean forms of Han. */
  readonly language?: string
  /** All that is to be set: it says which scripts are needed. */
  readonly texts?: readonly string[]
}

/**
 * The faces for these texts. They depend on nothing else, so that equal letters are equal to the byte. Throws where a
 * file is missing or is no font.
 */
export const loadFaces = async (readResource: ReadResource, { language = 'en', texts = [] }: Need = {}): Promise<Faces> => {
  const open = openedBy.get(readResource) ?? openerOf(readResource)
  openedBy.set(readResource, open)
  const [regular, bold, mono] = await Promise.all([open(FILES.latin.regular), open(FILES.latin.bold), open(MONO_FILE)])
  const faces = { regular: [regular], bold: [bold], mono: [mono] }
  let missing = lacking(regular, charactersOf(texts))
  for (const script of scriptsOf(language).slice(1)) {
    if (![...missing].some((character) => isWantedFor(script, character))) continue
    const files = FILES[script]
    const further = await Promise.all([open(files.regular), open(files.bold)])
    faces.regular.push(further[0])
    faces.bold.push(further[1])
    missing = lacking(further[0], missing)
  }
  return faces
}

const everyFont = (faces: Faces): readonly Typeface[] => [...faces.regular, ...faces.bold, ...faces.mono]

/** Makes the faces known to a document. It embeds those that are drawn with, and of them the glyphs that are. */
export const registerFaces = (doc: PDFKit.PDFDocument, faces: Faces): void => {
  // The library takes a parsed font as well as its bytes; its type list knows only the bytes.
  for (const { key, font } of everyFont(faces)) doc.registerFont(key, font as unknown as Uint8Array)
}

/** Measures with `faces`. */
export const rulerOf = (faces: Faces): Ruler => ({
  width: (face, text, size) => (paragraphOf(faces[face], text, 'ltr').width / 1000) * size,
  canPrint: (face, text) =>
    [...text].every((character) => {
      const codePoint = character.codePointAt(0) ?? 0
      return isUnseen(codePoint) || faces[face].some((typeface) => typeface.has(codePoint))
    }),
  paragraph: (face, text, direction) => paragraphOf(faces[face], text, direction),
})
