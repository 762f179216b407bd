import { useEffect, useRef, useState } from 'react'
import type { LetterLanguage } from '../../../../shared/invitations/letter-languages.ts'
import { useApp } from '../../../app/app-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/note.tsx'
import { Paper, PaperDesk } from '../../../ui/paper.tsx'
import { Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useSay } from '../../../ui/words.tsx'
import { drawLetter, type DrawnPage } from './draw-letter.ts'
import type { SheetPlan } from './sheet-plan.ts'
import styles from './letter-preview.module.css'

export type LetterPreviewProps = Pick<SheetPlan, 'handouts'> & { pdf: Uint8Array | undefined; language: LetterLanguage }

/** The letter as it will print, on its own ground. With names hidden it stays covered: it says whom it is for. */
export function LetterPreview({ pdf, language, handouts }: LetterPreviewProps) {
  const { areNamesHidden, toggleNames } = useApp()
  const say = useSay()
  if (areNamesHidden)
    return (
      <PaperDesk>
        <Note title={say('hand-over.names-hidden')} action={<Button onPress={toggleNames}>{say('hand-over.show-names')}</Button>}>
          {say('hand-over.letter-says-who')}
        </Note>
      </PaperDesk>
    )
  return <PaperDesk>{pdf !== undefined && <LetterPages pdf={pdf} language={language} handouts={handouts} />}</PaperDesk>
}

function LetterPages({ pdf, language, handouts }: LetterPreviewProps & { pdf: Uint8Array }) {
  const say = useSay()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(Promise.resolve())
  const [wished, setWished] = useState(1)
  const sheets = handouts?.ids.length ?? 0
  // Until it is drawn: a page for each sheet, so that the paper has its size from the start.
  const [drawn, setDrawn] = useState<DrawnPage>({ page: 1, pages: 1 + sheets, words: '' })
  const [isBroken, setBroken] = useState(false)
  const { page, pages, words } = drawn

  useEffect(() => {
    let isOld = false
    // One after the other: two drawings at once on one canvas are refused.
    drawing.current = drawing.current.then(async () => {
      const target = canvas.current
      if (isOld || target === null) return
      try {
        setDrawn(await drawLetter(pdf, wished, target, target.clientWidth * window.devicePixelRatio))
      } catch {
        setBroken(true)
      }
    })
    return () => {
      isOld = true
    }
  }, [pdf, wished])

  if (isBroken)
    return (
      <Note kind="warn" title={say('hand-over.not-shown')}>
        {say('hand-over.not-shown-detail')}
      </Note>
    )
  return (
    <div className={styles.pages}>
      <Paper label={say('handouts.page-name', { page, pages })}>
        <canvas ref={canvas} />
      </Paper>
      <VisuallyHidden>
        <span lang={page <= pages - sheets ? language : handouts?.language}>{words}</span>
      </VisuallyHidden>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={setWished} />}
    </div>
  )
}

type PagerProps = { page: number; pages: number; onTurn: (page: number) => void }

/** From page to page, by button or arrow. The number is said aloud when it changes. */
function Pager({ page, pages, onTurn }: PagerProps) {
  const say = useSay()
  const where = say('handouts.page', { page, pages })
  const turn = (by: number) => () => {
    if (page + by >= 1 && page + by <= pages) onTurn(page + by)
  }
  useKeys({ ArrowLeft: turn(-1), ArrowRight: turn(1) }, { inDialog: true })
  return (
    <div className={styles.pager} role="group" aria-label={say('handouts.pages')}>
      <Button variant="quiet" keys="ArrowLeft" onPress={turn(-1)} unavailable={page === 1 ? where : undefined}>
        {say('handouts.previous-page')}
      </Button>
      <div role="status">
        <Text as="span" size="s" figures>
          {where}
        </Text>
      </div>
      <Button
        variant="quiet"
        keys="ArrowRight"
        keysFirst={false}
        onPress={turn(1)}
        unavailable={page === pages ? where : undefined}
      >
        {say('handouts.next-page')}
      </Button>
    </div>
  )
}
