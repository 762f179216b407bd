import { useEffect, useRef, useState } from 'react'
import { useApp } from '../../../app/app-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/note.tsx'
import { Paper, PaperDesk } from '../../../ui/paper.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { drawLetter } from './draw-letter.ts'

/** The letter as it will print, on its own ground. With names hidden it stays covered: it says whom it is for. */
export function LetterPreview({ pdf }: { pdf: Uint8Array | undefined }) {
  const { areNamesHidden, toggleNames } = useApp()
  if (areNamesHidden)
    return (
      <PaperDesk>
        <Note title="Names are hidden." action={<Button onPress={toggleNames}>Show names</Button>}>
          The letter says whom it is for.
        </Note>
      </PaperDesk>
    )
  return <PaperDesk>{pdf !== undefined && <LetterPage pdf={pdf} />}</PaperDesk>
}

function LetterPage({ pdf }: { pdf: Uint8Array }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(Promise.resolve())
  const [words, setWords] = useState('')
  const [isBroken, setBroken] = useState(false)

  useEffect(() => {
    let isOld = false
    // One after the other: two drawings at once on one canvas are refused.
    drawing.current = drawing.current.then(async () => {
      const target = canvas.current
      if (isOld || target === null) return
      try {
        setWords(await drawLetter(pdf, target, target.clientWidth * window.devicePixelRatio))
      } catch {
        setBroken(true)
      }
    })
    return () => {
      isOld = true
    }
  }, [pdf])

  if (isBroken)
    return (
      <Note kind="warn" title="The letter cannot be shown here.">
        It can still be printed or saved.
      </Note>
    )
  return (
    <>
      <Paper label="The letter, page 1 of 1">
        <canvas ref={canvas} />
      </Paper>
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  )
}
