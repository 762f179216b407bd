import type { Setting } from '../../../../shared/offers/words.ts'
import type { ScriptText } from '../../../../shared/script/script.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import { changeDraft, type Draft } from './draft-store.ts'
import styles from './talk.module.css'

export type WhoAnswersProps = {
  draftId: string
  draft: Draft
  setting: Setting
  /** What the script asks of staff with these people in the room. It stands beside the choice: nothing moves away from under it. */
  cues: readonly ScriptText[]
}

type With = 'alone' | 'helper' | 'representative'

/** Who else is there, and who answers: the line and the log change with it. At the bedside family is often there, at the desk rarely. */
export function WhoAnswers({ draftId, draft: { addressee, company }, setting, cues }: WhoAnswersProps) {
  const say = useSay()
  const language = useLanguage()
  const isHelper = addressee === 'representative'
  const choose = (value: With) =>
    changeDraft(draftId, {
      company: value === 'alone' ? 'alone' : 'helper',
      addressee: value === 'representative' ? 'representative' : 'patient',
    })
  const toggleHelper = () => choose(isHelper ? 'alone' : 'representative')
  useKeys({ H: toggleHelper })
  if (setting === 'check-in')
    return (
      <Button variant="quiet" keys="H" pressed={isHelper} onPress={toggleHelper}>
        {say('discharge.with-helper-answers')}
      </Button>
    )
  return (
    <div className={styles.with}>
      <Segments<With>
        label={say('discharge.with')}
        labelQuiet
        options={[
          { value: 'alone', label: say('discharge.with-nobody') },
          { value: 'helper', label: say('discharge.with-family') },
          { value: 'representative', label: say('discharge.with-helper-answers') },
        ]}
        value={isHelper ? 'representative' : company}
        onChange={choose}
      />
      <div className={styles.withCue} aria-live="polite">
        {cues.map((cue) => (
          <Text key={cue.en} size="s" tone="quiet">
            {cue[language]}
          </Text>
        ))}
      </div>
    </div>
  )
}
