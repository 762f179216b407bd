/** The only way in for the window's calls. It opens with the window; calls wait here until the app is built. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { fail } from '../../shared/result.ts'
import type { AnswerCall } from './router.ts'

export const openDoor = (isOwnFrame: (event: IpcMainInvokeEvent) => boolean, built: Promise<AnswerCall>): void => {
  ipcMain.handle('everyoffer:call', async (event, name: unknown, input: unknown) =>
    isOwnFrame(event) ? (await built)(name, input) : fail('not-allowed', 'This page may not do that.', { why: 'page' }),
  )
}
