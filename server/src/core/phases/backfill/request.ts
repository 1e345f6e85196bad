/** Stands for a value that a person gives when the script runs. */
export const VALUE_HOLE = '{{value}}';

/** What is written into which rows. SQL parts are texts as the user wrote them. */
export interface BackfillRequest {
  /** The table as SQL. */
  readonly table: string;
  /** The table's key, 'schema.name'. */
  readonly relation: string;
  /** Name of the job: the table's key and its columns ('public.orders.token'). */
  readonly label: string;
  /**
   * `UPDATE orders AS o SET token = gen_random_uuid()`, FROM included, without WHERE. VALUE_HOLE
   * stands for a value that only a person can know.
   */
  readonly update: string;
  /** What qualifies the key columns: the alias, or the table. */
  readonly qualifier: string;
  /**
   * `orders AS o`, and what the update joins: the rows that still need a value are counted there.
   */
  readonly from: string;
  /** The condition of rows that still need a value. It must be false for a row that was written. */
  readonly pending: string;
  /**
   * Key columns in the index's order, or 'ctid' to go block by block. Unset: the script looks the
   * key up when it runs.
   */
  readonly key?: readonly string[] | 'ctid';
  readonly batch?: number;
  /** What VALUE_HOLE stands for, for the person who gives the value. */
  readonly value?: string;
  /** Sentences for the header: triggers that fire, where new rows get their value. */
  readonly notes: readonly string[];
  /** The path of the script, for the commands in its header. */
  readonly file?: string;
}

/** The UPDATE as a person reads it. */
export function shownUpdate({ update }: Pick<BackfillRequest, 'update'>): string {
  return update.replaceAll(VALUE_HOLE, ":'value'");
}
