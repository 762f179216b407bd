/**
 * Runs a program with this terminal and resolves with its exit code (128 + signal number where one ended it).
 * Signals sent to this process while it runs are passed on, and this process waits for it to end.
 */
export function run(command: any, args: any, { env, cwd }?: {
    env?: NodeJS.ProcessEnv | undefined;
    cwd?: string | undefined;
}): Promise<any>;
/** Runs a Node script the same way. */
export function runNode(script: any, args: any, options: any): Promise<any>;
/** Whether a program started by `run` is still at work. */
export function isRunning(): boolean;
/**
 * Runs a program and resolves with `{ code, stdout, stderr }`. Never rejects: a program that cannot be
 * started, or that `timeoutMs` cut off, has code -1 and the reason in `stderr`.
 */
export function capture(command: any, args: any, { env, cwd, timeoutMs }?: {
    env?: NodeJS.ProcessEnv | undefined;
    cwd?: string | undefined;
}): Promise<any>;
/** Whether a program can be started at all. `args` should make it end at once. */
export function canRun(command: any, args?: string[]): boolean;
/** The last lines of a program's output, for a message. */
export function tail(text: any, lines?: number): any;
