import { addPoint, MOST_POINTS, removePoint } from '../../../shared/script/edit-script.ts'
import type { SheetEntry } from '../../../shared/script/outline.ts'
import type { Handout, Script } from '../../../shared/script/script.ts'
import type { SheetSpot } from '../../../shared/script/spots.ts'
import { LANGUAGES, type Language } from '../../../shared/text/languages.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Label, Text } from '../../ui/text.tsx'
import { useLanguage, useSay } from '../../ui/words.tsx'
import { Group, PartHead } from './part-editor.tsx'
import { useScriptDesk } from './script-desk-store.ts'
import { entryKind, ownFirst } from './script-words.ts'
import styles from './sheet-editor.module.css'
import { ReviewState, TextEdit } from './text-edit.tsx'

/** A sheet that goes along: one language at a time, as the patient holds it. */
export function SheetEditor({ script, entry }: { script: Script; entry: SheetEntry }) {
  const say = useSay()
  const screenLanguage = useLanguage()
  const { look } = useScriptDesk.getState()
  const language = useScriptDesk((desk) => desk.spot?.language) ?? screenLanguage
  const sheet = script.handouts.find(({ id }) => id === entry.sheet)
  if (sheet === undefined) return null
  const titleIn = (chosen: Language): SheetSpot => ({ sheet: sheet.id, of: 'title', language: chosen })
  return (
    <>
      <PartHead kind={entryKind(entry, say)} name={sheet.name[screenLanguage]} />
      <Segments<Language>
        label={say('script.sheet-language')}
        labelBeside
        options={LANGUAGES.map((value) => ({ value, label: say(`script.language.${value}`) }))}
        value={language}
        onChange={(chosen) => look(titleIn(chosen))}
      />
      <div className={styles.texts}>
        <TextEdit script={script} spot={titleIn(language)} size="s" />
        <TextEdit script={script} spot={{ sheet: sheet.id, of: 'lead', language }} size="m" />
        <Points script={script} sheet={sheet} language={language} />
        <ReviewState script={script} spot={titleIn(language)} />
        {language === 'en' && (
          <Text size="s" tone="quiet">
            {say('script.sheet-translations')}
          </Text>
        )}
      </div>
      <Preview sheet={sheet} language={language} />
      <Group title={say('script.name-in-list')}>
        <div className={styles.names}>
          {ownFirst(screenLanguage).map((each) => (
            <TextEdit key={each} script={script} spot={{ sheet: sheet.id, of: 'sheet-name', language: each }} size="s" />
          ))}
        </div>
      </Group>
    </>
  )
}

function Points({ script, sheet, language }: { script: Script; sheet: Handout; language: Language }) {
  const say = useSay()
  const { change } = useScriptDesk.getState()
  const { points } = sheet[language]
  const spotAt = (index: number): SheetSpot => ({ sheet: sheet.id, of: 'point', index, language })
  const isFull = points.length >= MOST_POINTS
  return (
    <>
      {points.map((_, index) => (
        <TextEdit
          // Points have no id of their own: each is told by its place.
          key={index}
          script={script}
          spot={spotAt(index)}
          size="s"
          end={
            points.length > 1 && (
              <Button
                variant="quiet"
                icon="cross"
                label={say('script.remove-point', { count: index + 1 })}
                onPress={() => change(removePoint(script, sheet.id, index), spotAt(Math.max(0, index - 1)))}
              />
            )
          }
        />
      ))}
      <div>
        <Button
          icon="plus"
          unavailable={isFull ? say('script.points-full', { most: MOST_POINTS }) : undefined}
          onPress={() => {
            change(addPoint(script, sheet.id), spotAt(points.length))
            useScriptDesk.getState().goTo(spotAt(points.length))
          }}
        >
          {isFull ? say('script.points-full', { most: MOST_POINTS }) : say('script.add-point')}
        </Button>
      </div>
    </>
  )
}

/** As it lies in the patient's hands. */
function Preview({ sheet, language }: { sheet: Handout; language: Language }) {
  const say = useSay()
  const { title, lead, points } = sheet[language]
  return (
    <section className={styles.preview} aria-label={say('script.sheet-preview')}>
      <Label>{say('script.sheet-preview')}</Label>
      <div className={styles.paper} lang={language}>
        <p className={styles.title}>{title}</p>
        <p>{lead}</p>
        <ul className={styles.points}>
          {points.map((point, index) => (
            <li key={index}>{point}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

