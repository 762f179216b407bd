import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

type Serve = (request: { readonly url: string }) => Promise<Response>
const fake = vi.hoisted(() => ({ schemes: [] as unknown[], handlers: new Map<string, unknown>() }))
vi.mock('electron', () => ({
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown) => fake.schemes.push(schemes),
    handle: (scheme: string, serve: unknown) => fake.handlers.set(scheme, serve),
  },
}))
const { CONTENT_SECURITY_POLICY, registerAppScheme, serveApp } = await import('../../electron/window/app-protocol.ts')

const SECRET = 'nobody may see this'
let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'everyoffer-app-'))
  mkdirSync(join(root, 'renderer', 'assets'), { recursive: true })
  mkdirSync(join(root, 'renderer-other'))
  writeFileSync(join(root, 'renderer', 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'renderer', 'assets', 'main.js'), 'export {}')
  for (const name of ['secret.html', 'renderer-other/secret.html', 'renderer/clinic.db', 'renderer/.env', 'renderer/no-ending'])
    writeFileSync(join(root, name), SECRET)
  serveApp(join(root, 'renderer'), () => undefined)
})
afterAll(() => rmSync(root, { recursive: true }))

const get = (url: string): Promise<Response> => (fake.handlers.get('app') as Serve)({ url })

describe('app://everyoffer/', () => {
  it('serves the window’s own files under the policy, and says what they are', async () => {
    const page = await get('app://everyoffer/index.html')
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html>'])
    expect(Object.fromEntries(page.headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    })
    expect((await get('app://everyoffer/assets/main.js?v=1#x')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    'app://everyoffer/../secret.html', 'app://everyoffer/%2e%2e/secret.html', 'app://everyoffer/..%2fsecret.html',
    'app://everyoffer/%2e%2e%2fsecret.html', 'app://everyoffer/assets/..%2f..%2fsecret.html', 'app://everyoffer/..%5csecret.html',
    'app://everyoffer/..\\secret.html', 'app://everyoffer/%252e%252e/secret.html', 'app://everyoffer/..%2frenderer-other%2fsecret.html',
    'app://everyoffer//etc/passwd', 'app://everyoffer/clinic.db', 'app://everyoffer/.env', 'app://everyoffer/no-ending',
    'app://everyoffer/', 'app://everyoffer/assets', 'app://everyoffer/assets/', 'app://everyoffer/index.html%00.js', 'app://everyoffer/%00',
    'app://everyoffer/%E0%A4%A', 'app://everyoffer/%', 'app://elsewhere/index.html', 'app://everyoffer:8080/index.html',
    'app://everyoffer.example/index.html', 'app://everyoffer@elsewhere/index.html', 'app:///index.html', 'app:index.html', 'not an address',
  ])('refuses %s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it('shows nothing outside its folder, whatever the path', async () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2E.', '/', '%2f', '\\', '%5c', 'secret.html', 'renderer-other', 'renderer', 'assets', '%00', '%', ';', 'C:')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const answer = await get(`app://everyoffer/${pieces.join('')}`)
        expect(await answer.text()).not.toContain(SECRET)
      }),
      { numRuns: 500 },
    )
  })

  it('is a standard, secure scheme and no more', () => {
    registerAppScheme()
    expect(fake.schemes).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]])
  })
})

describe('the policy', () => {
  it('is exactly this', () => {
    expect(CONTENT_SECURITY_POLICY.split('; ')).toEqual([
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:",
      "worker-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'",
    ])
  })
})
