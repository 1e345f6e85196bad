import type { DatabaseObject } from '../schema/objects';

/**
 * What the outside decides about a run: the same text and environment always give the same effect.
 */
export interface Environment {
  /** Major version, 12 to 18. */
  readonly pgVersion: number;
  /**
   * Where that major comes from, and whether it is only assumed. It changes no effect: it is for
   * messages.
   */
  readonly target?: { readonly source: string; readonly assumed: boolean };
  /**
   * The session's TimeZone, as the setting says: 'UTC', 'Europe/London'. Unset: not known, and then
   * not assumed to be UTC.
   */
  readonly timezone?: string;
  /** Path of the migration that is running. */
  readonly file: string;
  /**
   * Whether a table that earlier migrations create and never fill is taken to hold rows.
   * Checks presume so: the application has filled it since. `explain` replays the history exactly
   * as it is written.
   */
  readonly presumeRows: boolean;
  /**
   * Rows a database or snapshot reports for a relation ('schema.name'); undefined when not known.
   */
  readonly rows?: (relation: string) => number | undefined;
  /**
   * Objects a database reports that the history did not create; a missing one is simply unknown.
   */
  readonly known?: (key: string) => DatabaseObject | undefined;
}
