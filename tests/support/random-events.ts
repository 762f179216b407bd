/** A made-up fact of every type in the catalogue, for histories nobody would think of. */
import type { EventPayloads, EventType } from '../../shared/events/catalogue.ts'
import {
  ADDRESSEE_IDS, DEFERRAL_REASON_IDS, IDENTITY_CHECK_IDS, INTERPRETER_IDS, METHOD_IDS, MISSED_REASON_IDS, OUTCOME_IDS,
  REASON_IDS, SETTING_IDS, TEACH_BACK_IDS, UNABLE_REASON_IDS,
} from '../../shared/offers/words.ts'
import { COMPANIES } from '../../shared/script/situation.ts'
import { ROLES } from '../../shared/staff/roles.ts'
import { LANGUAGES } from '../../shared/text/languages.ts'
import { CODE_SOURCES, REPRINT_REASONS, VOID_REASONS } from '../../shared/codes/rule.ts'
import { NOTHING_RECORDED, PAYERS, RACES, SEXES } from '../../shared/patient-file/recorded-groups.ts'
import { PORTAL_STATUSES, VISIT_STATUSES } from '../../shared/visits/visit.ts'
import { ALDER_BROOK, NORTHGATE, RIVERSIDE } from './alder-brook.ts'
import type { Random } from './random.ts'
import { answer, ask, end, scriptOf } from './small-script.ts'

/** What the history knows so far: facts refer to earlier ones, and new things get ids of their own. */
export type World = { readonly random: Random; readonly staff: string[]; readonly offers: string[]; readonly invitations: string[]; readonly changes: string[]; made: number }

export const newWorld = (random: Random): World => ({ random, staff: ['staff-dana'], offers: [], invitations: [], changes: [], made: 0 })

const fresh = (world: World, kind: string): string => `${kind}-${(world.made += 1)}`
const freshIn = (world: World, list: string[], kind: string): string => {
  const id = fresh(world, kind)
  list.push(id)
  return id
}
const earlier = (world: World, list: readonly string[]): string => (list.length > 0 ? world.random.pick(list) : 'never-made')

const FAMILY = ['Kowalczyk', 'Ó Briain', 'de la Cruz', 'Okoro', 'Nguyễn', '  Spaces  ']
const GIVEN = ['Tomasz', 'Zoë', 'Concepción Ana', 'Ngozi', '']

const patientId = ({ random }: World) => `patient-${random.int(6)}`
const visitId = ({ random }: World) => `visit-${random.int(8)}`
const codeId = ({ random }: World) => `code-${random.int(6)}`
const siteId = ({ random }: World) => random.pick([RIVERSIDE, NORTHGATE])
const date = ({ random }: World) => `2025-10-${10 + random.int(9)}`
const time = ({ random }: World) => `${10 + random.int(10)}:${10 + random.int(50)}`

const clinic = ({ random }: World) => ({
  ...ALDER_BROOK, name: random.pick(['Alder Brook', ' Alder Brook West ']), reofferAfterDays: random.int(731),
})

const offer = (world: World) => {
  const { random } = world
  return {
    offerId: freshIn(world, world.offers, 'offer'),
    localDate: date(world),
    localTime: time(world),
    // Keys out of the schema's order, as a handler may spread them together.
    facts: {
      handouts: ['privacy', 'step-by-step'].slice(random.int(3)),
      teachBack: random.maybe(random.pick(TEACH_BACK_IDS)),
      interpreter: random.pick(INTERPRETER_IDS),
      company: random.pick(COMPANIES),
      seconds: random.int(90),
      path: ['opening'].slice(random.int(2)),
      script: { version: 1, id: 'portal-offer' },
      language: random.pick(LANGUAGES),
      identityCheck: random.maybe(random.pick(IDENTITY_CHECK_IDS)),
      addressee: random.pick(ADDRESSEE_IDS),
      unableReason: random.maybe(random.pick(UNABLE_REASON_IDS)),
      deferralReason: random.maybe(random.pick(DEFERRAL_REASON_IDS)),
      reasons: REASON_IDS.filter(() => random.chance(0.2)),
      method: random.maybe(random.pick(METHOD_IDS)),
      outcome: random.pick(OUTCOME_IDS),
      setting: random.pick(SETTING_IDS),
      patientId: patientId(world),
      visitId: visitId(world),
    },
  }
}

export const PAYLOADS: { readonly [Type in EventType]: (world: World) => EventPayloads[Type] } = {
  'clinic-set-up': (world) => ({ clinic: clinic(world), isSample: world.random.chance(0.5) }),
  'clinic-changed': (world) => ({ clinic: clinic(world) }),
  'staff-added': (world) => ({
    staffId: freshIn(world, world.staff, 'staff'), name: world.random.pick(['Priya Shah', ' Marcus Bell ']),
    role: world.random.pick(ROLES),
  }),
  'staff-changed': (world) => ({
    staffId: earlier(world, world.staff), name: 'Priya Shah-Bell', role: world.random.pick(ROLES),
    isActive: world.random.chance(0.7),
  }),
  'staff-pin-set': (world) => ({ staffId: earlier(world, world.staff) }),
  'sign-in-accepted': (world) => ({ staffId: earlier(world, world.staff) }),
  'sign-in-refused': (world) => ({ staffId: earlier(world, world.staff), atMs: 1_760_465_880_000 }),
  'signed-out': (world) => ({ staffId: earlier(world, world.staff), why: world.random.pick(['locked', 'left', 'idle']) }),
  'staff-language-chosen': (world) => ({ staffId: earlier(world, world.staff), language: world.random.pick(LANGUAGES) }),
  'script-published': (world) => ({ script: { ...scriptOf(ask('opening', [answer('yes', 'end')]), end('end')), version: 1 + world.random.int(4) } }),
  'patient-recorded': (world) => ({
    patientId: patientId(world),
    importId: world.random.maybe('import-1'),
    facts: {
      name: { given: world.random.pick(GIVEN), family: world.random.pick(FAMILY) },
      mrn: world.random.maybe(`00${world.random.int(99_999)}`),
      birthDate: world.random.maybe(`19${10 + world.random.int(89)}-03-07`),
      phone: world.random.maybe('555-0142'),
      addressLines: ['2140 Weir Street'].slice(world.random.int(2)),
      language: world.random.maybe(world.random.pick(['Spanish', 'es-MX', 'English', 'Somali', 'Declined'])),
      portalStatus: world.random.pick(PORTAL_STATUSES),
    },
  }),
  'visit-recorded': (world) => ({
    visitId: visitId(world),
    importId: world.random.maybe('import-1'),
    facts: {
      patientId: patientId(world), siteId: siteId(world), date: date(world), times: [time(world)].slice(world.random.int(2)),
      status: world.random.pick(VISIT_STATUSES), arrivedAt: world.random.maybe(time(world)),
      leavingAt: world.random.maybe(time(world)), departedAt: world.random.maybe(time(world)),
      origin: world.random.pick(['schedule', 'walk-in']),
    },
  }),
  'visit-status-changed': (world) => ({
    visitId: visitId(world), status: world.random.pick(VISIT_STATUSES), localTime: time(world),
  }),
  'visit-missed': (world) => ({
    visitId: visitId(world), reason: world.random.pick(MISSED_REASON_IDS), letterWillBePosted: world.random.chance(0.5),
  }),
  'offer-made': offer,
  'offer-corrected': (world) => ({ corrects: earlier(world, world.offers), ...offer(world) }),
  'offer-withdrawn': (world) => ({
    withdraws: earlier(world, world.offers), visitId: visitId(world), why: world.random.pick(['wrong-patient', 'by-mistake']),
  }),
  'invitation-issued': (world) => ({
    invitationId: world.random.chance(0.3) ? earlier(world, world.invitations) : freshIn(world, world.invitations, 'invitation'),
    visitId: visitId(world), offerId: world.random.maybe(earlier(world, world.offers)),
    kind: world.random.pick(['generic', 'personal']), template: 'invitation', templateVersion: 1, language: 'en',
    paper: world.random.pick(['letter', 'card', null]), size: world.random.pick(['standard', 'large']), acceptedBy: world.random.maybe('staff-dana'), batchId: world.random.maybe('batch-1'),
    handouts: ['helper'].slice(world.random.int(2)),
    sha256: 'ab'.repeat(32), channel: world.random.pick(['printer', 'pdf', 'screen']), printer: world.random.maybe('Front desk 2'),
  }),
  'batch-started': (world) => ({
    batchId: fresh(world, 'batch'), kind: world.random.pick(['tomorrow', 'missed', 'deferred']), siteId: siteId(world), from: date(world), to: date(world),
    letters: 12, skipped: { 'has-account': 1, resting: 0, 'offered-since': 0, 'has-letter': 2, 'no-address': 0, 'same-patient': 0 },
    channel: 'printer', printer: 'Front desk 2',
  }),
  'batch-ended': (world) => ({ batchId: fresh(world, 'batch'), how: world.random.pick(['done', 'cancelled']), out: 7 }),
  'letter-language-accepted': (world) => ({ language: world.random.pick(['ar', 'pl']), templateVersion: 2 + world.random.int(2) }),
  'letter-language-withdrawn': (world) => ({ language: world.random.pick(['ar', 'pl']) }),
  'letterhead-changed': ({ random }) => ({
    languages: { [random.pick(['en', 'pl'])]: { paragraphs: ['', 'We are open on Saturdays.'].slice(random.int(2)), hours: random.maybe('8 to 5') } },
    logo: random.maybe({ sha256: 'ef'.repeat(32), width: 1 + random.int(600), height: 1 + random.int(200) }),
  }),
  'counter-sheets-printed': ({ random }) => ({
    paper: random.pick(['half-sheet', 'card']), language: random.pick(['en', 'pl']), templateVersion: 2, copies: 1 + random.int(100),
    acceptedBy: random.maybe('staff-dana'), sha256: 'ab'.repeat(32), channel: random.pick(['printer', 'pdf']), printer: random.maybe('Front desk 2'),
  }),
  'invitation-printed': (world) => ({ invitationId: earlier(world, world.invitations), visitId: visitId(world) }),
  'invitation-not-printed': (world) => ({
    invitationId: earlier(world, world.invitations), visitId: visitId(world), problem: 'out-of-paper',
  }),
  'code-rule-chosen': (world) => ({ source: world.random.pick(CODE_SOURCES), days: 1 + world.random.int(90) }),
  'code-printed': (world) => ({
    codeId: codeId(world), patientId: patientId(world), visitId: visitId(world), invitationId: earlier(world, world.invitations),
    from: world.random.pick(['portal', 'typed', 'made']), hash: `${world.random.int(5)}a`.repeat(32),
    goodUntil: world.random.maybe(date(world)),
  }),
  'code-released': (world) => ({ codeId: codeId(world), visitId: visitId(world), reason: world.random.pick(REPRINT_REASONS) }),
  'code-voided': (world) => ({ codeId: codeId(world), reason: world.random.pick(VOID_REASONS) }),
  'codes-handed-over': (world) => ({ uploadId: fresh(world, 'upload'), codeIds: [codeId(world)] }),
  'codes-imported': (world) => ({ importId: fresh(world, 'import'), fileSha256: 'cd'.repeat(32), added: 3, replaced: 1, unchanged: 0, leftOut: 2 }),
  'day-closed': (world) => ({ siteId: siteId(world), date: date(world), needed: 3, offered: 2, missed: 1 }),
  'day-reopened': (world) => ({ siteId: siteId(world), date: date(world) }),
  'schedule-imported': (world) => ({
    importId: fresh(world, 'import'), siteId: siteId(world), fileName: 'tuesday.csv', fileSha256: 'cd'.repeat(32),
    dates: [date(world)], visitsAdded: 3, visitsUpdated: 2, unchanged: 1, mended: 0, leftOut: 0, localTime: time(world),
  }),
  'import-mapping-remembered': (world) => ({
    shape: `shape-${world.random.int(3)}`, mapping: { 2: 'name', 0: world.random.pick(['mrn', 'time']) },
  }),
  'patient-groups-recorded': (world) => ({
    patientId: patientId(world), importId: fresh(world, 'import'),
    groups: {
      ...NOTHING_RECORDED, sex: world.random.maybe(world.random.pick(SEXES)), races: RACES.slice(0, world.random.int(3)), payer: world.random.maybe(world.random.pick(PAYERS)),
    },
  }),
  'account-opened': (world) => ({ patientId: patientId(world), openedOn: date(world), importId: fresh(world, 'import') }),
  'patient-file-imported': (world) => ({
    importId: fresh(world, 'import'), fileSha256: 'a'.repeat(64), accountsUntil: world.random.maybe(date(world)),
    groups: world.random.int(9), accounts: world.random.int(9), unchanged: world.random.int(9), leftOut: world.random.int(9),
  }),
  'month-reported': (world) => ({
    month: `2025-0${1 + world.random.int(9)}`, siteId: world.random.maybe(siteId(world)), needed: world.random.int(900), offered: world.random.int(900),
    localDate: date(world), sha256: 'b'.repeat(64),
  }),
  'figure-change-marked': (world) => ({
    changeId: freshIn(world, world.changes, 'change'), date: date(world), label: 'Training day', siteId: world.random.maybe(siteId(world)),
  }),
  'figure-change-withdrawn': (world) => ({ changeId: earlier(world, world.changes) }),
  'visits-looked-at': (world) => ({ siteId: world.random.maybe(siteId(world)), from: date(world), to: date(world), of: 'not-offered', rows: world.random.int(40) }),
  'offers-exported': (world) => ({ siteId: siteId(world), from: date(world), to: date(world), rows: 3 }),
}

export const subjectOf = (payload: object): string => {
  for (const key of ['visitId', 'patientId', 'staffId', 'siteId', 'importId', 'shape'])
    if (key in payload) return String((payload as Record<string, unknown>)[key])
  return 'clinic'
}
