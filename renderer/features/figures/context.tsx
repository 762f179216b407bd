import { Stack } from '../../ui/layout.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'

/** What surveys found, with year and population: others count other things, so it is no line on any chart. And where to read on. */
export function Context() {
  const say = useSay()
  return (
    <Stack gap={2}>
      <Heading level={2}>{say('figures.context')}</Heading>
      <Text size="s" tone="quiet" measure>{say('figures.context.now')}</Text>
      <Text size="s" tone="quiet" measure>{say('figures.context.study')}</Text>
      <Text size="s" tone="quiet" measure>{say('figures.context.read-on')}</Text>
    </Stack>
  )
}
