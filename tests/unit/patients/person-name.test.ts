import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  displayName,
  foldName,
  isNamed,
  nameFromParts,
  parseName,
  type PersonName,
} from '../../../shared/patients/person-name.ts'

describe('a whole name in one text', () => {
  const read: readonly (readonly [text: string, name: PersonName])[] = [
    ['ABERNATHY, RUTH', { family: 'Abernathy', given: 'Ruth' }],
    ['SMITH, JOHN M JR', { family: 'Smith', given: 'John', middle: 'M', suffix: 'Jr.' }],
    ['SMITH JR, JOHN M.', { family: 'Smith', given: 'John', middle: 'M', suffix: 'Jr.' }],
    ['Smith, John, III', { family: 'Smith', given: 'John', suffix: 'III' }],
    ['John Smith, Jr.', { family: 'Smith', given: 'John', suffix: 'Jr.' }],
    ['Ruth Abernathy', { family: 'Abernathy', given: 'Ruth' }],
    ['Ruth Q Abernathy', { family: 'Abernathy', given: 'Ruth', middle: 'Q' }],
    ['Mrs. Ruth Abernathy', { family: 'Abernathy', given: 'Ruth' }],
    ['De la Cruz, Concepción', { family: 'De la Cruz', given: 'Concepción' }],
    ['HERRERA DE LA CRUZ, CONCEPCIÓN', { family: 'Herrera de la Cruz', given: 'Concepción' }],
    ['Ana de la Cruz', { family: 'de la Cruz', given: 'Ana' }],
    ['NGUYỄN THỊ, MINH CHÂU', { family: 'Nguyễn Thị', given: 'Minh Châu' }],
    ['Robert "Bobby" Tallchief', { family: 'Tallchief', given: 'Robert', preferred: 'Bobby' }],
    [
      'TALLCHIEF, ROBERT (BOBBY) J',
      { family: 'Tallchief', given: 'Robert', middle: 'J', preferred: 'Bobby' },
    ],
    ['O’SHAUGHNESSY, MARY AGNES', { family: 'O’Shaughnessy', given: 'Mary Agnes' }],
    ["O'BRIEN, DE'ANDRE", { family: "O'Brien", given: "De'Andre" }],
    ['MCDONALD, AJ', { family: 'McDonald', given: 'AJ' }],
    ['MACHADO, KC', { family: 'Machado', given: 'KC' }],
    ['AL-OTAIBI, ABDULRAHMAN BIN KHALID', { family: 'Al-Otaibi', given: 'Abdulrahman bin Khalid' }],
    ['papadimitriou-lang, theodora', { family: 'Papadimitriou-Lang', given: 'Theodora' }],
    ['van der Berg, AJ', { family: 'van der Berg', given: 'AJ' }],
    ['TALLCHIEF, ROBERT [4711]', { family: 'Tallchief', given: 'Robert' }],
    ['"Tallchief, Robert"', { family: 'Tallchief', given: 'Robert' }],
    ['  Cher ', { family: 'Cher', given: '' }],
    ['', { family: '', given: '' }],
  ]
  it.each(read)('%s', (text, name) => {
    expect(parseName(text)).toEqual(name)
  })

  it('starts with the family name where the order says so', () => {
    expect(parseName('SMITH JOHN M', 'last-first')).toEqual({ family: 'Smith', given: 'John', middle: 'M' })
    expect(parseName('DE LA CRUZ ANA', 'last-first')).toEqual({ family: 'De la Cruz', given: 'Ana' })
  })

  it('leaves mixed case as somebody wrote it', () => {
    expect(parseName('deShawn MacAllister')).toEqual({ family: 'MacAllister', given: 'deShawn' })
  })

  it('never throws, and finds a name wherever there is a letter', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, fc.constantFrom('last-first', 'first-last'), (before, order) => {
        parseName(before, order)
        expect(isNamed(parseName(`${before.replace(/[[\]]/g, '')} Ruth`, order))).toBe(true)
      }),
    )
  })

  it('reads every capital "LAST, FIRST M" back', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/).filter((text) => !/^(?:Mc|Sr|Jr|Iii)/.test(text))
    fc.assert(
      fc.property(word, word, fc.stringMatching(/^[A-Z]$/), (family, given, middle) => {
        expect(parseName(`${family}, ${given} ${middle}`.toUpperCase())).toEqual({ family, given, middle })
      }),
    )
  })
})

describe('a name in columns of its own', () => {
  it('puts the parts together', () => {
    expect(
      nameFromParts({ family: 'TALLCHIEF', given: 'ROBERT', middle: 'J.', suffix: 'JR', preferred: 'BOBBY' }),
    ).toEqual({
      family: 'Tallchief',
      given: 'Robert',
      middle: 'J',
      suffix: 'Jr.',
      preferred: 'Bobby',
    })
  })
  it('keeps a whole middle name with the given names', () => {
    expect(nameFromParts({ family: 'Cruz', given: 'María', middle: 'José' })).toEqual({
      family: 'Cruz',
      given: 'María José',
    })
  })
  it('finds a suffix and a nickname inside a part', () => {
    expect(nameFromParts({ family: 'SMITH, JR', given: 'JOHN "JACK"' })).toEqual({
      family: 'Smith',
      given: 'John',
      suffix: 'Jr.',
      preferred: 'Jack',
    })
  })
})

describe('showing and folding', () => {
  it('shows a name the way it is read aloud', () => {
    expect(displayName(parseName('TALLCHIEF, ROBERT "BOBBY" J JR'))).toBe('Robert “Bobby” J Tallchief Jr.')
    expect(displayName(parseName('Cher'))).toBe('Cher')
  })

  it.each([
    ['Papadimitriou-Lang', 'papadimitriou lang'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['  NGUYỄN   Thị ', 'nguyen thi'],
    ['Łukasz Đặng Øster Straße Æsa', 'lukasz dang oster strasse aesa'],
    ['Kahaleʻōpua', 'kahaleopua'],
    ['St. John', 'st john'],
  ])('folds %s', (text, folded) => {
    expect(foldName(text)).toBe(folded)
  })

  it('folds capitals, marks and composed letters alike, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const folded = foldName(text)
        expect(foldName(folded)).toBe(folded)
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')))
      }),
    )
  })
})
