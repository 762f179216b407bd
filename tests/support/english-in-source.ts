/** Finds sentences that are written into the code of a screen, where its reader's language could not reach them. */
import ts from 'typescript'

export type FoundWords = { readonly line: number; readonly words: string }

const LETTERS = /\p{L}{2,}/u
/** Two words with a space between them, or one that begins a sentence. */
const LIKE_A_SENTENCE = /\p{L}{2,}[^\p{L}]*\s[^\p{L}]*\p{L}{2,}|^\p{Lu}\p{Ll}+[.…:?]?$/u
/** The rest of a sentence around a value: `${count} visits`. */
const LIKE_A_PART = /(?:^|\s)\p{L}{2,}(?:\s|:\s|[.,…]?$)/u

/** Attributes whose text people read or hear. */
const READ_ALOUD = new Set([
  'label', 'title', 'hint', 'detail', 'note', 'about', 'placeholder', 'alt', 'aria-label', 'aria-description', 'aria-valuetext',
  'busyLabel', 'closeLabel', 'backLabel', 'cancelLabel', 'unavailable', 'problem', 'understood', 'titleEnd', 'words',
])
/** Attributes that hold names of things for the program. */
const FOR_THE_PROGRAM = /^(?:className|id|key|keys|type|role|kind|message|focusOn|seed|name|variant|size|icon|href|d|viewBox|data-.*|aria-(?:labelledby|describedby|controls|keyshortcuts))$/

/** Names of keys as the browser gives them, alone or together. */
const KEY_NAME = /^(?:(?:Ctrl|Shift)\+?)*(?:Enter|Escape|Tab|Home|End|Page(?:Up|Down)?|Arrow(?:Up|Down|Left|Right)?|Dead|Process)?(?: Arrow(?:Up|Down|Left|Right))*$/

/** The product's name is the same in every language. */
const NAMES = new Set(['EveryOffer'])

const isForTheProgram = (node: ts.Node): boolean => {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at
    if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isTypeNode(parent)) return true
    if (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword) return true
    // A bug's own words are for programmers.
    if (ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText())) return true
    if (ts.isCallExpression(parent) && parent.arguments.includes(at as ts.Expression)) {
      const called = parent.expression.getText()
      // A failure keeps its English for logs; screens say its code. A selector is for the page.
      if (/(?:^|\.)(?:say|fail|querySelector|querySelectorAll|closest|matches)(?:<.*>)?$/.test(called)) return true
    }
    if (ts.isJsxAttribute(parent)) return FOR_THE_PROGRAM.test(parent.name.getText())
    if (ts.isPropertyAssignment(parent) && parent.name === at) return true
    if (ts.isStatement(parent) && !ts.isVariableStatement(parent)) return false
  }
  return false
}

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isJsxText(node)) return node.text.replace(/\s+/g, ' ').trim()
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\0') : undefined
}

const isReadAloud = (node: ts.Node): boolean => {
  const holder = node.parent && ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent
  return holder !== undefined && ts.isJsxAttribute(holder) && READ_ALOUD.has(holder.name.getText())
}

const isEnglish = (node: ts.Node, text: string): boolean => {
  if (!LETTERS.test(text) || NAMES.has(text) || KEY_NAME.test(text)) return false
  if (ts.isJsxText(node)) return true
  if (isReadAloud(node)) return !/^[a-z-]+(?:\.[\w-]+)+$/.test(text)
  return text.includes('\0') ? text.split('\0').some((part) => LIKE_A_PART.test(part)) : LIKE_A_SENTENCE.test(text)
}

/** Every piece of English in a source file of the window. */
export const englishIn = (fileName: string, source: string): readonly FoundWords[] => {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: FoundWords[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== undefined && isEnglish(node, text) && !isForTheProgram(node))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, words: text.replaceAll('\0', '…') })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
