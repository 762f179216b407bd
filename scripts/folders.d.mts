/** Absolute path of the repository root. */
export const rootFolder: string;
/** Absolute path of the git-ignored cache. Everything in it can be deleted at any time. */
export const cacheFolder: string;
