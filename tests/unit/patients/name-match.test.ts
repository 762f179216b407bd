import { describe, expect, it } from 'vitest'
import {
  isOtherName,
  isOtherSecondName,
  nameMatchKey,
  sharesFamilyName,
} from '../../../shared/patients/name-match.ts'
import { parseName } from '../../../shared/patients/person-name.ts'

const key = (text: string) => nameMatchKey(parseName(text))

describe('the key a name is found by', () => {
  it('is the same however the name is written', () => {
    expect(key('DE LA CRUZ, CONCEPCION ANA')).toBe('cruz concepcion')
    expect(key('De la Cruz, Concepción')).toBe(key('DE LA CRUZ, CONCEPCION ANA'))
    expect(key('Papadimitriou Lang, Theodora')).toBe(key('PAPADIMITRIOU-LANG, THEODORA M'))
    expect(key('Mateo Villanueva Ortega')).toBe(key('VILLANUEVA ORTEGA, MATEO'))
  })
  it('differs with the first given name', () => {
    expect(key('Cruz, Ana')).not.toBe(key('Cruz, Anabel'))
  })
})

describe('whether names speak against one person', () => {
  const isOther = (a: string, b: string) => isOtherName(parseName(a), parseName(b))
  it('forgives marriage, a nickname and swapped columns', () => {
    expect(isOther('Whitfield, Ana', 'Cruz, Ana')).toBe(false)
    expect(isOther('Tallchief, Robert "Bobby"', 'Kowalczyk, Bobby')).toBe(false)
    expect(isOther('Chen, Michael', 'Michael, Chen')).toBe(false)
  })
  it('does not forgive a wholly other name', () => {
    expect(isOther('Whitfield, Jamal', 'Abernathy, Ruth')).toBe(true)
  })
  it('tells twins apart by their second names, and an initial is no contradiction', () => {
    const isOtherSecond = (a: string, b: string) => isOtherSecondName(parseName(a), parseName(b))
    expect(isOtherSecond('Vela, José Luis', 'Vela, José María')).toBe(true)
    expect(isOtherSecond('Vela, José L', 'Vela, José Luis')).toBe(false)
    expect(isOtherSecond('Vela, José', 'Vela, José Luis')).toBe(false)
    expect(isOtherSecond('Mateo Villanueva Ortega', 'VILLANUEVA ORTEGA, MATEO')).toBe(false)
    expect(isOtherSecond('Papadimitriou-Lang, Theodora M', 'Lang, Theodora')).toBe(false)
    expect(isOtherSecond('Villanueva Ortega, Mateo', 'García Ortega, Mateo')).toBe(true)
    expect(isOtherSecond('de la Cruz, Ana', 'Cruz, Ana M')).toBe(false)
  })
})

describe('whether a family name called out could mean both', () => {
  it('is so for a name within a double name, and not for "de la"', () => {
    expect(sharesFamilyName('Okonkwo', 'Okonkwo-Fitzgerald')).toBe(true)
    expect(sharesFamilyName('O’Shaughnessy', 'OShaughnessy')).toBe(true)
    expect(sharesFamilyName('Herrera de la Cruz', 'de la Vega')).toBe(false)
  })
  it('is not so for short parts, but for equal short names', () => {
    expect(sharesFamilyName('Lê', 'Le')).toBe(true)
    expect(sharesFamilyName('bin Khalid', 'bin Saud')).toBe(false)
  })
})
