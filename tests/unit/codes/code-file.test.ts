import { beforeEach, describe, expect, it } from 'vitest'
import { codeColumnProblems, planCodes, type CodeLookup } from '../../../shared/codes/code-file.ts'
import { plainCode } from '../../../shared/codes/read-code.ts'
import { MemoryClinic, proposedMapping, sheetFrom, TODAY } from '../../support/schedule-import.ts'

let clinic: MemoryClinic
let printed: Map<string, 'printed' | 'void'>
beforeEach(() => {
  clinic = new MemoryClinic()
  printed = new Map()
  const add = (patientId: string, family: string, given: string, mrn: string | null, birthDate: string | null) =>
    clinic.patients.set(patientId, {
      patientId,
      facts: { name: { family, given }, mrn, birthDate, phone: null, addressLines: [], language: null, portalStatus: 'none' },
    })
  add('tomasz', 'Kowalczyk', 'Tomasz', '0019480', '1985-06-02')
  add('ana', 'Quillfeather', 'Ana', null, '1990-01-05')
  add('ngozi', 'Okoro', 'Ngozi', '0020002', '1962-03-07')
})

const known = (): CodeLookup => ({
  ...clinic.lookup,
  codeOf: (patientId) => {
    const code = clinic.codes.get(patientId)
    return code && { value: code.value, goodUntil: code.goodUntil ?? null }
  },
  hasOther: (value, patientId) => [...clinic.codes].some(([id, code]) => id !== patientId && plainCode(code.value) === plainCode(value)),
  printOf: (value) => printed.get(value) ?? null,
})
const plan = (csv: string) => {
  const sheet = sheetFrom(csv)
  return planCodes(sheet, proposedMapping(sheet), known(), { today: TODAY, timeZone: 'America/Los_Angeles' })
}
const why = (csv: string) => plan(csv).lines.map(({ row, problem }) => `${row} ${problem}`)

describe('a code file', () => {
  it('finds people by MRN, whatever became of its zeros', () => {
    expect(plan('MRN,Activation code,Code good until\n19480,QX7M-KD42,10/24/2025\n0020002,QX7M-KD43,')).toEqual({
      add: [
        { patientId: 'tomasz', value: 'QX7M-KD42', goodUntil: '2025-10-24' },
        { patientId: 'ngozi', value: 'QX7M-KD43', goodUntil: null },
      ],
      replace: [], unchanged: 0, lines: [],
    })
  })

  it('with numbers and codes alone is one too', () => {
    expect(plan('MRN,Portal code\n0019480,QX7M-KD42').add).toHaveLength(1)
  })

  it('finds people by name and birth date, never by name alone', () => {
    const byBoth = 'Patient Name,DOB,Activation code\n"Quillfeather, Ana",1/5/1990,QX7M-KD42\n"Quillfeather, Ana",,QX7M-KD43\n"Okoro, Ngozi",3/8/1962,QX7M-KD44'
    expect(plan(byBoth).add).toEqual([{ patientId: 'ana', value: 'QX7M-KD42', goodUntil: null }])
    expect(why(byBoth)).toEqual(['3 not-sure-who', '4 not-on-file'])
  })

  it('leaves out a number that is somebody else’s here', () => {
    expect(why('MRN,Patient Name,DOB,Activation code\n0019480,"Okoro, Ngozi",3/7/1962,QX7M-KD42')).toEqual(['2 other-person'])
  })

  it('says of each row that brings nothing why', () => {
    printed.set('QX7M-OLD1', 'printed').set('QX7M-OLD2', 'void')
    const head = 'MRN,Activation code,Code good until\n'
    expect(why(`${head}0019480,,10/24/2025`)).toEqual(['2 no-code'])
    expect(why(`${head}0019480,<b>x</b>,10/24/2025`)).toEqual(['2 not-a-code'])
    expect(why(`${head}0019480,QX7M-KD42,soon`)).toEqual(['2 date-unreadable'])
    expect(why(`${head}0019480,QX7M-KD42,10/13/2025`)).toEqual(['2 run-out'])
    expect(why(`${head}0019480,QX7M-KD42,10/14/2025`)).toEqual([])
    expect(why(`${head}99999,QX7M-KD42,10/24/2025`)).toEqual(['2 not-on-file'])
    expect(why(`${head}0019480,QX7M-OLD1,10/24/2025\n0020002,QX7M-OLD2,10/24/2025`)).toEqual(['2 printed-before', '3 void-before'])
  })

  it('does not choose between two codes of one person, nor between two people of one code', () => {
    const head = 'MRN,Activation code,Code good until\n'
    expect(plan(`${head}0019480,QX7M-KD42,\n0019480,QX7M-KD43,`)).toMatchObject({ add: [], lines: [{ problem: 'two-codes' }, { problem: 'two-codes' }] })
    expect(plan(`${head}0019480,QX7M-KD42,\n0020002,QX7M-KD42,`)).toMatchObject({ add: [], lines: [{ problem: 'shared-code' }, { problem: 'shared-code' }] })
    expect(plan(`${head}0019480,QX7M-KD42,\n0019480,QX7M-KD42,`)).toMatchObject({ add: [{ patientId: 'tomasz' }], lines: [] })
  })

  it('takes the same code parted otherwise for the same', () => {
    const head = 'MRN,Activation code\n'
    expect(why(`${head}0019480,QX7M-KD42\n0020002,QX7M KD42`)).toEqual(['2 shared-code', '3 shared-code'])
    expect(plan(`${head}0019480,QX7M-KD42\n0019480,QX7MKD42`)).toMatchObject({ add: [{ patientId: 'tomasz' }], lines: [] })
  })

  it('gives nobody a code that somebody else has on file', () => {
    clinic.codes.set('ngozi', { value: 'QX7M KD42', goodUntil: null })
    expect(why('MRN,Activation code\n0019480,QX7M-KD42')).toEqual(['2 others-code'])
  })

  it('changes nothing the second time, and replaces a code that is another one', () => {
    clinic.codes.set('tomasz', { value: 'QX7M-KD42', goodUntil: '2025-10-24' })
    const head = 'MRN,Activation code,Code good until\n'
    expect(plan(`${head}0019480,QX7M-KD42,10/24/2025`)).toMatchObject({ add: [], replace: [], unchanged: 1, lines: [] })
    expect(plan(`${head}0019480,QX7M-KD99,10/24/2025`)).toMatchObject({ replace: [{ value: 'QX7M-KD99' }] })
  })
})

describe('the columns of a code file', () => {
  const problems = (...fields: Parameters<typeof codeColumnProblems>[0][number]['field'][]) =>
    codeColumnProblems(fields.map((field) => ({ field }))).map(({ key }) => key)
  it('have to say whose code it is, and the code', () => {
    expect(problems('mrn', 'activation-code')).toEqual([])
    expect(problems('family', 'given', 'birth-date', 'activation-code')).toEqual([])
    expect(problems('name', 'activation-code')).toEqual(['rows.no-who-column'])
    expect(problems('mrn', 'leave-out', 'leave-out')).toEqual(['codes.file.no-code-column'])
    expect(problems('mrn', 'mrn', 'activation-code')).toEqual(['rows.double-column'])
  })
})
