/** What record systems call the state of a visit and of a portal account. */
import { foldName } from '../patients/person-name.ts'
import type { PortalStatus, VisitStatus } from '../visits/visit.ts'

const listed = <Word extends string>(lists: Readonly<Record<Word, string>>): ReadonlyMap<string, Word> =>
  new Map(
    (Object.entries(lists) as [Word, string][]).flatMap(([word, list]) =>
      list.split(',').map((alias) => [alias.trim(), word] as const),
    ),
  )

const VISIT_WORDS = listed<VisitStatus>({
  expected:
    'scheduled, sch, sched, booked, confirmed, unconfirmed, conf, pending, proposed, expected, not arrived, reserved, new,\
 open, future, active, planned, reminder done, chart pulled, left message, appointment confirmed, to be confirmed,\
 not checked in, pre registered, registered, f, o, s, waitlist',
  arrived:
    'arrived, arr, checked in, check in, checkedin, ci, present, here, in lobby, lobby, waiting, waiting room, in room,\
 roomed, in exam room, in exam, exam, in progress, started, with provider, signed in, triaged, arrived late, in office,\
 in session, ready for provider, intake',
  leaving:
    'leaving, checking out, ready to leave, ready for checkout, discharge pending, ready for discharge',
  departed:
    'completed, complete, comp, checked out, check out, checkedout, co, departed, fulfilled, finished, seen, done, closed,\
 discharged, left, left without seen, left without being seen, lwbs, left w o visit, charge entered, coding done, kept,\
 visit complete',
  cancelled:
    'cancelled, canceled, can, canc, cancel, cxl, cx, canceled late, cancelled late, late cancel, canceled 24h,\
 rescheduled, resched, bumped, deleted, void, voided, entered in error, removed, x, rescheduled by patient,\
 canceled by patient, canceled by provider, cancelled by patient, cancelled by provider',
  'no-show':
    'no show, noshow, no shows, ns, n s, did not keep, dnka, dna, missed, did not attend, failed to keep, no call no show,\
 did not show',
})

/** OpenEMR puts a sign before each status; some sites export the sign alone. */
const VISIT_SIGNS: Readonly<Record<string, VisitStatus>> = {
  '@': 'arrived',
  '~': 'arrived',
  '<': 'arrived',
  '>': 'departed',
  '!': 'departed',
  $: 'departed',
  '-': 'expected',
  '*': 'expected',
  '+': 'expected',
  '^': 'expected',
  '%': 'cancelled',
  '?': 'no-show',
}

const PORTAL_WORDS = listed<PortalStatus>({
  active:
    'active, activated, activation complete, registered, enrolled, y, yes, true, 1, t, on, has account, has an account,\
 signed up, using portal, portal active, complete, completed',
  pending:
    'pending, pending activation, invited, code generated, code sent, invitation sent, invite sent, sent, in progress,\
 activation pending, invited not registered, pending verification, code issued',
  none: 'none, n, no, false, 0, f, off, not active, inactive, inactivated, deactivated, not activated, not registered,\
 not enrolled, never activated, declined, patient declined, no account, not invited, not signed up, no portal, blocked,\
 disabled, not signed, expired, code expired, never, unregistered, non user',
  unknown: 'unknown, not asked, unspecified, n a, na, not applicable',
})

/** "Checked In [4711]" and "*Unknown status [7]" without what the system appended. */
const bare = (text: string): string => text.replace(/\s*\[[^\]]*\]\s*$/, '').trim()

/** The visit's state; undefined where the word says nothing: `*Unknown status`, or a code of the system's own. */
export const readStatus = (text: string): VisitStatus | undefined => {
  const word = bare(text)
  const folded = foldName(word)
  const found = VISIT_WORDS.get(folded) ?? (/^.(?: |$)/.test(word) ? VISIT_SIGNS[word.charAt(0)] : undefined)
  if (found) return found
  // "Canceled - Patient", "Completed (billed)": the first words decide.
  const first = foldName(word.split(/[-:(/]/)[0] ?? '')
  return first === folded || first === '' ? undefined : VISIT_WORDS.get(first)
}

/** The account's state; undefined where the word says nothing. */
export const readPortalStatus = (text: string): PortalStatus | undefined =>
  PORTAL_WORDS.get(foldName(bare(text)))

const NOT_DECEASED = new Set(',n,no,false,0,alive,living,a,f,none,null,n a,not deceased,unknown'.split(','))

/** Whether a cell of a "deceased" column says so: any word or date but a "no". */
export const isDeceased = (text: string): boolean => !NOT_DECEASED.has(foldName(bare(text)))
