/** Bringing in groups and accounts of patients, by the real handlers on real records. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppParts } from '../../electron/handlers/app-parts.ts'
import { patientFileHandlers } from '../../electron/handlers/patient-file-handlers.ts'
import { DANA, RIVERSIDE, SOFIA, tookTheSheet } from '../support/alder-brook.ts'
import { sheetFrom } from '../support/schedule-import.ts'
import { ELEVEN_EIGHTEEN, openAlderBrook, TODAY, walkIn, type TestStore } from '../support/test-store.ts'

const dana = { staffId: DANA, name: 'Dana Mercer', role: 'manager', isActive: true, language: 'en' } as const

let store: TestStore
beforeEach(() => {
  store = openAlderBrook()
  walkIn(store)
})
afterEach(() => store.remove())

const open = async (csv: string, isSample = false) => {
  const path = join(store.folder, 'patients.csv')
  writeFileSync(path, csv)
  let made = 0
  const announced: string[] = []
  const calls = patientFileHandlers({
    store: { run: async (name: string, input: never) => store.run(name as 'clinicFacts', input) },
    dialogs: { chooseSchedule: async () => path },
    sheetReader: { read: () => ({ result: Promise.resolve({ ok: true, sheet: sheetFrom(csv) }), cancel: () => undefined }) },
    records: { state: () => ({ kind: 'open', isSample }) },
    nowMs: () => ELEVEN_EIGHTEEN,
    newId: () => `import-${csv.length}-${(made += 1)}`,
    announce: (topic: string) => void announced.push(topic),
  } as unknown as AppParts)
  const opened = await calls['patientFile.open']({}, dana)
  if (!opened.ok || opened.value === null) return { calls, announced, opened, chosen: { importId: '', mapping: {} } }
  const mapping = Object.fromEntries(opened.value.columns.map(({ index, field }) => [index, field]))
  return { calls, announced, opened, chosen: { importId: opened.value.importId, mapping } }
}
const bringIn = async (csv: string) => {
  const { calls, chosen } = await open(csv)
  return calls['patientFile.commit'](chosen, dana)
}
const facts = () => store.database.prepare('SELECT type FROM event ORDER BY seq').pluck().all() as string[]
const theirVisit = () => store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN }).visits[0]?.visitId ?? ''
const state = () => store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN }).visits[0]?.state
const funnelOf = (from: string, to: string) => {
  const filter = { from, to, siteId: null }
  while (!store.run('keepFigureDays', filter));
  return store.run('figuresFunnel', { filter })
}

describe('a patient file', () => {
  it('is checked without a change, brought in at once, and the second time leaves only that it was read', async () => {
    const csv = 'MRN,Race,Payer\n19480,"White; Asian",Medicaid\n777,Black,Medicare'
    const { calls, announced, chosen } = await open(csv)
    expect(await calls['patientFile.check'](chosen, dana)).toMatchObject({
      value: { groups: 1, accounts: 0, unchanged: 0, leftOut: 1, lines: [{ row: 3, problem: 'not-on-file' }], moreLines: 0 },
    })
    expect(facts().filter((type) => type.startsWith('patient-groups'))).toEqual([])
    expect(await calls['patientFile.commit'](chosen, dana)).toEqual({ ok: true, value: { groups: 1, accounts: 0, unchanged: 0, leftOut: 1 } })
    expect(announced).toEqual(['figures', 'day'])
    expect(await bringIn(csv)).toMatchObject({ value: { groups: 0, unchanged: 1 } })
    expect(facts().filter((type) => type.startsWith('patient-') && type !== 'patient-recorded')).toEqual([
      'patient-groups-recorded', 'patient-file-imported', 'patient-file-imported',
    ])
    expect(await calls['patientFile.desk']({}, dana)).toMatchObject({ value: { patients: 1, withGroups: 1, accounts: 0, accountsUntil: null } })
  })

  it('with a day on which an account was opened takes the patient off the list of who is asked', async () => {
    expect(state()).toBe('needs-offer')
    await bringIn('MRN,Account opened on\n19480,10/2/2025')
    expect(state()).toBe('has-account')
    expect(funnelOf('2025-10-01', TODAY)).toMatchObject({ scope: { seen: 1, needed: 0, hasAccount: 1 } })
  })

  it('counts an account from its day on: before it somebody was to ask, and did', async () => {
    store.run('logOffer', { offerId: 'offer-1', offer: tookTheSheet(theirVisit()), corrects: null, by: SOFIA })
    expect(funnelOf(TODAY, TODAY).accounts).toBeNull()
    await bringIn(`MRN,Account opened on\n19480,${TODAY}`)
    const { stages, accounts } = funnelOf(TODAY, TODAY)
    expect(stages.at(-1)).toEqual({ stage: 'active', patients: 1 })
    // The list ends today: nobody has had thirty days yet.
    expect(accounts).toMatchObject({ until: TODAY, n: 0, tooEarly: 1 })
  })

  it('is the same after the read tables are built anew from the log', async () => {
    await bringIn('MRN,Sex,Account opened on\n19480,F,10/2/2025')
    const rows = () => ['patient_groups', 'account', 'account_list'].map((table) => store.database.prepare(`SELECT * FROM ${table}`).all())
    const before = rows()
    expect(before.every((table) => table.length === 1)).toBe(true)
    store.rebuild()
    expect(rows()).toEqual(before)
  })

  it('is refused in the sample clinic, without a column it needs, and once it was left', async () => {
    expect((await open('MRN,Sex\n19480,F', true)).opened).toMatchObject({ ok: false, code: 'sample-clinic' })
    const { calls, chosen } = await open('MRN,Sex\n19480,F')
    expect(await calls['patientFile.check']({ ...chosen, mapping: { 0: 'mrn' } }, dana)).toMatchObject({
      ok: false, code: 'columns-missing', message: 'Say which column has a group, or the day the account was opened.',
    })
    await calls['patientFile.close']({}, dana)
    expect(await calls['patientFile.commit'](chosen, dana)).toMatchObject({ ok: false, code: 'no-file' })
  })
})

it('no answer to a desk, a list or a letter tells a group', async () => {
  await bringIn('MRN,Sex,Race,Ethnicity,Payer,PCP,RUCA,Education,Employment,Disability\n19480,F,Black,Hispanic or Latino,Medicaid,None,7,GED,Retired,ASL')
  const visitId = theirVisit()
  const answers = JSON.stringify([
    store.run('dayView', { siteId: RIVERSIDE, date: TODAY, nowMs: ELEVEN_EIGHTEEN }),
    store.run('offerContext', { visitId, nowMs: ELEVEN_EIGHTEEN } as never),
    store.run('invitationFacts', { visitId } as never),
    store.run('searchPatients', { text: 'kowal', siteId: RIVERSIDE, date: TODAY } as never),
  ])
  expect(answers).toContain('Kowalczyk')
  expect(answers).not.toMatch(/medicaid|hispanic|black|retired|isRural|schooling/i)
})
