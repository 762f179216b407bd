/** What stands on a page of US Letter, in points from the top left corner: lines, rules, the square, and how they are read. */
import { ALWAYS_VISIBLE } from '../../shared/invitations/window-address.ts'
import type { Face } from './fonts.ts'
import type { Shaped } from './typeface.ts'

export const PAGE = { width: 612, height: 792 } as const
export const INCH = 72
/** All that is read stands between these two, on every page. */
export const LEFT = ALWAYS_VISIBLE.left * INCH
export const RIGHT = PAGE.width - LEFT
/** Text in two columns: the square and the headings, and from here on the steps and the answers. */
export const COLUMN = 198

export type Ink = 'black' | 'grey'
/** A part of a line in one font, drawn from `x` to the right. */
export type Run = {
  readonly typeface: string
  readonly x: number
  readonly isRightToLeft: boolean
  readonly shaped: readonly Shaped[]
}
export type Line = {
  /** In the order of reading. */
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly face: Face
  readonly size: number
  readonly ink: Ink
  /** What is drawn, in the order of reading. */
  readonly runs: readonly Run[]
}
export type Rule = { readonly x: number; readonly y: number; readonly width: number }
export type Square = {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly module: number
  /** Its dark modules, as operators of a page. */
  readonly rectangles: string
}

/** A picture that says nothing the words beside it do not. */
export type Picture = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly png: Uint8Array }

/** A node of the tagged structure: what it is, and either lines, the square, or further nodes. */
export type Node = {
  readonly tag: 'P' | 'H1' | 'H2' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure'
  readonly language?: string
  readonly lines?: readonly Line[]
  readonly square?: Square & { readonly alt: string }
  readonly children?: readonly Node[]
  /** Where it stands, from 0; the first page where none is named. */
  readonly page?: number
}
