import type { StatementRun } from '../statement-run';

const WORD = /[A-Za-z_][A-Za-z0-9_$]*|"(?:[^"]|"")+"/g;

/**
 * Code that runs here and that we do not follow (dynamic SQL in a DO block, a function that is
 * called) may have changed any table it names, in strings too. What was known of those tables is
 * known no more: nothing about their columns is held against later statements.
 */
export function forgetTablesNamedIn(code: string, run: StatementRun): void {
  const words = new Set(code.match(WORD)?.map((word) => (word.startsWith('"') ? word.slice(1, -1) : word.toLowerCase())));
  for (const name of words) {
    const table = run.catalog.findTable({ name });
    if (table?.known && /\b(alter|drop|create|rename)\b/i.test(code)) run.put({ ...table, known: false });
  }
}
