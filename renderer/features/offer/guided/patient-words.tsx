/** What the patient reads while the account is opened, in their language; not what staff read. */
import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/text/languages.ts'

type Words = {
  readonly label: string
  readonly title: string
  readonly steps: (address: string) => readonly ReactNode[]
  readonly otherwise: string
}

export const PATIENT_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    label: 'Opening the account together',
    title: 'Open it now, step by step',
    steps: (address) => [
      'Point your camera at the square',
      <>
        Press the link. It must say <bdi>{address}</bdi>
      </>,
      'Choose to sign up',
      'Answer the questions about you',
      'Make up your own password',
    ],
    otherwise: 'Nobody here sees your password.',
  },
  es: {
    label: 'Abrir la cuenta juntos',
    title: 'Ábrala ahora, paso a paso',
    steps: (address) => [
      'Apunte la cámara al cuadro',
      <>
        Toque el enlace. Tiene que decir <bdi>{address}</bdi>
      </>,
      'Elija crear una cuenta',
      'Conteste las preguntas sobre usted',
      'Invente su propia contraseña',
    ],
    otherwise: 'Aquí nadie ve su contraseña.',
  },
}
