/** Serves the built window from app://everyoffer/ and nothing else, under a policy that allows no outside content. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const APP_HOST = 'everyoffer'
export const APP_ORIGIN = `app://${APP_HOST}`

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Must run before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }])

const refused = (status: number): Response => new Response(null, { status })

/** The file below `folder` that an address means; undefined for one that leaves it, or that is no address at all. */
const fileOf = (folder: string, address: string): string | undefined => {
  try {
    const url = new URL(address)
    const path = normalize(join(folder, decodeURIComponent(url.pathname)))
    return url.host === APP_HOST && path.startsWith(folder + sep) ? path : undefined
  } catch {
    return undefined
  }
}

/** `folder` holds the built window; a path that leaves it is refused. `onServed` hears the ending of each file given out. */
export const serveApp = (folder: string, onServed: (ending: string) => void): void =>
  protocol.handle('app', async (request) => {
    const file = fileOf(folder, request.url)
    const type = file && TYPES[extname(file)]
    if (file === undefined || type === undefined) return refused(404)
    try {
      const content = await readFile(file)
      onServed(extname(file))
      return new Response(new Uint8Array(content), {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return refused(404)
    }
  })
