/** Offers begun and not ended. A draft outlives Esc and the lock screen, but not the person who began it. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { LetterWish } from '../../../../shared/offers/letter-wish.ts'
import type { TypedCode } from '../../../../shared/offers/typed-code.ts'
import type { Addressee, IdentityCheck, Interpreter, Setting } from '../../../../shared/offers/words.ts'
import type { Company } from '../../../../shared/script/situation.ts'
import type { Walk } from '../../../../shared/script/walk.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { useApp } from '../../../app/app-store.ts'

export type Draft = {
  readonly walk: Walk
  readonly addressee: Addressee
  readonly company: Company
  /** The language the lines are said in; null until somebody chose: then the patient's, where the script has it. */
  readonly language: Language | null
  /** Null until somebody chose. */
  readonly interpreter: Interpreter | null
  readonly identityCheck: IdentityCheck | null
  readonly wantsCode: boolean
  readonly typedCode: TypedCode | null
  readonly letter: LetterWish
  /** Milliseconds in the pane before the last Esc. */
  readonly spentMs: number
  /** The last thing sent to the log and its id: the same facts sent again are the same offer. */
  readonly sent: { readonly facts: string; readonly offerId: string } | null
}

const NEW_DRAFT: Draft = {
  walk: [],
  addressee: 'patient',
  company: 'alone',
  language: null,
  interpreter: null,
  identityCheck: null,
  wantsCode: true,
  typedCode: null,
  letter: {},
  spentMs: 0,
  sent: null,
}

type Drafts = { readonly byId: Readonly<Record<string, Draft>> }

const useDrafts = create<Drafts>(() => ({ byId: {} }))

useApp.subscribe(({ app }, { app: before }) => {
  const isSomeoneElse = app.phase === 'ready' && (!('me' in before) || before.me.staffId !== app.me.staffId)
  if (isSomeoneElse) useDrafts.setState({ byId: {} })
})

/** A correction is a draft of its own: it must not find the answers of the offer it corrects. So is a talk at the bedside, which has other answers. */
export const draftIdOf = (visitId: string, setting: Setting, correcting: boolean): string =>
  `${visitId} ${setting}${correcting ? ' correction' : ''}`

export const draftOf = (draftId: string): Draft => useDrafts.getState().byId[draftId] ?? NEW_DRAFT

export const changeDraft = (draftId: string, change: Partial<Draft>): void =>
  useDrafts.setState(({ byId }) => ({
    byId: { ...byId, [draftId]: { ...(byId[draftId] ?? NEW_DRAFT), ...change } },
  }))

/** A draft that starts with what is known; one that was begun before goes on as it is. */
export const beginDraft = (draftId: string, known: Partial<Draft>): void => {
  if (!(draftId in useDrafts.getState().byId)) changeDraft(draftId, known)
}

export const dropDraft = (draftId: string): void =>
  useDrafts.setState(({ byId }) => ({
    byId: Object.fromEntries(Object.entries(byId).filter(([id]) => id !== draftId)),
  }))

export const useDraft = (draftId: string): Draft => useDrafts(({ byId }) => byId[draftId]) ?? NEW_DRAFT

const openedAtById = new Map<string, number>()

/** Counts the time the draft is open; nobody sees it, the log gets it. */
export const useStopwatch = (draftId: string): void => {
  useEffect(() => {
    openedAtById.set(draftId, performance.now())
    return () => {
      const spentMs = spentOn(draftId) * 1000
      openedAtById.delete(draftId)
      if (draftId in useDrafts.getState().byId) changeDraft(draftId, { spentMs })
    }
  }, [draftId])
}

/** Seconds spent on a draft until now. */
export const spentOn = (draftId: string): number => {
  const openedAt = openedAtById.get(draftId)
  return (draftOf(draftId).spentMs + (openedAt === undefined ? 0 : performance.now() - openedAt)) / 1000
}
