/** Whether Chromium's own sandbox can be had on this machine. */
import { spawnSync } from 'node:child_process'
import { say } from './say.mjs'

/**
 * The switches Electron needs to start here: none, or `--no-sandbox`.
 *
 * Chromium refuses to start as root with its sandbox on, and cannot make one where the kernel gives no user
 * namespace (many containers, some Ubuntu desktops). The switch gives up that operating system sandbox only,
 * on this machine, in development: the window's `sandbox: true` still decides what the page may do.
 */
export function sandboxSwitches() {
  if (process.platform !== 'linux') return []
  if (process.getuid() === 0) return ['--no-sandbox']
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0) return []
  say('This system allows no user namespaces: Electron runs without the operating system sandbox')
  return ['--no-sandbox']
}
