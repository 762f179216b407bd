/** Who a row is about. */
import { cleanMrn, isRoundedNumber } from '../patients/mrn.ts'
import { nameFromParts, parseName, type PersonName } from '../patients/person-name.ts'
import type { LocalDate } from '../time/local-time.ts'
import { addressLinesOf, tidyPhone, tidyZip } from './contact.ts'
import { birthDateKey, readAge, readBirthDate, readGoodUntil } from './read-birth-date.ts'
import { LONGEST_TEXT, type Desk } from './row-desk.ts'
import { withoutBlanks, type ActivationCode, type ScheduledPatient } from './scheduled-visit.ts'

const LONGEST_NAME = 120

const cut = (name: PersonName): PersonName => ({
  ...name,
  family: name.family.slice(0, LONGEST_NAME),
  given: name.given.slice(0, LONGEST_NAME),
  ...(name.middle === undefined ? {} : { middle: name.middle.slice(0, LONGEST_NAME) }),
  ...(name.preferred === undefined ? {} : { preferred: name.preferred.slice(0, 60) }),
})

/** The name from one column or several. */
export const readName = ({ setup, value }: Desk): PersonName => {
  const family = value('family')
  if (family === '') return cut(parseName(value('name'), setup.nameOrder))
  if (family.includes(',') && value('given') === '') return cut(parseName(family))
  return cut(
    nameFromParts({
      family,
      given: value('given'),
      middle: value('middle'),
      suffix: value('suffix'),
      preferred: value('preferred'),
    }),
  )
}

const readMrn = ({ setup, value, say }: Desk, birthDate: LocalDate | undefined): string | undefined => {
  const text = value('mrn')
  const did = birthDate === undefined ? 'without-it' : 'matched-by-name'
  if (isRoundedNumber(text)) {
    say({ problem: 'mrn-rounded', before: text, did, severity: 'note' })
    return undefined
  }
  const mrn = cleanMrn(text).slice(0, LONGEST_TEXT)
  if (mrn === '') {
    if (setup.columns.mrn) say({ problem: 'no-mrn', did, severity: 'note' })
    return undefined
  }
  const width = setup.facts.mrnWidth ?? 0
  if (mrn.length >= width || !/^\d+$/.test(mrn)) return mrn
  const whole = mrn.padStart(width, '0')
  say({ problem: 'mrn-lost-zeros', before: mrn, did: 'set-to', after: whole, severity: 'mended' })
  return whole
}

const readAddress = ({ value, say }: Desk): readonly string[] | undefined => {
  const street = value('address')
  const { zip, isMended } = tidyZip(value('zip'))
  if (isMended && zip !== '')
    say({ problem: 'zip-lost-zero', before: value('zip'), did: 'set-to', after: zip, severity: 'mended' })
  // An envelope needs a street; a city alone reaches nobody.
  return street === ''
    ? undefined
    : addressLinesOf(street, value('address-2'), value('city'), value('state'), zip)
}

const readPortal = (desk: Desk): ScheduledPatient['portalStatus'] => {
  const text = desk.value('portal-status')
  const status = text === '' ? undefined : desk.setup.read.portalStatus(text)
  if (text !== '' && status === undefined)
    desk.remark(`portal ${text}`, {
      row: desk.row,
      problem: 'portal-unknown',
      before: text.slice(0, LONGEST_TEXT),
      did: 'taken-as-unknown',
      severity: 'note',
    })
  return status
}

/** The portal's code for this patient, where the file carries one. */
export const readCode = ({ setup, value }: Desk): ActivationCode | undefined => {
  const text = value('activation-code').slice(0, LONGEST_TEXT)
  if (text.length < 4) return undefined
  const goodUntil = readGoodUntil(value('code-good-until'), setup.visitOrder, setup.today)
  return withoutBlanks<ActivationCode>({ value: text, goodUntil })
}

/** Who the visit is of, with what is needed to find, address and greet them. */
export const readPatient = (desk: Desk, name: PersonName): ScheduledPatient => {
  const { setup, value, say, row, inFile } = desk
  const age = readAge(value('age'))
  const { birthDate, line } = readBirthDate(
    value('birth-date'),
    age,
    { row, inFile },
    {
      today: setup.today,
      order: setup.birthOrder,
      hasMostlyShortYears: setup.facts.hasMostlyShortYears,
      answer: setup.answers[birthDateKey(row)],
    },
  )
  if (line) say(line)
  else if (birthDate === undefined && age !== undefined)
    say({ problem: 'age-only', did: 'without-it', severity: 'note' })
  else if (birthDate === undefined && setup.columns['birth-date'])
    say({ problem: 'no-birth-date', did: 'without-it', severity: 'note' })
  return withoutBlanks<ScheduledPatient>({
    name,
    mrn: readMrn(desk, birthDate),
    birthDate,
    age: birthDate === undefined ? age : undefined,
    phone: tidyPhone(value('phone')),
    addressLines: readAddress(desk),
    language: setup.read.language(value('language')),
    portalStatus: readPortal(desk),
  })
}
