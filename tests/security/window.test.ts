import { beforeEach, describe, expect, it, vi } from 'vitest'

type Listener = (...args: unknown[]) => unknown
const fake = vi.hoisted(() => ({
  session: new Map<string, (...args: unknown[]) => unknown>(),
  windowOptions: [] as unknown[],
  contents: new Map<string, (...args: unknown[]) => unknown>(),
  loaded: [] as string[],
}))
vi.mock('electron', () => ({
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: Listener) => fake.session.set('request', handler),
      setPermissionCheckHandler: (handler: Listener) => fake.session.set('check', handler),
      setDevicePermissionHandler: (handler: Listener) => fake.session.set('device', handler),
      webRequest: { onBeforeRequest: (handler: Listener) => fake.session.set('before', handler) },
    },
  },
  BrowserWindow: class {
    constructor(options: unknown) {
      fake.windowOptions.push(options)
    }
    webContents = {
      on: (name: string, handler: Listener) => fake.contents.set(name, handler),
      setWindowOpenHandler: (handler: Listener) => fake.contents.set('open', handler),
    }
    removeMenu(): void {}
    once(): void {}
    on(): void {}
    loadURL(address: string): Promise<void> {
      fake.loaded.push(address)
      return Promise.resolve()
    }
  },
}))
vi.mock('../../electron/window/app-protocol.ts', () => ({ APP_ORIGIN: 'app://everyoffer' }))
const { lockDownSession, openMainWindow, webPreferences } = await import('../../electron/window/main-window.ts')

describe('the window', () => {
  beforeEach(() => {
    fake.windowOptions.length = 0
    fake.loaded.length = 0
    openMainWindow('/app/out/preload', { width: 1366, height: 768 }, false)
  })

  it('is sandboxed, apart from Node, and nothing more than it needs', () => {
    expect(webPreferences('/app/preload.cjs')).toEqual({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    })
    expect(fake.windowOptions).toMatchObject([{ webPreferences: webPreferences('/app/out/preload/preload.cjs') }])
  })

  it('shows its own page and never leaves it', () => {
    expect(fake.loaded).toEqual(['app://everyoffer/index.html'])
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn()
      fake.contents.get(name)?.({ preventDefault })
      expect(preventDefault, name).toHaveBeenCalledOnce()
    }
    expect(fake.contents.get('open')?.({ url: 'https://example.com' })).toEqual({ action: 'deny' })
  })

  it('has no patient’s name in its title', () => expect(fake.windowOptions).toMatchObject([{ title: 'EveryOffer' }]))
})

describe('the session', () => {
  beforeEach(() => lockDownSession())

  it.each(['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb'])('grants nobody %s', (permission) => {
    const answer = vi.fn()
    fake.session.get('request')?.({}, permission, answer)
    expect(answer).toHaveBeenCalledWith(false)
    expect(fake.session.get('check')?.({}, permission)).toBe(false)
    expect(fake.session.get('device')?.({})).toBe(false)
  })

  const isStopped = (url: string): boolean => {
    const answer = vi.fn()
    fake.session.get('before')?.({ url }, answer)
    return (answer.mock.calls[0]?.[0] as { cancel: boolean }).cancel
  }

  it.each([
    'http://127.0.0.1/', 'https://example.com/app://everyoffer', 'ws://127.0.0.1:5173', 'wss://example.com', 'file:///etc/passwd',
    'ftp://example.com', 'blob:https://example.com/1', 'filesystem:app://everyoffer/x', 'chrome://gpu', ' app://everyoffer/', 'javascript:alert(1)',
  ])('asks nothing of %s', (url) => expect(isStopped(url)).toBe(true))

  it.each(['app://everyoffer/index.html', 'app://everyoffer/assets/main.js'])('lets %s through', (url) => expect(isStopped(url)).toBe(false))
})
