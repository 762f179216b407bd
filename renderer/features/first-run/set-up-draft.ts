/** What the first run has been told so far, and what each of its steps still needs. */
import {
  clinicProblems,
  emptyClinicDraft,
  type ClinicDraft,
  type ClinicField,
} from '../../../shared/clinic/clinic-draft.ts'
import { newPinProblems } from '../../../shared/staff/new-pin.ts'
import type { Say } from '../../../shared/words/say.ts'

export type SetUpDraft = {
  readonly clinic: ClinicDraft
  /** The site this workstation was said to be at. */
  readonly chosenSiteId: string | null
  readonly managerName: string
  readonly pin: string
  readonly pinAgain: string
  readonly passphrase: string
  readonly passphraseAgain: string
}

export type SetUpField = ClinicField | Exclude<keyof SetUpDraft, 'clinic' | 'chosenSiteId'>
export type SetUpProblems = Readonly<Partial<Record<SetUpField, string>>>

export type Step = 'clinic' | 'portal' | 'manager' | 'protection'

/** A computer with a key store protects the records by itself. */
export const stepsFor = (protection: 'key-store' | 'passphrase'): readonly Step[] =>
  protection === 'passphrase' ? ['clinic', 'portal', 'manager', 'protection'] : ['clinic', 'portal', 'manager']

export const SHORTEST_PASSPHRASE = 12

export const emptySetUpDraft = (timeZone: string, siteId: string): SetUpDraft => ({
  clinic: emptyClinicDraft(timeZone, siteId),
  chosenSiteId: null,
  managerName: '',
  pin: '',
  pinAgain: '',
  passphrase: '',
  passphraseAgain: '',
})

/** The site this workstation is at: the first, until another is chosen; it may have been taken out again since. */
export const siteHere = ({ clinic: { sites }, chosenSiteId }: SetUpDraft): string =>
  (sites.find(({ siteId }) => siteId === chosenSiteId) ?? sites[0])?.siteId ?? ''

/** The fields of a step in the order in which they stand. */
export const fieldsOf = (step: Step, draft: SetUpDraft): readonly SetUpField[] => {
  const sites = draft.clinic.sites.map(({ siteId }) => `site:${siteId}` as const)
  const fields: Readonly<Record<Step, readonly SetUpField[]>> = {
    clinic: ['name', 'address', 'timeZone', ...sites],
    portal: ['portalName', 'portalUrl', 'helpPhone', 'helpHours'],
    manager: ['managerName', 'pin', 'pinAgain'],
    protection: ['passphrase', 'passphraseAgain'],
  }
  return fields[step]
}

const passphraseProblems = ({ passphrase, passphraseAgain }: SetUpDraft, say: Say): SetUpProblems => {
  if (passphrase.length < SHORTEST_PASSPHRASE)
    return { passphrase: say('first-run.passphrase-short', { letters: SHORTEST_PASSPHRASE }) }
  return passphrase === passphraseAgain ? {} : { passphraseAgain: say('first-run.passphrases-differ') }
}

/** What is not right yet in any step, a sentence a field. */
export const setUpProblems = (draft: SetUpDraft, say: Say): SetUpProblems => ({
  ...clinicProblems(draft.clinic, say),
  ...(draft.managerName.trim().length < 2 && { managerName: say('first-run.name-missing') }),
  ...newPinProblems(draft, say),
  ...passphraseProblems(draft, say),
})
