/** What the desk left for the nurse, in words. The reason is left out where names are hidden: it could tell who it is. */
import { clockTime } from '../time/display.ts'
import type { Say } from '../words/say.ts'
import type { DayVisit } from './day-view.ts'

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** "Desk, 9:38: asked to wait" */
export const deskLine = ({ offeredAt, deferralReason }: DayVisit, say: Say): string => {
  if (offeredAt === null) return ''
  const time = clockTime(offeredAt)
  return deferralReason === null
    ? say('discharge.desk-line-bare', { time })
    : say('discharge.desk-line', { time, reason: lowerFirst(say(`offer.deferral.${deferralReason}`)) })
}

/** "Sofia asked at 9:38. Asked to wait." */
export const deskSentence = (
  { offeredAt, offeredBy, deferralReason }: Pick<DayVisit, 'offeredAt' | 'offeredBy' | 'deferralReason'>,
  isNameHidden: boolean,
  say: Say,
): string => {
  if (offeredAt === null) return ''
  const time = clockTime(offeredAt)
  const [name] = (offeredBy ?? '').split(' ')
  const asked = name ? say('discharge.asked', { name, time }) : say('discharge.someone-asked', { time })
  return deferralReason === null || isNameHidden
    ? asked
    : `${asked} ${say('discharge.reason', { reason: say(`offer.deferral.${deferralReason}`) })}`
}
