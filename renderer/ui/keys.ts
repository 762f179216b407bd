export type KeyScope = 'anywhere' | 'list' | 'offer' | 'hand-over' | 'logged' | 'qr' | 'close-day'

export type KeyEntry = {
  scope: KeyScope
  /** Combinations that all do this, written as in `key-names.ts`. */
  keys: readonly string[]
  /** What it does, for the list of all keys. */
  words: string
  /** Shown in place of the keys where a run of them does alike: first and last of each run. */
  runs?: readonly (readonly [first: string, last: string])[]
}

/** The title of each part of the list of all keys, in its order. */
export const scopeTitles: Readonly<Record<KeyScope, string>> = {
  'anywhere': 'Anywhere',
  'list': 'The list',
  'offer': 'The offer',
  'hand-over': 'Hand over',
  'logged': 'After logging',
  'qr': 'QR on the screen',
  'close-day': 'Close the day',
}

/** The keyboard map: the one list of what each key does, in the order in which it is shown. */
export const keyMap: readonly KeyEntry[] = [
  { scope: 'anywhere', keys: ['Ctrl+K', '/'], words: 'Search' },
  { scope: 'anywhere', keys: ['Ctrl+N'], words: 'Walk-in' },
  { scope: 'anywhere', keys: ['Ctrl+H'], words: 'Names on or off' },
  { scope: 'anywhere', keys: ['Ctrl+L'], words: 'Lock' },
  {
    scope: 'anywhere',
    keys: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4'],
    runs: [['Ctrl+1', 'Ctrl+4']],
    words: 'Go to a screen, in the order of the rail',
  },
  { scope: 'anywhere', keys: ['F6', 'Shift+F6'], words: 'Next part of the window, or the one before' },
  { scope: 'anywhere', keys: ['Ctrl++', 'Ctrl+='], runs: [['Ctrl++', 'Ctrl++']], words: 'Larger text' },
  { scope: 'anywhere', keys: ['Ctrl+-'], words: 'Smaller text' },
  { scope: 'anywhere', keys: ['Ctrl+0'], words: 'Normal text' },
  { scope: 'anywhere', keys: ['?'], words: 'All keys' },

  { scope: 'list', keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'], words: 'Choose' },
  { scope: 'list', keys: ['Enter'], words: 'Start the offer' },
  { scope: 'list', keys: ['Shift+Enter'], words: 'Arrived only' },
  { scope: 'list', keys: ['F2'], words: 'Hold to see a hidden name' },

  {
    scope: 'offer',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'A', 'B', 'C', 'D'],
    runs: [
      ['1', '9'],
      ['0', '0'],
      ['A', 'D'],
    ],
    words: 'Give the answer that has this key',
  },
  { scope: 'offer', keys: ['ArrowLeft'], words: 'Back one step' },
  { scope: 'offer', keys: ['H'], words: 'A helper answers' },
  { scope: 'offer', keys: ['Escape'], words: 'Back to the list; the draft is kept' },

  { scope: 'hand-over', keys: ['1', '2', '3'], words: 'How you checked who it is' },
  { scope: 'hand-over', keys: ['Enter'], words: 'Print and log' },
  { scope: 'hand-over', keys: ['Q'], words: 'Show the QR' },
  { scope: 'hand-over', keys: ['V'], words: 'Look first' },
  { scope: 'hand-over', keys: ['C'], words: 'Change the sheet' },
  { scope: 'hand-over', keys: ['S'], words: 'Save as PDF' },

  { scope: 'logged', keys: ['Ctrl+Z'], words: 'Correct what was logged' },
  { scope: 'logged', keys: ['W'], words: 'While correcting: wrong patient, take it back' },
  { scope: 'logged', keys: ['M'], words: 'While correcting: logged by mistake, take it back' },
  { scope: 'logged', keys: ['N'], words: 'Next patient' },
  { scope: 'logged', keys: ['Enter'], words: 'Start the one shown' },

  { scope: 'qr', keys: ['1'], words: 'Account opened' },
  { scope: 'qr', keys: ['2'], words: 'Will finish at home' },
  { scope: 'qr', keys: ['P'], words: 'Print as well' },
  { scope: 'qr', keys: ['Escape'], words: 'Back' },

  { scope: 'close-day', keys: ['ArrowUp', 'ArrowDown'], words: 'Choose' },
  { scope: 'close-day', keys: ['R'], words: 'Missed, because…' },
  { scope: 'close-day', keys: ['L'], words: 'Missed, post a letter' },
  { scope: 'close-day', keys: ['Enter'], words: 'Offer now' },
]
