/** Joins Synthea's patients and encounters, where a copy lies beside the repository, into the CSV of a schedule. */
import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { csvDocument } from '../../shared/export/spreadsheet-safe.ts'
import { addDays, type LocalDate } from '../../shared/time/local-time.ts'

type Row = Readonly<Record<string, string>>

const folderAbove = (start: string): string | null => {
  const found = join(start, 'shared', 'data', 'synthea')
  if (existsSync(join(found, 'patients.csv')) && existsSync(join(found, 'encounters.csv'))) return found
  return dirname(start) === start ? null : folderAbove(dirname(start))
}

/** Where the files are; null on a machine without them. */
export const syntheaFolder = folderAbove(dirname(fileURLToPath(import.meta.url)))

const table = (name: string): readonly Row[] =>
  syntheaFolder === null ? [] : parse(readFileSync(join(syntheaFolder, name)), { columns: true })

const COLUMNS = [
  'Encounter Id',
  'Start',
  'Patient Id',
  'Last',
  'First',
  'Suffix',
  'BirthDate',
  'DeathDate',
  'Address',
  'City',
  'State',
  'Zip',
  'SSN',
  'Race',
  'EncounterClass',
  'Description',
]

/** Puts an old day into the year that ends with `lastDay`; the time stays. */
const movedInto = (start: string, lastDay: LocalDate, index: number): string =>
  `${addDays(lastDay, -(index % 360))}${start.slice(10)}`

/**
 * One row an encounter, as a clinic's export would have it. With `lastDay` every visit lies in the year before it;
 * without, encounters keep their own days.
 */
export const syntheaSchedule = (
  lastDay?: LocalDate,
): { csv: string; encounters: number; dead: ReadonlySet<string> } => {
  const patients = new Map(table('patients.csv').map((patient) => [patient['Id'] ?? '', patient]))
  const encounters = table('encounters.csv')
  const rows = encounters.map((encounter, index) => {
    const patient: Row = patients.get(encounter['PATIENT'] ?? '') ?? {}
    const start = encounter['START'] ?? ''
    return [
      encounter['Id'],
      lastDay === undefined ? start : movedInto(start, lastDay, index),
      ...[
        'Id',
        'LAST',
        'FIRST',
        'SUFFIX',
        'BIRTHDATE',
        'DEATHDATE',
        'ADDRESS',
        'CITY',
        'STATE',
        'ZIP',
        'SSN',
        'RACE',
      ].map((name) => patient[name]),
      encounter['ENCOUNTERCLASS'],
      encounter['DESCRIPTION'],
    ].map((cell) => cell ?? '')
  })
  const dead = [...patients.values()]
    .filter((patient) => patient['DEATHDATE'])
    .map((patient) => patient['Id'] ?? '')
  return { csv: csvDocument([COLUMNS, ...rows]), encounters: encounters.length, dead: new Set(dead) }
}
