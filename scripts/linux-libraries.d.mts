/** Checks that `electron` (the executable's path) finds its shared libraries. Throws a SetupError. */
export function ensureElectronLibraries(electron: any): Promise<void>;
/** Checks that there is a display, or Xvfb to make one. Throws a SetupError. */
export function ensureDisplayServer(): Promise<void>;
/** Checks for the compiler and what node-gyp needs. Throws a SetupError. */
export function ensureLinuxBuildTools(): Promise<void>;
/** Checks for what only the tests use: independent readers of the letter, a real printer, a key store. */
export function ensureTestTools(): Promise<void>;
