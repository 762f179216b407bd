/** How a print is set up, in words: the same on the screen and on the test page. */
import type { MessageKey } from '../words/english.ts'
import type { Say } from '../words/say.ts'
import type { PrintOptions } from './print-options.ts'

/** What printers call their trays most often (PWG 5100.13, media-source). */
const TRAYS: readonly (readonly [pattern: RegExp, key: MessageKey])[] = [
  [/^tray-(\d+)$/, 'printers.tray.numbered'],
  [/^(?:main|top)$/, 'printers.tray.main'],
  [/^(?:bottom|alternate)$/, 'printers.tray.second'],
  [/^manual/, 'printers.tray.manual'],
  [/^(?:by-pass-tray|multi-?purpose)/, 'printers.tray.bypass'],
  [/^large-capacity/, 'printers.tray.large'],
  [/^envelope/, 'printers.tray.envelope'],
]

/** "Tray 2"; a name nobody has words for as the printer has it, `rear-left` as "rear left". */
export const trayWords = (tray: string | null, say: Say): string => {
  if (tray === null) return say('printers.tray.automatic')
  for (const [pattern, key] of TRAYS) {
    const found = pattern.exec(tray)
    if (found) return say(key, { number: found[1] ?? '' })
  }
  return tray.replaceAll('-', ' ')
}

/** "US Letter, automatic tray, one side" */
export const optionsInWords = ({ size, tray, sides }: PrintOptions, say: Say): string =>
  [say(`printers.size.${size}`), trayWords(tray, say), say(`printers.sides.${sides}`)].join(', ')
