export interface Form {
  readonly id: string;
  readonly setup: string;
  readonly sql: string;
  /** Runs outside a transaction. */
  readonly alone: boolean;
}

export interface Category {
  readonly category: string;
  readonly answersFile: string;
  readonly forms: readonly Form[];
}

/**
 * What a server did. Relations are named without `public.`; in `locks` other kinds than tables are
 * marked: `t_pkey[index]`.
 */
export interface Answer {
  readonly error: string | undefined;
  readonly locks: Readonly<Record<string, string>>;
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
  readonly builds: readonly string[];
}

export type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function readForms(folder: string): Category[];
export function printAnswer(answer: Answer): string;
export function parseAnswer(text: string): Answer;
export function groupMajors(byMajor: Iterable<readonly [number, string]>): Record<string, string>;
export function answerOf(groups: Readonly<Record<string, string>> | undefined, major: number): Answer | undefined;
