/** The system's own dialogs. Suggested names never hold a patient's. */
import { basename } from 'node:path'
import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { writeWhole } from './write-whole.ts'

export type Dialogs = {
  /** Path it was saved to; null when the person closed the dialog. Throws when the file cannot be written. */
  /** `mayWrite` is asked once the person has chosen where, and before anything is written; no is null too. */
  savePdf(suggestedName: string, bytes: Uint8Array, mayWrite?: () => Promise<boolean>): Promise<string | null>
  saveCsv(suggestedName: string, text: string): Promise<string | null>
  saveJson(suggestedName: string, text: string): Promise<string | null>
  saveScript(suggestedName: string, text: string): Promise<string | null>
  /** Path of the chosen file, or null. */
  chooseSchedule(): Promise<string | null>
  chooseScript(): Promise<string | null>
  /** Path of the chosen folder, or null. */
  chooseFolder(): Promise<string | null>
  /** Where a PDF is to be saved later; null when the person closed the dialog. */
  placeForPdf(suggestedName: string): Promise<string | null>
  openFile(path: string): Promise<void>
}

const SCRIPT_FILES = { name: 'Scripts', extensions: ['json'] }

export const createDialogs = (window: () => BrowserWindow | undefined): Dialogs => {
  const placeFor = async (defaultPath: string, filter: { name: string; extensions: string[] }): Promise<string | null> => {
    const options = { defaultPath, filters: [filter] }
    const parent = window()
    const { filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
    return filePath || null
  }
  const save = async (
    defaultPath: string,
    filter: { name: string; extensions: string[] },
    content: Uint8Array | string,
    mayWrite: () => Promise<boolean> = async () => true,
  ) => {
    const path = await placeFor(defaultPath, filter)
    if (path === null || !(await mayWrite())) return null
    await writeWhole(path, content)
    return path
  }
  const chooseFile = (filter: { name: string; extensions: string[] }) =>
    choose({ properties: ['openFile'], filters: [filter, { name: 'All files', extensions: ['*'] }] })
  const choose = async (options: OpenDialogOptions) => {
    const parent = window()
    const { filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }
  return {
    savePdf: (name, bytes, mayWrite) => save(basename(name), { name: 'PDF', extensions: ['pdf'] }, bytes, mayWrite),
    saveCsv: (name, text) => save(basename(name), { name: 'CSV', extensions: ['csv'] }, text),
    saveJson: (name, text) => save(basename(name), { name: 'JSON', extensions: ['json'] }, text),
    saveScript: (name, text) => save(basename(name), SCRIPT_FILES, text),
    chooseSchedule: () => chooseFile({ name: 'Schedules', extensions: ['csv', 'txt', 'tsv'] }),
    chooseScript: () => chooseFile(SCRIPT_FILES),
    chooseFolder: () => choose({ properties: ['openDirectory', 'createDirectory'] }),
    placeForPdf: (name) => placeFor(basename(name), { name: 'PDF', extensions: ['pdf'] }),
    openFile: async (path) => void (await shell.openPath(path)),
  }
}
