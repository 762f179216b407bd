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
const names: Readonly<Record<string, string>> = {
  'Escape': 'Escape',
  'ArrowUp': 'Up',
  'ArrowDown': 'Down',
  'ArrowLeft': 'Left',
  'ArrowRight': 'Right',
  '/': 'slash',
  '?': 'question mark',
  '+': 'plus',
  '-': 'minus',
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
export function keyName(keys: string): string {
  return keys
    .split(' ')
    .map((one) =>
      parts(one)
        .map((part) => (part === 'Ctrl' ? 'Control' : (names[part] ?? part)))
        .join(' '),
    )
    .join(' and ')
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
