/**
 * Absolute path of the binding to open the database with, or undefined where the prebuilt one works.
 * `napiVersion` is what the runtime offers: by default that of this Node. Compiles it on the first call
 * (about a minute). Throws a SetupError that says what is missing. Safe to call from several processes at once.
 */
export function sqliteBinding(napiVersion?: number): Promise<string | undefined>;
