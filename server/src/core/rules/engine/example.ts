import type { LockMode } from '../../locks';
import type { Surroundings } from '../../migrations/surroundings';

/** SQL that shows a hazard and the way out. Run statement by statement, as psql does. */
export type RuleExample = ExampleBase & (Advice | Contrast);

interface ExampleBase {
  readonly setup?: string;
  readonly bad: string;
  /** First major on which it can run; 12 when left out. */
  readonly pg?: number;
  readonly claim: RuleClaim;
  /**
   * For rules about names and other files: where the two stand. `good` is the place of `good`, or
   * of `contrast`.
   */
  readonly places?: { readonly framework: string; readonly bad: FilePlace; readonly good: FilePlace };
}

/** There is SQL that serves the same purpose and avoids the hazard. */
interface Advice {
  /**
   * Printed on the rule's page. The tests run it after `setup`, and it ends in the same schema as
   * `bad`.
   */
  readonly good: string;
  /**
   * What differs in the final schema or data, in one sentence for the page. Left out when nothing
   * differs.
   */
  readonly differs?: string;
  /** See Contrast.contrast. Left out when `good` itself is free of the claim. */
  readonly contrast?: string;
}

/**
 * No SQL in one step serves the purpose without the hazard: the page says so and gives the
 * workaround.
 */
interface Contrast {
  readonly good?: undefined;
  readonly differs?: undefined;
  /**
   * For the proof only and never printed: SQL on the same setup that is free of what is claimed of
   * `bad`.
   */
  readonly contrast: string;
}

/** For tests: the SQL that must be free of what is claimed of the bad example. */
export function contrastOf({ contrast, good }: RuleExample): string {
  return contrast ?? good ?? '';
}

export interface FilePlace {
  readonly name: string;
  readonly surroundings: Surroundings;
}

/**
 * What a server must confirm of the bad example, and what the contrast (or else the good one) is
 * free of. Locks, work and settings are those of one transaction, read at its end. Locks and work
 * are those on relations of the setup.
 */
export interface RuleClaim {
  /** SQLSTATE. */
  readonly fails?: string;
  /** SQLSTATE of a second run, when the first one has succeeded. */
  readonly again?: string;
  /** Strongest lock on a table. */
  readonly lock?: LockMode;
  /** The same, on an index. */
  readonly indexLock?: LockMode;
  /**
   * Strongest lock on each of these, of any kind; one outside of the schema public is written with
   * its schema.
   */
  readonly locks?: { readonly [relation: string]: LockMode };
  readonly rewrite?: boolean;
  readonly scan?: boolean;
  readonly indexBuild?: boolean;
  /** In force when the transaction that takes the lock ends. */
  readonly settings?: { readonly [parameter: string]: string };
  /** How many transactions do it; the contrast has fewer. */
  readonly times?: number;
  /**
   * Refused in a transaction. Run while another session reads the tables: the bad example waits for
   * the reader, the contrast does not.
   */
  readonly alone?: boolean;
  /** Its first two transactions, run by two sessions at once, end in a deadlock. */
  readonly deadlock?: boolean;
  /**
   * What a query gives after each of the two: the first value of the first row as text, or the
   * SQLSTATE it fails with.
   */
  readonly after?: { readonly query: string; readonly bad: string; readonly good: string };
  /** Why a server cannot tell the two apart. */
  readonly unmeasured?: string;
}
