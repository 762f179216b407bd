/** The first morning of a clinic and the second one: setting up, coming back, who may come in. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newProfile, removeProfile, startApp, startArguments, windowsOf, type RunningApp, type StartOptions } from '../../support/app.ts'
import { call, phase, refusal, signIn, today } from '../../support/desk.ts'
import { pressButton, tabTo, typeInto } from '../../support/keyboard.ts'
import { startKeyStore, type TestKeyStore } from '../../support/key-store.ts'

const PASSPHRASE = 'four words on paper'
const DANAS_PIN = '223606'
const SOFIAS_PIN = '271828'

const profile = newProfile()
let running: RunningApp | undefined
let page: Page

/** Ends what runs and starts again with the same profile: the next morning, or after a power cut. */
const restart = async (options: StartOptions = {}): Promise<void> => {
  await running?.stop({ keepProfile: true })
  running = await startApp({ profile, ...options })
  page = running.page
}
afterAll(async () => {
  await running?.stop({ keepProfile: true })
  removeProfile(profile)
})

const step = (title: string) => page.getByRole('heading', { name: title, level: 2 }).waitFor()
const alert = (words: string | RegExp) => page.getByRole('alert').filter({ hasText: words }).waitFor()
const next = () => page.keyboard.press('Enter')
const valueOf = (label: string) => page.getByLabel(label, { exact: true }).inputValue()
const staffNamed = async (name: string) => {
  const state = await call(page, 'app.state', {})
  const person = 'staff' in state ? state.staff.find((each) => each.name === name) : undefined
  if (!person) throw new Error(`${name} is not on the sign-in list`)
  return person
}

const fillInTheClinic = async (): Promise<void> => {
  await step('The clinic')
  await typeInto(page, 'Name of the clinic', 'Alder Brook Family Health')
  await typeInto(page, 'Address', '2140 Weir Street, Suite 300\nHarlow Falls, OR 97299')
  await typeInto(page, 'Time zone', 'los angeles')
  await page.keyboard.press('Enter')
  await typeInto(page, 'Site', 'Riverside')
  await next()
}
/** Northgate, where this workstation is. */
const nameASecondSite = async (): Promise<void> => {
  expect(await page.getByLabel('This workstation is at').count()).toBe(0)
  await pressButton(page, 'Add a site')
  await page.keyboard.type('Northgate')
  const here = page.getByLabel('This workstation is at')
  expect(await here.locator('option:checked').textContent()).toBe('Riverside')
  await tabTo(page, here)
  await page.keyboard.type('Nor')
  await expect.poll(() => here.locator('option:checked').textContent()).toBe('Northgate')
}
const fillInThePortal = async (): Promise<void> => {
  await step('The portal')
  await typeInto(page, 'Name of the portal', 'My Alder Brook')
  await typeInto(page, 'Address of the portal', 'https://my.alderbrook.example')
  await typeInto(page, 'Phone for help', '555-0142')
  await typeInto(page, 'When someone answers', 'Monday to Friday, 8 to 5')
  await next()
}
const fillInTheManager = async (): Promise<void> => {
  await step('You, the first manager')
  await typeInto(page, 'Your name', 'Dana Mercer')
  await typeInto(page, 'Your PIN, 6 digits', DANAS_PIN)
  await typeInto(page, 'The same PIN again', DANAS_PIN)
  await next()
}
const typePassphrase = async (passphrase: string): Promise<void> => {
  await phase(page, 'passphrase')
  await typeInto(page, 'Passphrase of this computer', passphrase)
  await page.keyboard.press('Enter')
}
const typePin = async (pin: string): Promise<void> => {
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
}

describe('setting up a clinic by keyboard', () => {
  beforeAll(() => restart())

  it('asks for what a letter needs, with the clinic’s own time zone', async () => {
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    await next()
    await step('The clinic')
    await next()
    await alert('The letter needs the name of the clinic.')
    expect(await page.getByLabel('Name of the clinic').evaluate((field) => field === document.activeElement)).toBe(true)
    await fillInTheClinic()
    await step('The portal')
    await typeInto(page, 'Name of the portal', 'My Alder Brook')
    await typeInto(page, 'Phone for help', '555-0142')
    await typeInto(page, 'When someone answers', 'Monday to Friday, 8 to 5')
  })

  it.each([
    ['http://my.alderbrook.example', 'It must start with https://, so that no one can read along.'],
    ['ftp://my.alderbrook.example', 'It must start with https://.'],
    ['https://my.alderbrook.example/sign-up?for=someone', 'Leave out everything from the ? or # on.'],
    ['https://dana@my.alderbrook.example', 'Leave out the name before the @.'],
    ['https://our portal', 'This is not a web address.'],
  ])('refuses %s as the address of the portal', async (address, words) => {
    await typeInto(page, 'Address of the portal', address)
    await page.keyboard.press('Tab')
    await alert(words)
    await next()
    expect(await page.getByRole('heading', { name: 'The portal', level: 2 }).count()).toBe(1)
    expect(await page.getByLabel('Address of the portal').evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await valueOf('Address of the portal')).toBe(address)
  })

  it('adds https:// to an address that has none, and keeps every field on the way back', async () => {
    await typeInto(page, 'Address of the portal', 'my.alderbrook.example')
    await page.keyboard.press('Tab')
    expect(await valueOf('Address of the portal')).toBe('https://my.alderbrook.example')
    await pressButton(page, 'Back')
    await step('The clinic')
    expect(await valueOf('Name of the clinic')).toBe('Alder Brook Family Health')
    expect(await valueOf('Address')).toBe('2140 Weir Street, Suite 300\nHarlow Falls, OR 97299')
    expect(await valueOf('Time zone')).toContain('Los Angeles')
    expect(await valueOf('Site')).toBe('Riverside')
    await nameASecondSite()
    await pressButton(page, /^Next: portal/)
    await step('The portal')
    expect(await valueOf('When someone answers')).toBe('Monday to Friday, 8 to 5')
    await pressButton(page, /^Next: you/)
  })

  it('refuses a PIN that is easy to guess, and one that was typed in two ways', async () => {
    await step('You, the first manager')
    await typeInto(page, 'Your name', 'Dana Mercer')
    for (const easy of ['123456', '555555']) {
      await typeInto(page, 'Your PIN, 6 digits', easy)
      await typeInto(page, 'The same PIN again', easy)
      await next()
      await alert('This PIN is easy to guess. Choose another.')
    }
    await typeInto(page, 'Your PIN, 6 digits', DANAS_PIN)
    await next()
    await alert('The two PINs differ. Type it again.')
    expect(await valueOf('Your name')).toBe('Dana Mercer')
    await fillInTheManager()
  })

  it('asks for a passphrase where there is no key store, and writes nothing before the last step', async () => {
    await step('How the records are locked')
    await typeInto(page, 'Passphrase', 'too short')
    await next()
    await alert('At least 12 letters, signs or spaces.')
    await typeInto(page, 'Passphrase', PASSPHRASE)
    await typeInto(page, 'The same passphrase again', 'four words on papyrus')
    await next()
    await alert('The two passphrases differ.')
    expect(existsSync(join(profile, 'records'))).toBe(false)
    await typeInto(page, 'The same passphrase again', PASSPHRASE)
    await next()
    await phase(page, 'ready')
    await page.getByRole('heading', { name: 'No schedule for today yet' }).waitFor()
  })

  it('starts with the list of the site that was chosen', () => page.getByText('Tuesday, October 14 · Northgate').waitFor())

  it('leaves the manager signed in, and neither key nor clinic in the clear', async () => {
    expect(await call(page, 'app.state', {})).toMatchObject({
      phase: 'ready', me: { name: 'Dana Mercer', role: 'manager' }, isSample: false, today: '2025-10-14',
      clinic: {
        timeZone: 'America/Los_Angeles',
        addressLines: ['2140 Weir Street, Suite 300', 'Harlow Falls, OR 97299'],
        portal: { url: 'https://my.alderbrook.example', helpPhone: '555-0142' },
      },
    })
    const keyFile = readFileSync(join(profile, 'records', 'clinic.key'), 'utf8')
    expect(JSON.parse(keyFile)).toMatchObject({ kind: 'passphrase' })
    expect(keyFile).not.toContain(PASSPHRASE)
    const database = readFileSync(join(profile, 'records', 'clinic.db')).toString('latin1')
    expect(database).not.toContain('SQLite format 3')
    expect(database).not.toContain('Alder Brook')
  })

  it('cannot be done a second time over the records that are there', async () => {
    const state = await call(page, 'app.state', {})
    if (state.phase !== 'ready') throw new Error(state.phase)
    const { clinic } = state
    const manager = { name: 'Someone Else', pin: '918273' }
    expect(await refusal(page, 'setup.create', { clinic, siteId: state.siteId, manager, passphrase: 'another passphrase' })).toBe('already-set-up')
    expect((await today(page)).visits).toEqual([])
  })
})

describe('a second person', () => {
  it('is added by the manager in Settings', async () => {
    await page.keyboard.press('Control+9')
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    await tabTo(page, page.getByRole('listbox', { name: 'Parts of the settings' }))
    await page.keyboard.type('Peop')
    await page.getByRole('heading', { name: 'People', level: 2 }).waitFor()
    await pressButton(page, 'Add a person')
    await typeInto(page, 'Name', 'Sofia Reyes')
    await typeInto(page, 'First PIN, 6 digits', '654321')
    await typeInto(page, 'The same PIN again', '654321')
    await page.keyboard.press('Enter')
    await alert('This PIN is easy to guess. Choose another.')
    await typeInto(page, 'First PIN, 6 digits', SOFIAS_PIN)
    await typeInto(page, 'The same PIN again', SOFIAS_PIN)
    await page.keyboard.press('Enter')
    await page.getByText('Sofia Reyes can sign in now.').waitFor()
    await page.getByRole('row', { name: /Sofia Reyes Front desk Can sign in/ }).waitFor()
  })

  it('locks the screen with Ctrl L and comes back to the same place with the PIN', async () => {
    await page.keyboard.press('Control+l')
    await phase(page, 'locked')
    expect(await page.getByText('No schedule for today yet').isVisible()).toBe(false)
    expect(await refusal(page, 'staff.list', {})).toBe('signed-out')
    await typePin('000000')
    await alert('That PIN is not right. 4 tries left.')
    await typePin(DANAS_PIN)
    await phase(page, 'ready')
    await page.getByRole('heading', { name: 'People', level: 2 }).waitFor()
  })

  it('signs in after the first has gone, and may not do what only managers may', async () => {
    await page.keyboard.press('Control+l')
    await phase(page, 'locked')
    await page.keyboard.press('Escape')
    await phase(page, 'signed-out')
    await signIn(page, 'Sofia Reyes', SOFIAS_PIN)
    await page.getByRole('heading', { name: 'No schedule for today yet' }).waitFor()
    await page.keyboard.press('Control+6')
    await page.getByRole('option', { name: 'Look' }).waitFor()
    expect(await page.getByRole('option', { name: 'People' }).count()).toBe(0)
    expect(await refusal(page, 'staff.list', {})).toBe('not-allowed')
  })
})

describe('a second start of the app', () => {
  it('brings the first to the front and goes away, so that nobody writes a second log', async () => {
    const { app } = running as RunningApp
    const broughtToFront = app.evaluate(
      ({ app: electron, BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          const [window] = BrowserWindow.getAllWindows()
          if (!window) return resolve(false)
          window.focus = () => resolve(true)
          // Heard after the app itself has heard it.
          electron.once('second-instance', () => resolve(false))
        }),
    )
    const { executable, args } = startArguments(profile)
    const second = spawn(executable, args, { stdio: 'ignore' })
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    expect(await broughtToFront).toBe(true)
    expect(await windowsOf(app)).toBe(1)
    expect(await call(page, 'app.state', {})).toMatchObject({ phase: 'ready', me: { name: 'Sofia Reyes' } })
  })
})

describe('the next morning', () => {
  beforeAll(() => restart({ now: '2025-10-15T15:00:00Z' }))

  it('says nothing of the clinic before the passphrase, and stays shut for a wrong one', async () => {
    await phase(page, 'passphrase')
    expect(JSON.stringify(await call(page, 'app.state', {}))).not.toMatch(/Alder Brook|Dana|Sofia/)
    expect(await refusal(page, 'session.signIn', { staffId: 'anyone', pin: DANAS_PIN })).toBe('not-open')
    await typePassphrase('five words on some paper')
    await alert('This passphrase does not open the records. Try again.')
    expect((await call(page, 'app.state', {})).phase).toBe('passphrase')
  })

  it('opens with the right passphrase: sign in, then Today', async () => {
    await typePassphrase(PASSPHRASE)
    await phase(page, 'signed-out')
    await signIn(page, 'Dana Mercer', DANAS_PIN)
    await page.getByText('Wednesday, October 15 · Northgate').waitFor()
    await page.getByRole('heading', { name: 'No schedule for today yet' }).waitFor()
  })
})

describe('a wrong PIN', () => {
  it('five times locks that person out, whatever PIN comes after', async () => {
    await call(page, 'session.signOut', {})
    await phase(page, 'signed-out')
    await page.keyboard.type('Sofi')
    await page.keyboard.press('Enter')
    for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
      await typePin('918273')
      await alert(`That PIN is not right. ${left} left.`)
    }
    await typePin('918273')
    await alert('Too many wrong PINs. Try again in 5 minutes, or ask a manager for a new PIN.')
    await typePin(SOFIAS_PIN)
    await alert('Too many wrong PINs.')
    expect((await call(page, 'app.state', {})).phase).toBe('signed-out')
  })

  it('still does after a restart two minutes later', async () => {
    await restart({ now: '2025-10-15T15:02:00Z' })
    await typePassphrase(PASSPHRASE)
    await phase(page, 'signed-out')
    const { staffId } = await staffNamed('Sofia Reyes')
    await page.keyboard.type('Sofi')
    await page.keyboard.press('Enter')
    await typePin(SOFIAS_PIN)
    await alert(/Too many wrong PINs. Try again in [34] minutes/)
    expect(await refusal(page, 'session.signIn', { staffId, pin: SOFIAS_PIN })).toBe('locked-out')
  })

  it('is forgotten when a manager sets a new one', async () => {
    const { staffId } = await staffNamed('Sofia Reyes')
    const dana = await staffNamed('Dana Mercer')
    await call(page, 'session.signIn', { staffId: dana.staffId, pin: DANAS_PIN })
    await call(page, 'staff.setPin', { staffId, pin: '161803' })
    await call(page, 'session.signOut', {})
    await phase(page, 'signed-out')
    await signIn(page, 'Sofia Reyes', '161803')
  })
})

describe('a computer with a key store', () => {
  const ownProfile = newProfile()
  let keyStore: TestKeyStore | undefined
  let own: RunningApp | undefined
  const start = async (env: Readonly<Record<string, string>> | undefined) => {
    await own?.stop({ keepProfile: true })
    own = await startApp({ profile: ownProfile, ...(env && { env, keyStore: 'gnome-libsecret' }) })
    page = own.page
  }
  beforeAll(async () => {
    await running?.stop({ keepProfile: true })
    running = undefined
    keyStore = await startKeyStore()
    await start(keyStore.env)
  })
  afterAll(async () => {
    await own?.stop({ keepProfile: true })
    removeProfile(ownProfile)
    await keyStore?.stop()
  })

  it('sets up without a passphrase and seals the key', async () => {
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    await next()
    await fillInTheClinic()
    await fillInThePortal()
    await step('You, the first manager')
    await page.getByText('The records are locked with a key that this computer keeps.').waitFor()
    await fillInTheManager()
    await phase(page, 'ready')
    const keyFile = JSON.parse(readFileSync(join(ownProfile, 'records', 'clinic.key'), 'utf8')) as { kind: string; sealed: string }
    expect(keyFile.kind).toBe('key-store')
    // Chromium marks what a real key store sealed with v11; v10 is its hard-coded password.
    expect(Buffer.from(keyFile.sealed, 'base64').subarray(0, 3).toString()).toBe('v11')
  })

  it('opens by itself at the next start', async () => {
    await start(keyStore?.env)
    await phase(page, 'signed-out')
    await signIn(page, 'Dana Mercer', DANAS_PIN)
  })

  it('says that the key is gone where the key store is, and opens again when it is back', async () => {
    await start(undefined)
    await phase(page, 'trouble')
    await page.getByRole('heading', { name: 'The key to the records is gone' }).waitFor()
    await start(keyStore?.env)
    await phase(page, 'signed-out')
  })
})
