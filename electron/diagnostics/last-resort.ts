/** What happens when something breaks that nobody foresaw: a plain sentence, a line in the log, and no data in either. */
import { app, dialog, type WebContents } from 'electron'
import type { Log } from './log.ts'

/** A bug in the main process cannot be lived with: say so, stop, and let the person start again. */
export const watchMainProcess = (log: Log): void => {
  const stop = (kind: Lowercase<string>) => {
    log.write('main-failed', { kind })
    dialog.showErrorBox(
      'EveryOffer has to close',
      'Something went wrong inside EveryOffer. Every logged offer is safe. Start EveryOffer again to go on.',
    )
    app.exit(1)
  }
  const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error).toLowerCase() as Lowercase<string>
  process.on('uncaughtException', (error) => stop(kindOf(error)))
  process.on('unhandledRejection', (error) => stop(kindOf(error)))
}

/** A window that crashed comes back by itself, at the screen it starts with. */
export const watchWindow = (contents: WebContents, log: Log): void => {
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.write('window-failed', { reason: reason as Lowercase<string> })
    if (!contents.isDestroyed()) contents.reload()
  })
}
