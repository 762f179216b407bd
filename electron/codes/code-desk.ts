/** The code of a letter: found or made before it is drawn, and spent before it leaves. */
import { randomInt } from 'node:crypto'
import { makeCode } from '../../shared/codes/make-code.ts'
import type { LetterCheck } from '../../shared/invitations/letter-checks.ts'
import type { TypedCode } from '../../shared/offers/typed-code.ts'
import { succeed, type Result } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { toSay } from '../../shared/words/to-say.ts'
import type { AppParts } from '../handlers/app-parts.ts'

export type LetterCode = TypedCode & {
  readonly from: 'portal' | 'typed' | 'made'
  /** Only to look at: the real one is made when the letter is printed. */
  readonly isStandIn: boolean
}

type Letter = { readonly visitId: string; readonly invitationId: string }
type Spent = Result<{ readonly codeId: string } | null>

export type CodeDesk = {
  /** `look`: a code that is made at the last moment is stood in for. Refused: spent, void, run out, none. */
  codeFor(visitId: string, typed: TypedCode | null, why: 'look' | 'print'): Promise<Result<LetterCode>>
  /** Answers after the commit. A letter whose code is refused here must not leave. */
  spend(code: LetterCode | null, letter: Letter, me: StaffMember): Promise<Spent>
  /** Saves a letter: its code is spent once the person has said where, and may be printed again where that did not work. */
  spendBefore<Saved>(
    code: LetterCode | null,
    letter: Letter,
    me: StaffMember,
    save: (maySave: () => Promise<boolean>) => Promise<Result<Saved>>,
  ): Promise<Result<Saved>>
}

/** As wide as a code, and none: no code has this character. */
const STAND_IN = '000000000000'

export const createCodeDesk = ({ store, nowMs }: Pick<AppParts, 'store' | 'nowMs'>): CodeDesk => {
  const spend: CodeDesk['spend'] = async (code, { visitId, invitationId }, me) => {
    if (code === null) return succeed(null)
    const { value, goodUntil, from } = code
    return store.run('printCode', { visitId, invitationId, code: { value, goodUntil, from }, by: me.staffId })
  }
  return {
    codeFor: async (visitId, typed, why) => {
      const found = await store.run('codeForLetter', { visitId, typed, nowMs: nowMs() })
      if (!found.ok) return found
      if (found.value.kind === 'there') {
        const { value, goodUntil, from } = found.value
        return succeed({ value, goodUntil, from, isStandIn: false })
      }
      const { goodUntil } = found.value
      if (why === 'look') return succeed({ value: STAND_IN, goodUntil, from: 'made', isStandIn: true })
      // Draws from the system's own source, and leaves no remainder that would favour some characters.
      return succeed({ value: makeCode((below) => randomInt(below)), goodUntil, from: 'made', isStandIn: false })
    },
    spend,
    spendBefore: async (code, letter, me, save) => {
      const answers: Spent[] = []
      const saved = await save(async () => {
        const spent = await spend(code, letter, me)
        answers.push(spent)
        return spent.ok
      })
      const [spent] = answers
      if (spent?.ok === false) return spent
      if (spent?.value && !saved.ok) {
        const { codeId } = spent.value
        await store.run('releaseCode', { codeId, visitId: letter.visitId, reason: 'printer-trouble', by: null })
      }
      return saved
    },
  }
}

/** What there is to say of the code before a letter is printed. */
export const codeChecks = (code: LetterCode | null): readonly LetterCheck[] =>
  code?.isStandIn === true && code.goodUntil !== null
    ? [{ isOk: true, says: toSay('codes.check.made-when-printed', { date: code.goodUntil }) }]
    : []
