/** Forms whose answer neither the history nor the statement holds, and why. The test says so when one of them is decided after all. */
export const UNDECIDABLE: Readonly<Record<string, string>> = {};
