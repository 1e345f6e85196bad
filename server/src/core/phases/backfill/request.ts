/** Where a value goes that a person gives when the script runs. */
export const VALUE_HOLE = '{{value}}';

/** What has to be written into which rows. SQL parts are texts as the user wrote them. */
export interface BackfillRequest {
  /** The table as SQL. */
  readonly table: string;
  /** The table's key, 'schema.name'. */
  readonly relation: string;
  /** Name of the job: the table's key and its columns ('public.orders.token'). */
  readonly label: string;
  /** `UPDATE orders AS o SET token = gen_random_uuid()`, FROM included, without WHERE. A value only a person can know is VALUE_HOLE. */
  readonly update: string;
  /** What the key columns are qualified with: the alias, or the table. */
  readonly qualifier: string;
  /** `orders AS o`, and what the update joins: where rows that still need the value are counted. */
  readonly from: string;
  /** The rows that still need it. It must be false for a row that was written, or the work would never end. */
  readonly pending: string;
  /** Key columns in the index's order; 'ctid' to walk the table's blocks; unset: the script looks the key up when it runs. */
  readonly key?: readonly string[] | 'ctid';
  readonly batch?: number;
  /** The parameter that VALUE_HOLE stands for, explained. */
  readonly value?: string;
  /** Sentences for the header: triggers that fire, what newer rows rely on. */
  readonly notes: readonly string[];
  /** Where the script will lie, for the commands in its header. */
  readonly file?: string;
}
