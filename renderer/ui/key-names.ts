import type { MessageKey } from '../../shared/words/english.ts'
import type { Say } from '../../shared/words/say.ts'

/** A key or combination, written as `Ctrl+Z`, `Shift+Enter`, `Escape`, `ArrowUp`, `F2`, `Q`, `1` or `?`. */
export type KeyCombination = string

const signs: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}
const names: Readonly<Record<string, MessageKey>> = {
  'Ctrl': 'ui.key.control',
  'Escape': 'ui.key.escape',
  'ArrowUp': 'ui.key.up',
  'ArrowDown': 'ui.key.down',
  'ArrowLeft': 'ui.key.left',
  'ArrowRight': 'ui.key.right',
  '/': 'ui.key.slash',
  '?': 'ui.key.question-mark',
  '+': 'ui.key.plus',
  '-': 'ui.key.minus',
}

// "Ctrl++" is Ctrl and the plus key.
function parts(keys: KeyCombination): readonly string[] {
  return keys === '+'
    ? ['+']
    : keys
        .replace(/\+\+$/, '+plus-key')
        .split('+')
        .map((part) => (part === 'plus-key' ? '+' : part))
}

/** What a cap shows: `Ctrl+Z` is "Ctrl Z", `Enter` is "↵". Spaces part several keys: `ArrowUp ArrowDown`. */
export function keySign(keys: string): string {
  return keys
    .split(' ')
    .map((one) =>
      parts(one)
        .map((part) => signs[part] ?? part)
        .join(' '),
    )
    .join(' ')
}

/** What a screen reader says for the same keys: "Control Z", "Up and Down". */
export function keyName(keys: string, say: Say): string {
  const nameOf = (part: string): string => {
    const name = names[part]
    return name === undefined ? part : say(name)
  }
  return keys
    .split(' ')
    .map((one) => parts(one).map(nameOf).join(' '))
    .reduce((first, second) => say('ui.key.and', { first, second }))
}

/** The value of `aria-keyshortcuts` for the same keys. */
export function keyShortcut(keys: string): string {
  return keys
    .split(' ')
    .map((one) =>
      parts(one)
        .map((part) => (part === 'Ctrl' ? 'Control' : part === '+' ? 'Plus' : part))
        .join('+'),
    )
    .join(' ')
}

/** Whether this is one printable key: those act only outside text fields and can be switched off. */
export function isSingleKey(keys: string): boolean {
  return keys.length === 1
}
