/** Types of wrap-comments.mjs, for its test. */
export function wrapComments(source: string): string;
