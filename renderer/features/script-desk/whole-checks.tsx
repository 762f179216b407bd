import { brokenTexts } from '../../../shared/script/check-words.ts'
import { spotKey } from '../../../shared/script/spots.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import styles from './checks-pane.module.css'
import { entryOf, useScriptDesk, type Writing } from './script-desk-store.ts'
import { entryName, textName } from './script-words.ts'

/** As many as one can look at; the next ones come as these are mended. */
const MOST_SHOWN = 12

/** Every text that breaks a rule, with the way to it. */
export function WholeChecks({ writing }: { writing: Writing }) {
  const say = useSay()
  const { goTo } = useScriptDesk.getState()
  const script = writing.history.present
  const broken = brokenTexts(script)
  return (
    <section className={styles.checks} aria-label={say('script.checks')}>
      <Heading level={2}>{say('script.checks')}</Heading>
      <Text size="s" tone="quiet">
        {say('script.kind.whole')}
      </Text>
      <ul className={styles.rules}>
        {broken.length === 0 && (
          <li className={styles.rule}>
            <span className={styles.ok}>
              <Icon name="tick" />
            </span>
            <span>{say('script.all-kept')}</span>
          </li>
        )}
        {broken.slice(0, MOST_SHOWN).map(({ spot, problems }) => {
          const entry = entryOf(writing.outline, spot)
          const part = entry === undefined ? '' : entryName(script, entry, say)
          return (
            <li key={spotKey(spot)}>
              <Button variant="link" onPress={() => goTo(spot)}>
                {say('script.broken-text', { part, text: textName(script, spot, say), count: problems.length })}
              </Button>
            </li>
          )
        })}
      </ul>
      {broken.length > MOST_SHOWN && <Text tone="quiet">{say('script.and-more', { count: broken.length - MOST_SHOWN })}</Text>}
    </section>
  )
}
