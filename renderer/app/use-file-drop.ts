/** A file may be dropped anywhere on the window: a schedule, or a logo where the letters are on screen. */
import { useEffect, useState } from 'react'
import { useApp } from './app-store.ts'
import { useDroppedFile } from './dropped-file.ts'

// `dragover` comes several times a second while a file is over the window; silence means it left.
const SILENCE_MS = 200

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes a dropped file to the screen it is for. Returns whether one hangs over the window now. */
export const useFileDrop = (isOn: boolean): boolean => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined

    // Refused also while nothing can take it: the window would else leave the app to show the file.
    function over(event: DragEvent) {
      event.preventDefault()
      if (!isOn || !carriesFiles(event)) return
      setOver(true)
      clearTimeout(timer)
      timer = setTimeout(() => setOver(false), SILENCE_MS)
    }
    function drop(event: DragEvent) {
      event.preventDefault()
      clearTimeout(timer)
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!isOn || file === undefined) return
      useDroppedFile.getState().drop(file)
      const { route, go } = useApp.getState()
      if (route !== 'letters') go('import')
    }

    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [isOn])
  return isOver
}
