/**
 * The Electron to use: `{ path, version, official, napi }`, where `path` is the executable, `official` is false
 * for the test runtime, and `napi` is the Node-API version it offers to native modules.
 * Throws a SetupError that says why there is none and what to do. Safe to call from several processes at once.
 */
export function electronRuntime(): any;
