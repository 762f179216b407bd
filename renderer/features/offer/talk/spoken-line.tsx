import type { ScriptLine } from '../../../../shared/script/script.ts'
import type { Language } from '../../../../shared/text/languages.ts'
import { Button } from '../../../ui/button.tsx'
import { SayLine, type SayLineProps } from '../../../ui/say-line.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { Label, Text } from '../../../ui/text.tsx'
import { useLanguage, useSay } from '../../../ui/words.tsx'
import styles from './spoken-line.module.css'

export type SpokenLineProps = Pick<SayLineProps, 'label' | 'size' | 'focusOn'> & {
  line: ScriptLine
  /** The language it is said in. */
  language: Language
  /** Says it in the other of our languages; undefined where another line of the screen has that button. */
  onOtherLanguage: (() => void) | undefined
}

/** A line of the script in the patient's language; for who reads the other one better, that one beside it. A draft says so. */
export function SpokenLine({ line, language, onOtherLanguage, label, size, focusOn }: SpokenLineProps) {
  const say = useSay()
  const screenLanguage = useLanguage()
  const isForeign = language !== screenLanguage
  const { text, reviewed } = line[language]
  return (
    <div className={isForeign ? styles.two : undefined}>
      <SayLine
        label={label ?? (isForeign ? say(language === 'es' ? 'offer.say-in-spanish' : 'offer.say-in-english') : undefined)}
        labelEnd={
          <>
            {reviewed === null && <StateTag state="thinking">{say('offer.draft')}</StateTag>}
            {onOtherLanguage && (
              <div className={styles.other}>
                <Button variant="link" keys="E" onPress={onOtherLanguage}>
                  {say(language === 'en' ? 'talk.in-spanish' : 'talk.in-english')}
                </Button>
              </div>
            )}
          </>
        }
        size={isForeign && size === 'l' ? 'm' : size}
        focusOn={focusOn}
        lang={isForeign ? language : undefined}
      >
        {text}
      </SayLine>
      {isForeign && (
        <div>
          <Label>{say('offer.which-means')}</Label>
          <Text tone="quiet">{line[screenLanguage].text}</Text>
        </div>
      )}
    </div>
  )
}
