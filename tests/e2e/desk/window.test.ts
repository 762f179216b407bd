/** The window is shut: to other pages, to the network, to Node, and to code that is not ours. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, titlesOf, untilAnswered, windowsOf, type RunningApp } from '../../support/app.ts'
import { phase, SAMPLE_PINS, sofiaAtTheDesk, startOfferFor, today } from '../../support/desk.ts'

const HOME = 'app://everyoffer/index.html'

let running: RunningApp
let page: Page
beforeAll(async () => {
  running = await startApp()
  page = running.page
  await sofiaAtTheDesk(page)
})
afterAll(() => running.stop())

/** Runs in the page as its own script would: through the debugger, as `evaluate` does, the policy would not count. */
const asThePage = <Value>(act: () => Value | Promise<Value>): Promise<Value> => page.evaluate(act)
const windows = () => windowsOf(running.app)

describe('what the page has', () => {
  it('is one bridge with two functions', async () => {
    expect(await asThePage(() => Object.entries(window.everyoffer).map(([name, value]) => `${name}: ${typeof value}`).sort())).toEqual([
      'call: function', 'onChanged: function',
    ])
    expect(await asThePage(() => Object.keys(window).filter((name) => /electron|ipc|node|native/i.test(name)))).toEqual([])
  })

  it('can not be changed from the page', async () => {
    expect(await asThePage(() => {
      try {
        Object.assign(window.everyoffer, { call: () => 'mine' })
      } catch {
        // Refusing loudly is as good.
      }
      return String(window.everyoffer.call).includes('mine')
    })).toBe(false)
  })

  it.each(['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'setImmediate'])('is no %s', async (name) => {
    expect(await page.evaluate((each) => each in window, name)).toBe(false)
  })

  it('is a sandbox of its own', async () => {
    const [preferences] = await untilAnswered(() =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences())))
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
    expect(preferences?.['webSecurity']).not.toBe(false)
    expect(preferences?.['allowRunningInsecureContent']).not.toBe(true)
  })
})

describe('the network', () => {
  const outcomeOf = (act: string): Promise<string> =>
    page.evaluate(`(async () => { try { ${act}; return 'went through' } catch { return 'refused' } })()`) as Promise<string>

  it.each([
    ['fetch over https', `await fetch('https://example.com/')`],
    ['fetch over http', `await fetch('http://127.0.0.1:631/')`],
    ['fetch of a file', `await fetch('file:///etc/passwd')`],
    ['fetch of what lies beside the page', `const answer = await fetch('app://everyoffer/../main/main.js'); if (!answer.ok) throw answer`],
    ['a web socket', `await new Promise((open, shut) => { const socket = new WebSocket('wss://example.com/'); socket.onopen = open; socket.onerror = shut })`],
    ['a picture', `await new Promise((load, fail) => Object.assign(new Image(), { onload: load, onerror: fail, src: 'https://example.com/a.png' }))`],
    ['a script', `await new Promise((load, fail) => document.head.append(Object.assign(document.createElement('script'), { onload: load, onerror: fail, src: 'https://example.com/a.js' })))`],
  ])('refuses %s', async (_, act) => {
    expect(await outcomeOf(act)).toBe('refused')
  })
})

describe('code that is not ours', () => {
  it('does not run: no inline script, no event attribute, no eval', async () => {
    const ran = await asThePage(async () => {
      const marks = window as unknown as { ran: string[]; mark: (what: string) => void }
      marks.ran = []
      marks.mark = (what) => void marks.ran.push(what)
      document.head.append(Object.assign(document.createElement('script'), { textContent: 'mark("inline")' }))
      const button = document.createElement('button')
      button.setAttribute('onclick', 'mark("attribute")')
      document.body.append(button)
      button.click()
      button.remove()
      // Called by the page itself, so that the policy counts: the debugger's own evaluations are free of it.
      await new Promise<void>((resolve) => {
        const worker = globalThis.setTimeout(() => {
          try {
            ;(0, eval)('mark("eval")')
          } catch {
            marks.ran.push('eval refused')
          }
          try {
            new Function('mark("Function")')()
          } catch {
            marks.ran.push('Function refused')
          }
          resolve()
        })
        void worker
      })
      return marks.ran
    })
    expect(ran).toEqual(['eval refused', 'Function refused'])
  })
})

describe('permissions', () => {
  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'])('%s is denied', async (name) => {
    expect(await page.evaluate(async (each) => (await navigator.permissions.query({ name: each as PermissionName })).state, name)).toBe('denied')
  })

  it('are not given when asked for either', async () => {
    expect(await asThePage(() => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'refused'))).toBe('refused')
    expect(await asThePage(() => Notification.requestPermission())).toBe('denied')
  })
})

describe('the title', () => {
  it('never holds a name', async () => {
    const titles = async () => [
      await page.title(),
      ...(await titlesOf(running.app)),
    ]
    const only = ['EveryOffer – sample clinic', 'EveryOffer – sample clinic']
    expect(await titles()).toEqual(only)
    await startOfferFor(page, 'kowal', 'Tomasz Kowalczyk')
    expect(await titles()).toEqual(only)
    await page.keyboard.press('1')
    await page.getByText('How did you check?').waitFor()
    expect(await titles()).toEqual(only)
    await page.keyboard.press('Control+l')
    await phase(page, 'locked')
    expect(await titles()).toEqual(only)
    await page.keyboard.type(SAMPLE_PINS['Sofia Reyes'])
    await page.keyboard.press('Enter')
    await phase(page, 'ready')
  })
})

// Last: after a navigation that was refused, Playwright waits for one that never comes.
describe('the way out', () => {
  const inTheConsole: string[] = []
  beforeAll(async () => {
    page.on('console', (message) => void inTheConsole.push(message.text()))
    await untilAnswered(() =>
      running.app.evaluate(({ BrowserWindow }) => {
        const prevented: string[] = []
        Object.assign(globalThis, { prevented })
        BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => {
          prevented.push(`${event.defaultPrevented ? 'prevented' : 'let through'}: ${event.url}`)
        })
      }))
  })
  /** What was said of each try, by the app or before it by the page's own engine. */
  let heard = 0
  const answers = async (): Promise<readonly string[]> => {
    const prevented = await untilAnswered(() => running.app.evaluate(() => (globalThis as unknown as { prevented: string[] }).prevented))
    const fresh = prevented.slice(heard)
    heard = prevented.length
    return [...inTheConsole.splice(0), ...fresh]
  }

  it.each([
    ['a link', 'prevented: https://example.com/', (): void => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/' })
      document.body.append(link)
      link.click()
      link.remove()
    }],
    ['the address', 'prevented: https://example.com/', (): void => void (location.href = 'https://example.com/')],
    ['a file', 'Not allowed to load local resource', (): void => void location.assign('file:///etc/passwd')],
    ['a form', 'form-action', (): void => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post' })
      document.body.append(form)
      form.submit()
      form.remove()
    }],
  ] as const)('is not %s', async (_, refusal, act) => {
    await page.evaluate(act)
    await expect.poll(answers).toEqual([expect.stringContaining(refusal)])
    expect(page.url()).toBe(HOME)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })

  it('is no second window', async () => {
    for (const address of ['https://example.com/', 'app://everyoffer/index.html', 'about:blank', 'data:text/html,hello'])
      expect(await page.evaluate((url) => window.open(url) === null, address)).toBe(true)
    expect(await windows()).toBe(1)
  })

  it('is no frame', async () => {
    const loaded = await asThePage(() => {
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })
      document.body.append(frame)
      return new Promise<string>((resolve) => {
        const answer = () => {
          const content = frame.contentDocument?.body?.textContent ?? 'another origin'
          frame.remove()
          resolve(content)
        }
        frame.addEventListener('load', answer)
        frame.addEventListener('error', answer)
      })
    })
    expect(['', 'another origin']).toContain(loaded)
    expect(page.frames()).toHaveLength(1)
  })

  it('was tried without harm: the day is still there', async () => {
    expect(await page.evaluate(() => document.documentElement.dataset['phase'])).toBe('ready')
    expect((await today(page)).visits.length).toBeGreaterThan(50)
  })
})
