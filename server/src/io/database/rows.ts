import type { DatabaseFailure } from './failure';

export type Row = Readonly<Record<string, unknown>>;

export type ReadRows<T> = { readonly kind: 'rows'; readonly rows: readonly T[] };

/** Runs one query in a separate read-only transaction. Never rejects. */
export interface Reader {
  read<T = Row>(sql: string, values?: readonly unknown[]): Promise<ReadRows<T> | DatabaseFailure>;
}
