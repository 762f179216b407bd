import { useRef, useState } from 'react'
import type { OfferContext, PrinterShown } from '../../../../shared/contract/views.ts'
import { loggedWords } from '../../../../shared/offers/logged-words.ts'
import { offerFrom, type Ending, type Talk } from '../../../../shared/offers/offer-flow.ts'
import type { OfferInput } from '../../../../shared/offers/offer-input.ts'
import type { Interpreter } from '../../../../shared/offers/words.ts'
import type { Script } from '../../../../shared/script/script.ts'
import type { Scene } from '../../../../shared/script/walk.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import { call } from '../../../bridge/bridge.ts'
import { useSay } from '../../../ui/words.tsx'
import { handOut, type HandedOut, type HandOut } from '../printing/hand-out.ts'
import { changeDraft, draftOf, dropDraft, spentOn } from '../talk/draft-store.ts'

/** What the shell shows after logging. `sentence` goes on after the patient's name and never holds it. */
export type Done = {
  readonly offerId: string
  readonly visitId: string
  readonly sentence: string
  readonly atTime: string
}

/** The offer is in the log; what should have come out of a printer is not there. */
export type Stuck = {
  readonly done: Done
  readonly what: HandOut
  readonly failed: Extract<HandedOut, { ok: false }>
}

type Stage = 'idle' | 'logging' | 'handing-out'

export type Logging = {
  readonly stage: Stage
  /** Why nothing was logged; undefined while all is well. */
  readonly problem: string | undefined
  readonly stuck: Stuck | undefined
  readonly finish: (scene: Scene, ending: Ending, whats: readonly HandOut[]) => Promise<void>
  readonly withdraw: (why: 'wrong-patient' | 'by-mistake') => Promise<void>
}

export type LoggingOf = {
  readonly draftId: string
  readonly context: OfferContext
  readonly script: Script
  readonly talk: Talk
  readonly language: Language
  readonly interpreter: Interpreter
  readonly correcting: boolean
  readonly printers: readonly PrinterShown[]
  readonly onLogged: (done: Done) => void
}

/** The same facts keep their id, so that a repeated call after a lost answer logs one offer. */
const offerIdFor = (draftId: string, offer: OfferInput): string => {
  const key = JSON.stringify({ ...offer, seconds: 0 })
  const { sent } = draftOf(draftId)
  if (sent?.facts === key) return sent.offerId
  const offerId = crypto.randomUUID()
  changeDraft(draftId, { sent: { facts: key, offerId } })
  return offerId
}

/** Ends an offer: the log first, and only after its answer whatever is handed out. */
export const useLogging = ({
  draftId,
  context,
  script,
  talk,
  language,
  interpreter,
  correcting,
  printers,
  onLogged,
}: LoggingOf): Logging => {
  const say = useSay()
  const [stage, setStage] = useState<Stage>('idle')
  const [problem, setProblem] = useState<string>()
  const [stuck, setStuck] = useState<Stuck>()
  const isBusy = useRef(false)
  const { visitId } = context.visit
  const standing = correcting ? context.standing : null

  /** One at a time: a second key press while the first is under way does nothing. */
  const alone = async (act: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    setProblem(undefined)
    setStage('logging')
    try {
      await act()
    } finally {
      setStage('idle')
      isBusy.current = false
    }
  }

  const leave = (done: Done) => {
    dropDraft(draftId)
    onLogged(done)
  }

  const handOutAll = async (done: Done, whats: readonly HandOut[]) => {
    setStage('handing-out')
    let sentence = done.sentence
    for (const what of whats) {
      const handed = await handOut(visitId, done.offerId, what, printers, say)
      if (!handed.ok) {
        dropDraft(draftId)
        return setStuck({ done: { ...done, sentence }, what, failed: handed })
      }
      if (handed.words !== null) sentence = `${sentence} ${handed.words}`
    }
    leave({ ...done, sentence })
  }

  const finish = (scene: Scene, ending: Ending, whats: readonly HandOut[]) =>
    alone(async () => {
      const offer = offerFrom({ visitId, script, talk, scene, language, interpreter, ending, seconds: spentOn(draftId) })
      const offerId = offerIdFor(draftId, offer)
      const result =
        standing === null
          ? await call('offers.log', { offerId, offer })
          : await call('offers.correct', { offerId, corrects: standing.offerId, offer })
      if (!result.ok) return setProblem(failureWords(say, result))
      await handOutAll(
        {
          offerId: result.value.offerId,
          visitId,
          sentence: loggedWords(offer.outcome, offer.setting, say),
          atTime: result.value.at,
        },
        whats,
      )
    })

  const withdraw = (why: 'wrong-patient' | 'by-mistake') =>
    alone(async () => {
      if (standing === null) return
      const result = await call('offers.withdraw', { visitId, withdraws: standing.offerId, why })
      if (!result.ok) return setProblem(failureWords(say, result))
      leave({
        offerId: standing.offerId,
        visitId,
        sentence: say('talk.no-offer-any-more'),
        atTime: result.value.at,
      })
    })

  return { stage, problem, stuck, finish, withdraw }
}
