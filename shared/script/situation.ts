/** What is known before a talk, as far as it changes the words. Free of schemas, so that the window can use it. */
import type { Setting } from '../offers/words.ts'

export const AUDIENCES = ['adult', 'teen', 'representative-of-child', 'representative'] as const
/** Who is spoken to. A teen is spoken to alone, a child never is; the ages are the clinic's. */
export type Audience = (typeof AUDIENCES)[number]

export const HISTORIES = ['none', 'declined-before', 'deferred', 'invited-before'] as const
/** What went before: `invited-before` is an invitation that was never opened. */
export type History = (typeof HISTORIES)[number]

export const COMPANIES = ['alone', 'helper'] as const
/** Who is with the patient: nobody, or family or a helper. */
export type Company = (typeof COMPANIES)[number]

export type Situation = {
  readonly setting: Setting
  readonly audience: Audience
  readonly history: History
  readonly company: Company
}

/** What is not named holds for all. */
export type Condition = { readonly [Key in keyof Situation]?: readonly Situation[Key][] }

const has = <Value>(allowed: readonly Value[] | undefined, value: Value): boolean =>
  allowed === undefined || allowed.includes(value)

export const holds = (condition: Condition | undefined, situation: Situation): boolean =>
  condition === undefined ||
  (has(condition.setting, situation.setting) &&
    has(condition.audience, situation.audience) &&
    has(condition.history, situation.history) &&
    has(condition.company, situation.company))

/** Every situation there is: 64 of them. */
export const SITUATIONS: readonly Situation[] = (['check-in', 'discharge'] as const).flatMap((setting) =>
  AUDIENCES.flatMap((audience) =>
    HISTORIES.flatMap((history) => COMPANIES.map((company) => ({ setting, audience, history, company }))),
  ),
)
