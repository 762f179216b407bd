/** The real app in the real Electron, with a profile of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron as electron, type ElectronApplication, type Page } from 'playwright'

const root = resolve(import.meta.dirname, '../..')

/** Tuesday, October 14, 2025, 11:18 at the clinic in Oregon: the moment the mocks show. */
export const ELEVEN_EIGHTEEN_IN_OREGON = '2025-10-14T18:18:00Z'

export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** Ends the app; `keepProfile` leaves its files for the next start. */
  stop(options?: { keepProfile?: boolean }): Promise<void>
}

export type StartOptions = {
  /** A profile from an earlier start; a fresh one else. */
  readonly profile?: string
  /** Instant the app's clock starts at; `null` for the real one. */
  readonly now?: string | null
  readonly size?: { readonly width: number; readonly height: number }
  readonly env?: Readonly<Record<string, string>>
  /** Which key store the app may use; none, so that a test means the same on every computer. */
  readonly keyStore?: 'basic' | 'gnome-libsecret'
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'everyoffer-profile-'))
export const removeProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true })

const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: run this through npm`)
  return value
}

/** The command line that starts the built app with this profile. */
export const startArguments = (profile: string, keyStore: 'basic' | 'gnome-libsecret' = 'basic') => ({
  executable: setting('EVERYOFFER_ELECTRON'),
  args: [
    ...setting('EVERYOFFER_ELECTRON_SWITCHES').split(' ').filter(Boolean),
    `--user-data-dir=${profile}`,
    `--password-store=${keyStore}`,
    root,
  ],
})

/** An app that has not answered by then has not heard what Playwright said first: it came while the main process read its modules. */
const HEARD_WITHIN_MS = 30_000

const launch = async (options: Parameters<typeof electron.launch>[0], tries = 3): Promise<ElectronApplication> => {
  try {
    return await electron.launch({ ...options, timeout: HEARD_WITHIN_MS })
  } catch (error) {
    if (tries === 1) throw error
    return launch(options, tries - 1)
  }
}

const firstScreen = async (app: ElectronApplication, size: { width: number; height: number }): Promise<Page> => {
  const page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  // First the app: while the main process still reads its modules, what is asked of it can get lost.
  await page.waitForSelector('[data-phase]:not([data-phase="starting"])')
  await setSize(app, size)
  return page
}

/** Starts the built app and waits for its first screen. */
export const startApp = async ({
  profile = newProfile(), now = ELEVEN_EIGHTEEN_IN_OREGON, size, env, keyStore,
}: StartOptions = {}): Promise<RunningApp> => {
  const { executable, args } = startArguments(profile, keyStore)
  const app = await launch({
    executablePath: executable,
    args,
    env: {
      ...(process.env as Record<string, string>),
      ...(now === null ? {} : { EVERYOFFER_TEST_NOW: now }),
      ...env,
    },
  })
  const page = await firstScreen(app, size ?? { width: 1366, height: 768 }).catch(async (error: unknown) => {
    app.process().kill('SIGKILL')
    throw error
  })
  return {
    app,
    page,
    profile,
    stop: async ({ keepProfile = false } = {}) => {
      await app.close().catch(() => undefined)
      if (!keepProfile) removeProfile(profile)
    },
  }
}

/**
 * While the main process reads a module, what is asked of it can get lost: it is never answered, or its answer is collected
 * as garbage. Then it is asked again.
 */
const LOST_AFTER_MS = 5_000
const TRIES = 4

/** Asks the main process until there is an answer. `ask` must be something that may be done twice. */
export const untilAnswered = async <Answer>(ask: () => Promise<Answer>, tries = TRIES): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined
  const lost = new Promise<'lost'>((resolve) => (timer = setTimeout(resolve, LOST_AFTER_MS, 'lost')))
  const asked = ask().then(
    (value) => ({ value }),
    (error: unknown) => (String(error).includes('garbage collected') ? 'lost' : Promise.reject(error as Error)),
  )
  const answer = await Promise.race([asked, lost])
  clearTimeout(timer)
  if (answer !== 'lost') return answer.value
  if (tries === 1) throw new Error('the main process does not answer')
  return untilAnswered(ask, tries - 1)
}

/** How many windows there are. */
export const windowsOf = (app: ElectronApplication): Promise<number> =>
  untilAnswered(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))

export const titlesOf = (app: ElectronApplication): Promise<string[]> =>
  untilAnswered(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle())))

/** The page itself gets this size, whatever frame the display puts around it. */
export const setSize = (app: ElectronApplication, size: { width: number; height: number }): Promise<void> =>
  untilAnswered(() =>
    app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size),
  )

/** What the next save dialog answers: a path, or null for "closed". */
export const answerSaveDialog = (app: ElectronApplication, path: string | null): Promise<void> =>
  untilAnswered(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }, path),
  )

/** What the next open dialog answers. */
export const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  untilAnswered(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
    }, path),
  )
