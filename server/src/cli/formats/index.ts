import type { CheckReport } from './finding';

/** A report as text; `colour` is for terminals. */
type Formatter = (report: CheckReport, colour: boolean) => string;

/** The formats of `check`, the default first. A format is loaded when it is asked for. */
export const FORMATS = {
  text: async () => (await import('./text')).text,
  json: async () => (await import('./json')).json,
  sarif: async () => (await import('./sarif')).sarif,
  github: async () => (await import('./github')).github,
  gitlab: async () => (await import('./gitlab')).gitlab,
  junit: async () => (await import('./junit')).junit,
} as const satisfies Readonly<Record<string, () => Promise<Formatter>>>;

export type Format = keyof typeof FORMATS;
