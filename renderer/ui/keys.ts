import type { MessageKey } from '../../shared/words/english.ts'

/** The parts of the list of all keys, in its order; their titles are `keys.scope.` and the part. */
export const keyScopes = ['anywhere', 'list', 'offer', 'hand-over', 'logged', 'qr', 'close-day', 'script'] as const
export type KeyScope = (typeof keyScopes)[number]

export type KeyEntry = {
  scope: KeyScope
  /** Combinations that all do this, written as in `key-names.ts`. */
  keys: readonly string[]
  /** What it does, for the list of all keys. */
  words: MessageKey
  /** Shown in place of the keys where a run of them does alike: first and last of each run. */
  runs?: readonly (readonly [first: string, last: string])[]
}

/** The keyboard map: the one list of what each key does, in the order in which it is shown. */
export const keyMap: readonly KeyEntry[] = [
  { scope: 'anywhere', keys: ['Ctrl+K', '/'], words: 'keys.search' },
  { scope: 'anywhere', keys: ['Ctrl+N'], words: 'keys.walk-in' },
  { scope: 'anywhere', keys: ['Ctrl+H'], words: 'keys.names' },
  { scope: 'anywhere', keys: ['Ctrl+L'], words: 'keys.lock' },
  {
    scope: 'anywhere',
    keys: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6', 'Ctrl+7', 'Ctrl+8'],
    runs: [['Ctrl+1', 'Ctrl+8']],
    words: 'keys.go-to',
  },
  { scope: 'anywhere', keys: ['F6', 'Shift+F6'], words: 'keys.next-part' },
  { scope: 'anywhere', keys: ['Ctrl++', 'Ctrl+='], runs: [['Ctrl++', 'Ctrl++']], words: 'keys.larger' },
  { scope: 'anywhere', keys: ['Ctrl+-'], words: 'keys.smaller' },
  { scope: 'anywhere', keys: ['Ctrl+0'], words: 'keys.normal' },
  { scope: 'anywhere', keys: ['?'], words: 'keys.all' },

  { scope: 'list', keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'], words: 'keys.choose' },
  { scope: 'list', keys: ['Enter'], words: 'keys.start-offer' },
  { scope: 'list', keys: ['Shift+Enter'], words: 'keys.arrived-only' },
  { scope: 'list', keys: ['F2'], words: 'keys.hold-name' },

  {
    scope: 'offer',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'A', 'B', 'C', 'D'],
    runs: [
      ['1', '9'],
      ['0', '0'],
      ['A', 'D'],
    ],
    words: 'keys.answer',
  },
  { scope: 'offer', keys: ['ArrowLeft'], words: 'keys.back-step' },
  { scope: 'offer', keys: ['H'], words: 'keys.helper' },
  { scope: 'offer', keys: ['Escape'], words: 'keys.back-to-list' },
  { scope: 'offer', keys: ['E'], words: 'keys.other-language' },

  { scope: 'hand-over', keys: ['1', '2', '3'], words: 'keys.who-checked' },
  { scope: 'hand-over', keys: ['Enter'], words: 'keys.print-and-log' },
  { scope: 'hand-over', keys: ['Q'], words: 'keys.show-qr' },
  { scope: 'hand-over', keys: ['V'], words: 'keys.look-first' },
  { scope: 'hand-over', keys: ['C'], words: 'keys.change-sheet' },
  { scope: 'hand-over', keys: ['S'], words: 'keys.save-pdf' },
  { scope: 'hand-over', keys: ['ArrowLeft', 'ArrowRight'], words: 'keys.page-of-letter' },

  { scope: 'logged', keys: ['Ctrl+Z'], words: 'keys.correct' },
  { scope: 'logged', keys: ['W'], words: 'keys.wrong-patient' },
  { scope: 'logged', keys: ['M'], words: 'keys.by-mistake' },
  { scope: 'logged', keys: ['N'], words: 'keys.next-patient' },
  { scope: 'logged', keys: ['Enter'], words: 'keys.start-shown' },

  { scope: 'qr', keys: ['1'], words: 'keys.account-opened' },
  { scope: 'qr', keys: ['2'], words: 'keys.finish-at-home' },
  { scope: 'qr', keys: ['P'], words: 'keys.print-too' },
  { scope: 'qr', keys: ['Escape'], words: 'keys.back' },

  { scope: 'close-day', keys: ['ArrowUp', 'ArrowDown'], words: 'keys.choose' },
  { scope: 'close-day', keys: ['R'], words: 'keys.missed-because' },
  { scope: 'close-day', keys: ['L'], words: 'keys.missed-letter' },
  { scope: 'close-day', keys: ['Enter'], words: 'keys.offer-now' },

  { scope: 'script', keys: ['Ctrl+Z'], words: 'keys.undo' },
  { scope: 'script', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], words: 'keys.redo' },
  { scope: 'script', keys: ['Escape'], words: 'keys.back-to-parts' },
]
