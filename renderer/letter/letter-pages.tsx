import { useEffect, useRef, useState } from 'react'
import type { LetterLanguage } from '../../shared/invitations/letter-languages.ts'
import type { PageSize } from '../../shared/invitations/letter.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Paper } from '../ui/paper.tsx'
import { Text } from '../ui/text.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useSay } from '../ui/words.tsx'
import { drawLetter, type DrawnPage } from './draw-letter.ts'
import styles from './letter-pages.module.css'

export type LetterPagesProps = {
  pdf: Uint8Array
  /** In which language each page is: those of the letter, and of what goes along after it. */
  languages: readonly LetterLanguage[]
  pageSize: PageSize
  /** As wide as there is room, to be read; else as high. */
  fits: 'width' | 'height'
  /** Once a page is on the screen. */
  onDrawn?: (() => void) | undefined
}

/** A letter as it will print, page by page. */
export function LetterPages({ pdf, languages, pageSize, fits, onDrawn }: LetterPagesProps) {
  const say = useSay()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(Promise.resolve())
  const told = useRef(onDrawn)
  const [wished, setWished] = useState(1)
  // Also until it is drawn, so that the paper has its size from the start.
  const [drawn, setDrawn] = useState<DrawnPage>({ page: 1, pages: languages.length, words: '' })
  const [isBroken, setBroken] = useState(false)
  const { page, pages, words } = drawn

  useEffect(() => {
    told.current = onDrawn
  }, [onDrawn])
  useEffect(() => {
    let isOld = false
    // One after the other: two drawings at once on one canvas are refused.
    drawing.current = drawing.current.then(async () => {
      const target = canvas.current
      if (isOld || target === null) return
      try {
        setDrawn(await drawLetter(pdf, wished, target, target.clientWidth * window.devicePixelRatio))
        if (!isOld) told.current?.()
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
    <div className={styles[fits]}>
      <Paper label={say('handouts.page-name', { page, pages })} size={fits === 'width' ? 'wide' : 'full'} shape={pageSize}>
        <canvas ref={canvas} />
      </Paper>
      <VisuallyHidden>
        <span lang={languages[page - 1]}>{words}</span>
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
