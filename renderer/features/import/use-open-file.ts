/** Opening a schedule file: chosen in the system's dialog, or dropped on the window. */
import { useState } from 'react'
import type { SheetShown } from '../../../shared/contract/views.ts'
import { LARGEST_FILE_BYTES } from '../../../shared/import/limits.ts'
import { fail, type Failure, type Result } from '../../../shared/result.ts'
import { useReady } from '../../app/app-store.ts'
import { useAction } from '../../bridge/use-action.ts'
import { useImport } from './import-store.ts'

export type OpenFile = {
  readonly isOpening: boolean
  readonly failure: Failure | undefined
  readonly choose: () => Promise<void>
  readonly drop: (file: File) => Promise<void>
}

/** A file that is too large is never read into the window. */
const bytesOf = async (file: File): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  if (file.size > LARGEST_FILE_BYTES) return fail('too-big', 'This file is over 50 MB. A schedule of one day is far smaller.')
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return fail('unreadable', 'This cannot be read. Drop one file, not a folder.', { why: 'folder' })
  }
}

export const useOpenFile = (): OpenFile => {
  const { siteId } = useReady()
  const { running, failure, run } = useAction()
  const [unreadable, setUnreadable] = useState<Failure>()
  const opened = useImport((state) => state.opened)
  const leave = useImport((state) => state.leave)

  const take = (result: Result<SheetShown | null>) => {
    if (result.ok && result.value !== null) opened(result.value, siteId)
    if (!result.ok && result.code !== 'busy') leave(null)
  }
  return {
    isOpening: running !== undefined,
    failure: unreadable ?? failure,
    choose: async () => {
      setUnreadable(undefined)
      take(await run('import.chooseFile', {}))
    },
    drop: async (file) => {
      const bytes = await bytesOf(file)
      setUnreadable(bytes.ok ? undefined : bytes)
      take(bytes.ok ? await run('import.dropFile', { name: file.name, bytes: bytes.value }) : bytes)
    },
  }
}
