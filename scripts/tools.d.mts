/** Builds the app into `out/main`, `out/preload` and `out/renderer`. Resolves with the exit code. */
export function build(): Promise<any>;
/** Runs the tests of some projects of vitest.config.ts. Resolves with the exit code. */
export function vitest(projects: any, args?: any[], env?: NodeJS.ProcessEnv): Promise<any>;
/** Runs a script of package.json. Resolves with the exit code. */
export function npmScript(name: any): Promise<any>;
