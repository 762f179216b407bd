/**
 * The switches Electron needs to start here: none, or `--no-sandbox`.
 *
 * Chromium refuses to start as root with its sandbox on, and cannot make one where the kernel gives no user
 * namespace (many containers, some Ubuntu desktops). The switch gives up that operating system sandbox only,
 * on this machine, in development: the window's `sandbox: true` still decides what the page may do.
 */
export function sandboxSwitches(): string[];
