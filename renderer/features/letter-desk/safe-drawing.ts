/** An SVG that only draws: it runs nothing, loads nothing, and cannot grow beyond what it says. */
import { LOGO_LIMITS, type LogoRefusal } from '../../../shared/invitations/logo.ts'

const SVG = 'http://www.w3.org/2000/svg'

const DRAWS = new Set([
  'svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'style', 'switch', 'path', 'rect', 'circle', 'ellipse', 'line',
  'polyline', 'polygon', 'text', 'tspan', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'filter',
  'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feFlood', 'feGaussianBlur', 'feMerge', 'feMergeNode', 'feOffset',
  'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feDropShadow',
])
/** What a style sheet may point to: of these a part does not draw many others. */
const IN_STYLES = new Set(['linearGradient', 'radialGradient', 'clipPath'])

/** Shapes as they are drawn, those of `use` and patterns each time. A logo has some dozens. */
const MOST_SHAPES = 20_000

export type Drawing = { readonly text: string; readonly width: number; readonly height: number }

const targetsIn = (text: string): readonly string[] => [...text.matchAll(/url\(\s*['"]?#([^)'"\s]+)/gu)].map(([, id = '']) => id)

/** Addresses of anything outside of the drawing, also hidden behind an escape. */
const leadsOut = (text: string): boolean => /@import|\\|url\((?!\s*['"]?#)/iu.test(text)

const isSafeAttribute = ({ localName, value }: Attr): boolean => {
  if (/^on/iu.test(localName)) return false
  if (localName === 'href') return value.startsWith('#')
  return localName === 'd' || !leadsOut(value)
}

const isSafeElement = (element: Element): boolean =>
  element.namespaceURI !== SVG ? !/^(?:script|handler|iframe|object|embed)$/iu.test(element.localName) : DRAWS.has(element.localName) && [...element.attributes].every(isSafeAttribute)

const isSafeStyle = (root: Element, style: Element): boolean => {
  const text = style.textContent
  return !leadsOut(text) && targetsIn(text).every((id) => IN_STYLES.has(root.querySelector(`#${CSS.escape(id)}`)?.localName ?? 'linearGradient'))
}

/** How many shapes `root` comes to once every reference is followed; Infinity where one leads back to itself. */
const shapesOf = (root: Element): number => {
  const known = new Map<Element, number>()
  const under = new Set<Element>()
  const count = (element: Element): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (under.has(element)) return Infinity
    under.add(element)
    const attributes = [...element.attributes]
    const ids = attributes.flatMap(({ localName, value }) => (localName === 'href' ? [value.slice(1)] : targetsIn(value)))
    const targets = ids.flatMap((id) => root.querySelector(`#${CSS.escape(id)}`) ?? [])
    const sum = [...element.children, ...targets].reduce((shapes, each) => shapes + count(each), 1)
    under.delete(element)
    known.set(element, sum)
    return sum
  }
  return count(root)
}

const lengthOf = (text: string | null): number => {
  const length = Number(/^\s*(\d+(?:\.\d+)?)\s*(?:px|pt|mm|cm|in)?\s*$/u.exec(text ?? '')?.[1])
  return Number.isFinite(length) && length > 0 ? length : 0
}

/** As the drawing says it; what browsers take where it says nothing. */
const sizeOf = (root: Element): { readonly width: number; readonly height: number } => {
  const [width, height] = [lengthOf(root.getAttribute('width')), lengthOf(root.getAttribute('height'))]
  if (width > 0 && height > 0) return { width, height }
  const [, , boxWidth = 0, boxHeight = 0] = (root.getAttribute('viewBox') ?? '').trim().split(/[\s,]+/u).map(Number)
  return boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : { width: 300, height: 150 }
}

/** The drawing as it may be shown at `width` by `height` that `fit` makes of its own size. */
export const safeDrawing = (
  text: string,
  fit: (width: number, height: number) => { readonly width: number; readonly height: number },
): Drawing | LogoRefusal => {
  if (!/<(?:\w+:)?svg[\s>]/u.test(text)) return 'not-a-picture'
  // An entity may stand for a thousand others: it is refused before anything reads it.
  if (/<!ENTITY/iu.test(text)) return 'unsafe-drawing'
  const document = new DOMParser().parseFromString(text, 'image/svg+xml')
  const root = document.documentElement
  if (document.querySelector('parsererror') !== null || root.localName !== 'svg' || root.namespaceURI !== SVG) return 'damaged'
  const elements = [root, ...root.querySelectorAll('*')]
  if (elements.length > MOST_SHAPES || !elements.every(isSafeElement)) return 'unsafe-drawing'
  if (![...root.querySelectorAll('style')].every((style) => isSafeStyle(root, style))) return 'unsafe-drawing'
  // Of other programs: they draw nothing.
  for (const element of elements) if (element.namespaceURI !== SVG) element.remove()
  for (const node of [...document.childNodes]) if (node !== root) node.remove()
  if (shapesOf(root) > MOST_SHAPES) return 'unsafe-drawing'
  const own = sizeOf(root)
  if (own.width > LOGO_LIMITS.fileSide || own.height > LOGO_LIMITS.fileSide) return 'too-many-pixels'
  const size = fit(own.width, own.height)
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${own.width} ${own.height}`)
  root.setAttribute('width', String(size.width))
  root.setAttribute('height', String(size.height))
  return { text: new XMLSerializer().serializeToString(root), ...size }
}
