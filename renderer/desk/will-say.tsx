import type { OfferContext } from '../../shared/contract/views.ts'
import { historyBefore, languageToSay, situationOf } from '../../shared/offers/offer-flow.ts'
import { sceneAfter } from '../../shared/script/walk.ts'
import { useLanguage, useSay } from '../ui/words.tsx'
import { useCall } from '../bridge/use-call.ts'
import { Note } from '../ui/note.tsx'
import { SayLine } from '../ui/say-line.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { useDeskKind } from './desk-kind.tsx'

/** What is known of a visit beyond its row; undefined until it is the right one's. */
export const useContextOf = (visitId: string | null): OfferContext | undefined => {
  const { data } = useCall('offers.context', visitId === null ? null : { visitId }, 'day')
  return data?.visit.visitId === visitId ? data : undefined
}

/** The line the talk will open with, to read before the patient stands there. */
export function WillSay({ context }: { context: OfferContext }) {
  const { data: script } = useCall('script.current', {}, 'script')
  const { setting } = useDeskKind()
  const say = useSay()
  const screenLanguage = useLanguage()
  if (script === undefined) return null
  const situation = situationOf({
    setting,
    ageBand: context.ageBand,
    addressee: context.ageBand === 'child' ? 'representative' : 'patient',
    company: 'alone',
    history: historyBefore(context),
  })
  const line = sceneAfter(script, situation, []).lines[0]
  if (line === undefined) return null
  const language = languageToSay({ chosen: null, ownLanguage: context.ownLanguage, interpreter: null, staffLanguage: screenLanguage })
  const { text, reviewed } = line[language]
  return (
    <SayLine
      label={say('desk.will-say')}
      labelEnd={reviewed === null && <StateTag state="thinking">{say('offer.draft')}</StateTag>}
      size="preview"
      lang={language === screenLanguage ? undefined : language}
    >
      {text}
    </SayLine>
  )
}

/** Two of one name on a day are how offers land on the wrong person. */
export function SameName({ context }: { context: OfferContext }) {
  const say = useSay()
  const others = context.sameFamilyName
  return others === 0 ? null : <Note>{say('desk.same-name', { count: others + 1 })}</Note>
}
