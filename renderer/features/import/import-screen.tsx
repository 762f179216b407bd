/** Bringing in a schedule: file, columns, check, done. */
import { useEffect, useEffectEvent } from 'react'
import { useApp, useReady } from '../../app/app-store.ts'
import { useDroppedFile } from '../../app/dropped-file.ts'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import { FileStep } from './file-step.tsx'
import { useImport } from './import-store.ts'
import { useOpenFile } from './use-open-file.ts'

/** A file that was dropped, or asked for on another screen, is opened at once. */
export function ImportScreen() {
  const { me } = useReady()
  const { step, sheet, report, done, startFor } = useImport()
  const opening = useOpenFile()
  const dropped = useDroppedFile((state) => state.file)
  const isPickerWanted = useApp((state) => state.isPickerWanted)

  useEffect(() => startFor(me.staffId), [me.staffId, startFor])
  const openWaiting = useEffectEvent(() => {
    const file = useDroppedFile.getState().take()
    if (file !== null) void opening.drop(file)
    else if (useApp.getState().takePickerWish()) void opening.choose()
  })
  useEffect(() => openWaiting(), [dropped, isPickerWanted])

  if (step === 'done' && done !== null && sheet !== null) return <DoneStep done={done} sheet={sheet} opening={opening} />
  if (step === 'check' && report !== null && sheet !== null) return <CheckStep report={report} sheet={sheet} />
  if (step !== 'file' && sheet !== null) return <ColumnsStep key={sheet.importId} sheet={sheet} />
  return <FileStep opening={opening} />
}
