/** Absolute path of the test runtime's executable, made ready on the first call. Throws a SetupError. */
export function testRuntime(): Promise<string>;
export const testRuntimeVersion: "33.2.1";
/** Whether the test runtime can run on this machine at all. */
export const isTestRuntimePossible: boolean;
