import { describe, expect, it } from 'vitest'
import { fileShapeKey, recallMapping, rememberMapping } from '../../../shared/import/file-shape.ts'
import type { Mapping } from '../../../shared/import/fields.ts'
import { proposedMapping, sheetFrom } from '../../support/schedule-import.ts'

const monday = sheetFrom('Time,Patient Name,DOB,Portal\n8:00,"Fox, Cy",6/1/1950,Y\n')
const tuesday = sheetFrom('List of Tuesday,,,\nportal,DOB,PATIENT_NAME,time\nN,7/2/1960,"Cruz, Ana",9:00\n')
const other = sheetFrom('Time,Patient Name,DOB,Portal,Phone\n8:00,"Fox, Cy",6/1/1950,Y,\n')

describe('the shape of a file', () => {
  it('is the same for the same columns in any order and case, and another for others', () => {
    expect(fileShapeKey(tuesday)).toBe(fileShapeKey(monday))
    expect(fileShapeKey(other)).not.toBe(fileShapeKey(monday))
    expect(fileShapeKey(monday)).toMatch(/^h-[0-9a-f]{16}$/)
  })

  it('is told by the kinds of values where there is no header', () => {
    const first = sheetFrom('8:00 AM,"Fox, Cy",6/1/1950\n')
    const second = sheetFrom('9:30 AM,"Cruz, Ana",7/2/1960\n10:00 AM,"Lee, Bo",1/1/1970\n')
    expect(fileShapeKey(second)).toBe(fileShapeKey(first))
    expect(fileShapeKey(sheetFrom('"Fox, Cy",8:00 AM,6/1/1950\n'))).not.toBe(fileShapeKey(first))
  })

  it('brings the choices back by column, wherever the column has moved', () => {
    const chosen: Mapping = [
      { field: 'visit-time' },
      { field: 'name', order: 'last-first' },
      { field: 'birth-date', order: 'month-day' },
      { field: 'leave-out' },
    ]
    const remembered = rememberMapping(monday, chosen)
    expect(recallMapping(monday, remembered)).toEqual(chosen)
    expect(recallMapping(tuesday, remembered)?.map(({ field }) => field)).toEqual([
      'leave-out',
      'birth-date',
      'name',
      'visit-time',
    ])
    expect(recallMapping(other, remembered)).toBeUndefined()
  })

  it('keeps two columns of one name apart', () => {
    const twice = sheetFrom('Time,Name,Phone,Phone\n8:00,"Fox, Cy",1,2\n')
    const chosen: Mapping = [
      { field: 'visit-time' },
      { field: 'name', order: 'last-first' },
      { field: 'phone' },
      { field: 'leave-out' },
    ]
    expect(recallMapping(twice, rememberMapping(twice, chosen))).toEqual(chosen)
  })

  it('stores no word of the file', () => {
    expect(JSON.stringify(rememberMapping(monday, proposedMapping(monday)))).not.toMatch(
      /patient name|patientname|dob/i,
    )
  })
})
