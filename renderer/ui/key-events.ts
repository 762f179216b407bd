type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The combination of a key press as `key-names.ts` writes it. Empty for what nothing is bound to: Alt and AltGr
 * (they type letters on many keyboards), the Windows key, dead keys. Command stands for Ctrl on a Mac.
 */
export function combinationOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  if (altKey || key === 'Dead' || key === 'Process') return ''
  const isPrintable = key.length === 1
  const isLetter = isPrintable && key.toLowerCase() !== key.toUpperCase()
  const name = isLetter ? key.toUpperCase() : key
  const control = ctrlKey || metaKey ? 'Ctrl+' : ''
  // On signs and digits Shift is how the sign is typed ("?" is Shift and "/" on many keyboards), not a choice.
  const shift = shiftKey && (!isPrintable || isLetter) ? 'Shift+' : ''
  return control + shift + name
}

const notTyped = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])
const editing = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+X', 'Ctrl+C', 'Ctrl+V', 'Ctrl+A'])

/** Whether a key belongs to the text field (or select) that has the focus rather than to the screen. */
export function isForText(target: EventTarget | null, keys: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isField =
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    // Where the list of a select is drawn in the page, its options get the keys while it is open.
    target instanceof HTMLOptionElement ||
    (target instanceof HTMLInputElement && !notTyped.has(target.type))
  if (!isField) return false
  if (editing.has(keys)) return !('value' in target) || target.value !== ''
  const isCombination = keys.startsWith('Ctrl+')
  const isFunctionKey = /^(Shift\+)?F\d+$/.test(keys)
  return !isCombination && !isFunctionKey && keys !== 'Escape'
}

const controls = 'button, a[href], summary, [role="option"], [role="listbox"], [role="menuitem"]'

/** Whether Enter or Space belongs to the control that has the focus. */
export function isForControl(target: EventTarget | null, keys: string): boolean {
  if (keys !== 'Enter' && keys !== ' ') return false
  if (!(target instanceof Element)) return false
  return target.closest(controls) !== null || (keys === ' ' && target instanceof HTMLInputElement)
}
