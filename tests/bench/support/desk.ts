/** The real app on a bench's profile, with Sofia Reyes at the desk and the day's list on screen. */
import { startApp, type RunningApp } from '../../support/app.ts'
import { phase, signIn } from '../../support/desk.ts'
import { PIN, type Profile } from './profiles.ts'

/** Whoever signs in: everybody of a bench's profile has the same PIN. */
export const atTheDesk = async (profile: Profile, who = 'Sofia Reyes'): Promise<RunningApp> => {
  const running = await startApp({ profile: profile.folder })
  await phase(running.page, 'signed-out')
  await signIn(running.page, who, PIN)
  await running.page.getByRole('option').nth(9).waitFor()
  return running
}
