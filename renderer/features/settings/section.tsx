import type { ReactNode } from 'react'
import type { Failure } from '../../../shared/result.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { FormColumn, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

type SectionProps = {
  readonly title: string
  /** For whom or what it counts, in one sentence. */
  readonly about: string
  readonly failure?: Failure | undefined
  readonly children: ReactNode
}

/** The frame of one section: what it is about, what went wrong, its fields. */
export function Section({ title, about, failure, children }: SectionProps) {
  const say = useSay()
  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <Heading level={2} size="title">{title}</Heading>
        <Text tone="quiet" measure>{about}</Text>
      </Stack>
      {failure && <Note kind="bad" title={say('settings.not-saved')}>{failureWords(say, failure)}</Note>}
      <FormColumn>{children}</FormColumn>
    </Stack>
  )
}
