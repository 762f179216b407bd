/** Invented letters for the tests. */
import type { Addressee, LetterModel } from '../../../shared/invitations/letter.ts'

export const ADDRESSEE: Addressee = {
  name: 'Tomasz Kowalczyk',
  addressLines: ['881 Cottonwood Lane, Apt 12B', 'Harlow Falls, OR 97299'],
}

const COMMON = {
  isSample: false,
  paper: 'letter',
  size: 'standard',
  pageSize: 'letter',
  language: 'en',
  clinic: {
    name: 'Alder Brook Family Health',
    addressLines: ['2140 Weir Street, Suite 300', 'Harlow Falls, OR 97299'],
  },
  portal: {
    name: 'MyAlderBrook',
    url: 'https://my.alderbrook.example/',
    helpPhone: '555-0142',
    helpHours: 'Monday to Friday, 8 to 5',
  },
  printedAt: '2025-10-14T11:19',
} as const

export const PERSONAL = {
  ...COMMON,
  kind: 'personal',
  addressee: ADDRESSEE,
  code: { value: 'K7QF9M2TX4HD', goodUntil: '2025-10-24' },
} as const satisfies LetterModel

export const GENERIC = { ...COMMON, kind: 'generic' } as const satisfies LetterModel
