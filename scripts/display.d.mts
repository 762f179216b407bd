/** Whether windows cannot be shown as things are. */
export function isDisplayMissing(): boolean;
/**
 * Calls `fn(env)` with an environment in which windows can be shown, and returns what it returns. Where there
 * is no display, Xvfb runs meanwhile; it is stopped whether `fn` returns, throws, or a signal ends the process.
 */
export function withDisplay(fn: any): Promise<any>;
/** The same in two steps: `{ env, stop }`, where `env` holds only what has to be added. */
export function startDisplay(): Promise<{
    env: {
        DISPLAY?: never;
        XDG_SESSION_TYPE?: never;
    };
    stop: () => Promise<void>;
} | {
    env: {
        DISPLAY: string;
        XDG_SESSION_TYPE: string;
    };
    stop: () => Promise<void>;
}>;
