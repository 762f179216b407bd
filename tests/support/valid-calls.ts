/** One good input for every call of the contract. */
import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import type { CallInput, CallName } from '../../shared/contract/contract.ts'
import { ALDER_BROOK, RIVERSIDE, SOFIA, tookTheSheet } from './alder-brook.ts'
import { largeScript } from './large-script.ts'

const UUID = '0199e3a0-5b2c-7d4e-8f60-1a2b3c4d5e6f'
const OTHER_UUID = '0199e3a0-5b2c-7d4e-8f60-6f5e4d3c2b1a'
const TODAY = '2025-10-14'
const day = { siteId: RIVERSIDE, date: TODAY }
const columns = { importId: 'import-1', mapping: { 0: 'name', 1: 'birth-date' }, siteId: RIVERSIDE }
const code = { value: 'QX7M-KD42-99ZT', goodUntil: '2025-10-24' }

export const VALID_CALLS: { readonly [Name in CallName]: CallInput<Name> } = {
  'app.state': {},
  'app.about': {},
  'log.verify': {},
  'app.retryStore': {},
  'app.printBlankSheet': {},
  'setup.create': {
    clinic: ALDER_BROOK, siteId: RIVERSIDE, manager: { name: 'Dana Mercer', pin: '480917' }, passphrase: 'seven geese over Harlow Falls',
  },
  'setup.openSample': {},
  'setup.leaveSample': {},
  'setup.unlock': { passphrase: 'seven geese over Harlow Falls' },
  'session.signIn': { staffId: SOFIA, pin: '480917' },
  'session.lock': { why: 'idle' },
  'session.signOut': {},
  'staff.list': {},
  'staff.add': { name: 'Priya Shah', role: 'nurse', pin: '480917' },
  'staff.change': { staffId: SOFIA, name: 'Sofia Reyes', role: 'desk', isActive: true },
  'staff.setPin': { staffId: SOFIA, pin: '480917' },
  'staff.chooseLanguage': { language: 'es' },
  'clinic.change': ALDER_BROOK,
  'settings.change': { siteId: RIVERSIDE, printing: [{ siteId: RIVERSIDE, paper: null, printer: 'Front desk 2', size: 'letter', tray: 'tray-2', sides: 'two-sided' }], theme: 'dark', textSize: 150, singleKeys: false },
  'day.view': day,
  'day.leftOpen': { siteId: RIVERSIDE },
  'day.close': day,
  'day.reopen': day,
  'patients.search': { text: 'kow', siteId: RIVERSIDE },
  'patients.matching': { name: 'Tomasz Kowalczyk', birthDate: '1985-06-02' },
  'visits.addWalkIn': {
    visitId: UUID, siteId: RIVERSIDE,
    patient: { newId: OTHER_UUID, name: { given: 'Tomasz', family: 'Kowalczyk' }, birthDate: '1985-06-02', mrn: '0019480' },
  },
  'visits.setStatus': { visitId: 'visit-1', status: 'leaving' },
  'visits.markMissed': { visitId: 'visit-1', reason: 'left-early', letterWillBePosted: true },
  'script.current': {},
  'offers.context': { visitId: 'visit-1' },
  'offers.log': { offerId: UUID, offer: tookTheSheet('visit-1') },
  'offers.correct': { offerId: UUID, corrects: OTHER_UUID, offer: tookTheSheet('visit-1') },
  'offers.withdraw': { visitId: 'visit-1', withdraws: UUID, why: 'wrong-patient' },
  'offers.exportCsv': { siteId: RIVERSIDE, from: TODAY, to: TODAY },
  'printers.list': {},
  'printers.abilities': { printer: 'Front desk 2' },
  'printers.printTestPage': { printer: 'Front desk 2', options: { size: 'a4', tray: null, sides: 'one-sided' } },
  'printers.testPage': {},
  'invitations.preview': { visitId: 'visit-1', form: STANDARD_FORM, kind: 'personal', code, handouts: null },
  'invitations.issue': {
    invitationId: UUID, visitId: 'visit-1', offerId: OTHER_UUID, form: STANDARD_FORM, kind: 'personal', code,
    handouts: { ids: ['privacy'], language: 'es' }, channel: { to: 'printer', printer: 'Front desk 2' },
  },
  'letters.languages': {},
  'letters.accept': { language: 'ar', templateVersion: 2 },
  'letters.withdraw': { language: 'ar' },
  'invitations.state': { invitationId: UUID },
  'invitations.retry': { invitationId: UUID, channel: { to: 'pdf' }, code: null, withoutCode: false },
  'invitations.qr': {},
  'codes.release': { codeId: 'code-1', visitId: 'visit-1', reason: 'damaged' },
  'codes.void': { codeId: 'code-1', reason: 'lost' },
  'codes.voidFound': { text: 'k7qf 9m2t x4hd', reason: 'seen' },
  'codes.desk': {},
  'codes.chooseRule': { source: 'made', days: 10 },
  'codes.saveFile': {},
  'codes.openFile': {},
  'codes.checkFile': { importId: 'import-1', mapping: columns.mapping },
  'codes.commitFile': { importId: 'import-1', mapping: columns.mapping },
  'codes.closeFile': {},
  'import.chooseFile': {},
  'import.dropFile': { name: 'tuesday.csv', bytes: new Uint8Array([1, 2, 3]) },
  'import.preview': columns,
  'import.check': { ...columns, answers: { 'row-3': 'leave-out' } },
  'import.commit': { ...columns, answers: {}, remember: true },
  'import.progress': {},
  'import.cancel': {},
  'import.saveReport': { ...columns, answers: { p3: 'new' } },
  'script.desk': {},
  'script.version': { version: 1 },
  'script.keepDraft': { script: largeScript(40) },
  'script.dropDraft': {},
  'script.publish': { script: largeScript(40) },
  'script.exportFile': { script: largeScript(40) },
  'script.importFile': {},
}
