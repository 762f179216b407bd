/** Invitations: look first, hand out, and follow what the printer makes of it. */
import { createHash } from 'node:crypto'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { InvitationState } from '../../shared/contract/views.ts'
import type { EventPayloads } from '../../shared/events/catalogue.ts'
import { handoutChecks } from '../../shared/invitations/handout-checks.ts'
import { isUntranslated, standingOf } from '../../shared/invitations/handout.ts'
import type { LetterCheck } from '../../shared/invitations/letter-checks.ts'
import { groupCode, mayCarryCode, qrTarget, shownAddress } from '../../shared/invitations/letter.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { LANGUAGES } from '../../shared/text/languages.ts'
import { sayIt } from '../../shared/words/to-say.ts'
import { codeChecks, createCodeDesk, type LetterCode } from '../codes/code-desk.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { sheetsFor } from './handouts.ts'
import { acceptedByIn, printableIn } from './letter-handlers.ts'
import { firstRefusal, followPrint, withdrawWaiting, type LetterToPrint } from './follow-print.ts'
import { sentBefore, stateOfSent } from './reprint.ts'
import { saving } from './saving.ts'
import { wordsFor } from '../resources/words.ts'

type Issue = CallInput<'invitations.issue'>
type Retry = CallInput<'invitations.retry'>
type Channel = Issue['channel']
type Facts = Omit<EventPayloads['invitation-issued'], 'channel' | 'printer'>
type Wished = Pick<Issue, 'visitId' | 'form' | 'kind' | 'code' | 'handouts'>
/** The letter as it was drawn: only in memory, and only while it may still be needed. */
type Issued = LetterToPrint & {
  readonly form: Issue['form']
  readonly facts: Facts
  /** Spent when the letter leaves. Null in a letter without a code. */
  readonly code: LetterCode | null
  state: InvitationState
  /** Ends when the printer has said how it went. */
  following: Promise<void>
}

/** Letters kept for a second try; older ones are printed anew from the visit. */
const KEPT = 20

const UNKNOWN = fail('unknown-invitation', 'This letter is not kept any more. Print it again from the visit.')

export const invitationHandlers = (
  parts: AppParts,
): Handlers<
  'printers.list' | 'invitations.preview' | 'invitations.issue' | 'invitations.state' | 'invitations.retry' | 'invitations.qr' | 'invitations.handouts'
> => {
  const { store, letters, printers, dialogs } = parts
  const codes = createCodeDesk(parts)
  const issuedById = new Map<string, Issued>()
  const underWay = new Map<string, Promise<Result<InvitationState>>>()

  const render = async ({ visitId, form, kind, code: typed, handouts: wanted }: Wished, why: 'look' | 'print') => {
    const facts = await store.run('invitationFacts', { visitId })
    if (!facts) return fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')
    // Most letters go alone, and then the script is not read.
    const sheets = wanted === null ? succeed([]) : await sheetsFor(parts, wanted)
    if (!sheets.ok) return sheets
    const handouts = sheets.value
    const addressee = { name: facts.name, addressLines: facts.addressLines }
    const { paper } = form
    if (kind === 'generic' || !mayCarryCode(paper))
      return succeed({ letter: await letters.render(facts.clinic, { kind: 'generic', ...form, addressee, handouts }), code: null, handouts })
    const found = await codes.codeFor(visitId, typed, why)
    if (!found.ok) return found
    const code = found.value
    const letter = await letters.render(facts.clinic, { kind, ...form, paper, addressee, handouts, code })
    return succeed({ letter, code, handouts })
  }

  const inWords = async (checks: readonly LetterCheck[], { language }: StaffMember) => {
    const say = await wordsFor(language)
    return checks.map(({ isOk, says }) => ({ isOk, words: sayIt(say, says) }))
  }

  const remember = (issued: Issued): void => {
    issuedById.set(issued.facts.invitationId, issued)
    for (const id of [...issuedById.keys()].slice(0, -KEPT)) issuedById.delete(id)
  }

  const settle = (issued: Issued, change: Partial<InvitationState>): InvitationState => {
    issued.state = { ...issued.state, ...change }
    parts.announce('printing')
    parts.announce('day')
    return issued.state
  }

  /** Logged as sent before the printer has it; what the printer says is logged when it says it. */
  const print = async (issued: Issued, printer: string, me: StaffMember): Promise<Result<InvitationState>> => {
    const spent = await codes.spend(issued.code, issued.facts, me)
    if (!spent.ok) return spent
    await store.run('recordInvitation', { facts: { ...issued.facts, channel: 'printer', printer }, by: me.staffId })
    const sent = settle(issued, { state: 'sent', printer, problem: null })
    issued.following = followPrint(parts, issued, { printer, me, tell: (told) => void settle(issued, told) })
    return succeed(sent)
  }

  const savePdf = async (issued: Issued, me: StaffMember): Promise<Result<InvitationState>> => {
    const saved = await codes.spendBefore(issued.code, issued.facts, me, (maySave) =>
      saving(() => dialogs.savePdf('Invitation.pdf', issued.bytes, maySave)))
    if (!saved.ok) return saved
    if (saved.value === null) {
      issued.state = { ...issued.state, state: 'left' }
      return succeed(issued.state)
    }
    await withdrawWaiting(parts, issued)
    await store.run('recordInvitation', { facts: { ...issued.facts, channel: 'pdf', printer: null }, by: me.staffId })
    return succeed(settle(issued, { state: 'saved', problem: null }))
  }

  const handOut = (issued: Issued, channel: Exclude<Channel, { to: 'screen' }>, me: StaffMember) =>
    channel.to === 'printer' ? print(issued, channel.printer, me) : savePdf(issued, me)

  /** Sheets in a language of the script say on paper whether somebody has reviewed them; a translation has to be answered for. */
  const printableWith = async ({ form, handouts }: Pick<Issue, 'form' | 'handouts'>): ReturnType<typeof printableIn> => {
    const letter = await printableIn(parts, form.language)
    const ofSheets = handouts?.language ?? form.language
    if (!letter.ok || ofSheets === form.language || LANGUAGES.some((language) => language === ofSheets)) return letter
    const sheets = await printableIn(parts, ofSheets)
    return sheets.ok ? succeed({ acceptedBy: letter.value.acceptedBy ?? sheets.value.acceptedBy }) : sheets
  }

  const draw = async (input: Omit<Issue, 'channel'>): Promise<Result<Issued>> => {
    const { invitationId, visitId, offerId, form } = input
    const printable = await printableWith(input)
    if (!printable.ok) return printable
    const rendered = await render(input, 'print')
    if (!rendered.ok) return rendered
    const { letter, code, handouts } = rendered.value
    if (!letter.ok) return fail(letter.code, letter.message, { problem: letter.message })
    const kind = code === null ? 'generic' : 'personal'
    const { template, templateVersion, language, sha256, bytes } = letter
    return succeed({
      bytes,
      form,
      code,
      facts: {
        invitationId, visitId, offerId, kind, template, templateVersion, language, sha256, paper: form.paper, size: form.size,
        acceptedBy: printable.value.acceptedBy,
        batchId: null,
        handouts: handouts.map(({ id }) => id),
      },
      state: { invitationId, visitId, state: 'sent', printer: null, problem: null },
      waitingJob: null,
      following: Promise.resolve(),
    })
  }

  const issue = async (input: Issue, me: StaffMember): Promise<Result<InvitationState>> => {
    const { channel, ...what } = input
    if (channel.to === 'screen') return showOnScreen(input, me)
    const drawn = await draw(what)
    if (!drawn.ok) return drawn
    const handedOut = await handOut(drawn.value, channel, me)
    if (handedOut.ok) remember(drawn.value)
    return handedOut
  }

  /** The letter as it is kept; else drawn again, from what the log says was wanted and the code typed once more. */
  const again = async ({ invitationId, channel, code, withoutCode }: Retry, me: StaffMember): Promise<Result<Issued>> => {
    const kept = issuedById.get(invitationId)
    if (kept && !withoutCode) return succeed(kept)
    const wanted = await sentBefore(parts, invitationId, channel)
    if (!wanted) return UNKNOWN
    // Its code was spent for a sheet that nobody holds.
    await store.run('giveBackCode', { invitationId, by: me.staffId })
    const drawn = await draw({ invitationId, ...wanted, code, ...(withoutCode && { kind: 'generic' }) })
    if (drawn.ok && kept) {
      drawn.value.waitingJob = kept.waitingJob
      kept.waitingJob = null
    }
    return drawn
  }

  const retry = async (input: Retry, me: StaffMember): Promise<Result<InvitationState>> => {
    const kept = issuedById.get(input.invitationId)?.state
    // Asked twice: it is at the printer again, or out.
    if (kept && kept.state !== 'not-printed' && kept.state !== 'left') return succeed(kept)
    const drawn = await again(input, me)
    if (!drawn.ok) return drawn
    const issued = drawn.value
    const handedOut = await handOut(issued, input.channel, me)
    if (!handedOut.ok) return handedOut
    remember(issued)
    // Somebody stands before the printer that failed: a second refusal is this call's answer, not news that comes after.
    await firstRefusal(issued.following)
    return issued.state.state === 'not-printed' ? succeed(issued.state) : handedOut
  }

  /** The same letter again while it is under way must not print twice. */
  const onceAtATime = (invitationId: string, act: () => Promise<Result<InvitationState>>): Promise<Result<InvitationState>> => {
    const running = underWay.get(invitationId) ?? act().finally(() => underWay.delete(invitationId))
    underWay.set(invitationId, running)
    return running
  }

  const showOnScreen = async ({ invitationId, visitId, offerId }: Issue, me: StaffMember): Promise<Result<InvitationState>> => {
    const clinic = (await store.run('invitationFacts', { visitId }))?.clinic
    if (!clinic) return fail('unknown-visit', 'This visit is not on the list any more. Choose the person again.')
    const sha256 = createHash('sha256').update(qrTarget(clinic.portal)).digest('hex')
    const facts: Facts = {
      invitationId, visitId, offerId, kind: 'generic', template: 'on-screen-qr', templateVersion: 1, language: 'en', handouts: [], sha256,
      paper: null, size: 'standard', acceptedBy: null, batchId: null,
    }
    await store.run('recordInvitation', { facts: { ...facts, channel: 'screen', printer: null }, by: me.staffId })
    return succeed({ invitationId, visitId, state: 'shown', printer: null, problem: null })
  }

  return {
    'printers.list': async () => {
      // An offer has begun and a letter may be wanted in some seconds: its fonts are read while the line is said. Sooner, after
      // the sign-in, half a second of it would keep the first search waiting.
      void letters.prepare()
      return succeed(await printers.list())
    },

    'invitations.preview': async (input, me) => {
      const rendered = await render(input, 'look')
      if (!rendered.ok) return rendered
      const { letter, code, handouts } = rendered.value
      if (!letter.ok) return fail(letter.code, letter.message, { problem: letter.message })
      const acceptedBy = input.handouts && (await acceptedByIn(parts, input.handouts.language))
      const ofSheets = handoutChecks(handouts, { language: me.language, acceptedBy })
      return succeed({
        pdf: letter.bytes,
        pageLanguages: letter.pageLanguages,
        checks: await inWords([...letter.checks, ...ofSheets, ...codeChecks(code)], me),
        code: code && !code.isStandIn ? { value: groupCode(code.value), goodUntil: code.goodUntil } : null,
      })
    },

    'invitations.handouts': async (wanted) => {
      const sheets = await sheetsFor(parts, wanted)
      if (!sheets.ok) return sheets
      const acceptedBy = await acceptedByIn(parts, wanted.language)
      return succeed(
        sheets.value.map((handout) => {
          const standing = standingOf(handout)
          const by = standing === 'accepted' ? acceptedBy : null
          return { id: handout.id, names: handout.names, language: handout.language, standing, acceptedBy: by, isUntranslated: isUntranslated(handout) }
        }),
      )
    },

    'invitations.issue': (input, me) => {
      const before = issuedById.get(input.invitationId)
      return before ? succeed(before.state) : onceAtATime(input.invitationId, () => issue(input, me))
    },

    'invitations.state': async ({ invitationId }, me) => {
      const state = issuedById.get(invitationId)?.state ?? (await stateOfSent(parts, invitationId, me))
      return state ? succeed(state) : UNKNOWN
    },

    'invitations.retry': (input, me) => onceAtATime(input.invitationId, () => retry(input, me)),

    'invitations.qr': async () => {
      const clinic = (await store.run('clinicFacts', {}))?.clinic
      if (!clinic) return fail('no-clinic', 'The clinic is not set up yet.')
      // Loaded when it is shown: the library takes longer to load than the window to open.
      const { qrSvgPath } = await import('../letters/qr-path.ts')
      return succeed({ ...qrSvgPath(qrTarget(clinic.portal)), address: shownAddress(clinic.portal) })
    },
  }
}
