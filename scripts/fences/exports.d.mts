/** Types of exports.mjs, for its test. */
export function unusedExports(sources: ReadonlyMap<string, string>): string[];
