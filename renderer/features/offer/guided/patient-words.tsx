/** What the patient reads at the square, in their language and whatever the staff read. */
import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/text/languages.ts'
import { sayFor } from '../../../../shared/words/say.ts'
import { Rich, WordsIn } from '../../../ui/words.tsx'

type PatientWords = {
  readonly language: Language
  readonly label: string
  readonly title: string
  readonly steps: (address: string) => readonly ReactNode[]
  readonly otherwise: string
}

const pressLink = (language: Language, address: string): ReactNode => (
  <WordsIn language={language}>
    <Rich message="patient.press-link" values={{ address: <bdi>{address}</bdi> }} />
  </WordsIn>
)

/** Where the account is opened together, step by step. Made when it is shown: until then their language may not be loaded. */
export const togetherWords = (language: Language): PatientWords => {
  const say = sayFor(language)
  return {
    language,
    label: say('patient.guided.label'),
    title: say('patient.guided.title'),
    steps: (address) => [
      say('patient.guided.camera'),
      pressLink(language, address),
      say('patient.guided.sign-up'),
      say('patient.guided.questions'),
      say('patient.guided.password'),
    ],
    otherwise: say('patient.guided.otherwise'),
  }
}

/** Where they scan the square by themselves. */
export const scanWords = (language: Language): PatientWords => {
  const say = sayFor(language)
  return {
    language,
    label: say('patient.qr.label'),
    title: say('patient.qr.title'),
    steps: (address) => [say('patient.qr.camera'), say('patient.qr.hold'), pressLink(language, address)],
    otherwise: say('patient.qr.otherwise'),
  }
}
