/** A file dropped anywhere on the window, held until the screen it is for takes it. */
import { create } from 'zustand'

type DroppedFile = {
  readonly file: File | null
  readonly drop: (file: File) => void
  /** Hands the file over once: a second `take` finds nothing. */
  readonly take: () => File | null
}

export const useDroppedFile = create<DroppedFile>((set, get) => ({
  file: null,
  drop: (file) => set({ file }),
  take: () => {
    const { file } = get()
    if (file !== null) set({ file: null })
    return file
  },
}))
