// The rules for style sheets in renderer/: what a declaration may hold besides tokens.

// Lengths and times in their raw form. `fr` and `deg` are shares and directions, not sizes.
const rawSize =
  /(?<![\w#-])-?(?:\d+\.?\d*|\.\d+)(px|rem|em|ch|ex|lh|cap|vh|vw|vmin|vmax|svh|dvh|pt|pc|cm|mm|in|ms|s|%)(?![\w-])/gi
const rawColour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/gi
const colourWords =
  /(?<![\w-])(?:black|white|gr[ae]y|silver|red|green|blue|yellow|orange|purple|pink|brown|navy|teal|maroon|gold)(?![\w-])/gi
const systemColours =
  /(?<![\w-])(?:canvas|canvastext|linktext|buttontext|buttonborder|buttonface|field|fieldtext|highlight|highlighttext|graytext|mark|marktext)(?![\w-])/gi

const physical = new RegExp(
  [
    '^(?:min-|max-)?(?:width|height)$',
    '^(?:top|right|bottom|left)$',
    '^(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)(?:-\\w+)?$',
    '^border-(?:top|bottom)-(?:left|right)-radius$',
  ].join('|'),
)
const physicalValue = /(?<![\w-])(?:left|right)(?![\w-])/i
const sidedProperties = new Set(['text-align', 'float', 'clear'])

// What may stand raw, and where.
const allowed: readonly { size: RegExp; properties: RegExp; why: string }[] = [
  { size: /^-?0?%$|^100%$|^0\w*$/, properties: /./, why: 'all or nothing' },
  {
    size: /^\d+v[hw]$/,
    properties: /(?:inline|block)-size$/,
    why: 'a share of the window, for what fills it',
  },
  {
    size: /^-?50%$/,
    properties: /^(?:clip-path|transform-origin|translate|transform)$/,
    why: 'the middle of itself',
  },
  {
    size: /em$/,
    properties: /^letter-spacing$/,
    why: 'a share of the size of the type, as the mocks set it',
  },
]

export type StyleFault = { line: number; fault: string }

/** What in a style sheet is neither a token nor allowed to stand raw. Conditions of at-rules are not declarations. */
export function styleFaults(css: string): readonly StyleFault[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  const faults: StyleFault[] = []
  for (const { property, value, at, isForced } of declarations(text)) {
    const line = text.slice(0, at).split('\n').length
    for (const fault of declarationFaults(property, value, isForced))
      faults.push({ line, fault: `${property}: ${fault}` })
  }
  return faults
}

function declarationFaults(property: string, value: string, isForced: boolean): readonly string[] {
  const bare = value.replace(/url\([^)]*\)|'[^']*'|"[^"]*"|var\(--[\w-]+\)/g, ' ')
  const sizes = [...bare.matchAll(rawSize)]
    .map(([size]) => size)
    .filter((size) => !allowed.some((rule) => rule.size.test(size) && rule.properties.test(property)))
  const isSided = physical.test(property) || (sidedProperties.has(property) && physicalValue.test(bare))
  return [
    ...sizes,
    ...(bare.match(rawColour) ?? []),
    ...(bare.match(colourWords) ?? []),
    ...(isForced ? [] : (bare.match(systemColours) ?? [])),
    ...(isSided ? ['a side of the screen, not of the line'] : []),
  ]
}

type Declaration = { property: string; value: string; at: number; isForced: boolean }

function* declarations(text: string): Generator<Declaration> {
  const open: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign !== '{' && sign !== '}' && sign !== ';') continue
    const part = text.slice(start, at)
    if (sign === '{') open.push(part.trim())
    else {
      const [, property, value] = /^\s*(--[\w-]+|-?[a-z][\w-]*)\s*:\s*([\s\S]+?)\s*$/.exec(part) ?? []
      const isForced = open.some((head) => head.includes('forced-colors: active'))
      if (property !== undefined && value !== undefined)
        yield { property, value, at: start + part.search(/\S/), isForced }
    }
    if (sign === '}') open.pop()
    start = at + 1
  }
}
