/** As in package.json; a test compares them. */
export const VERSION = '0.1.0';
export const TOOL = { name: 'phasewise', version: VERSION } as const;
