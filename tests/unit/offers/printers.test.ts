import { describe, expect, it } from 'vitest'
import type { PrinterShown } from '../../../shared/contract/views.ts'
import {
  printerWords,
  readyElsewhere,
  titleOfPrinter,
} from '../../../renderer/letter/printers.ts'
import { sayFor } from '../../../shared/words/say.ts'

const say = sayFor('en')

const printer = (name: string, more: Partial<PrinterShown> = {}): PrinterShown => ({
  name,
  description: '',
  isDefault: false,
  state: 'ready',
  ...more,
})
const printers = [
  printer('back', { isDefault: true, description: 'Back office 1' }),
  printer('front', { description: 'Front desk 2', state: 'stopped' }),
]

describe('a printer on the screen', () => {
  it('has a ready stand-in only if another one is ready', () => {
    expect(readyElsewhere(printers, 'front')?.name).toBe('back')
    expect(readyElsewhere(printers, 'back')).toBeNull()
  })

  it('is called what people call it', () => {
    expect(printers.map((each) => printerWords(each, say))).toEqual(['Back office 1, ready', 'Front desk 2, not ready'])
    expect(printerWords(printer('lp0', { state: 'unknown' }), say)).toBe('lp0')
    expect(titleOfPrinter(printers, 'front', say)).toBe('Front desk 2')
    expect(titleOfPrinter(printers, 'gone', say)).toBe('gone')
    expect(titleOfPrinter(printers, null, say)).toBe('the printer')
  })
})
