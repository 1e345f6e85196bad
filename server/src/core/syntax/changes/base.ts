import type { TextSpan } from '../../text';
import type { QualifiedName } from '../expression';
import type { RelationWord } from './object-word';

/** Why PostgreSQL refuses the body of a routine or block when it reads it. */
export interface BodyProblem {
  readonly sqlstate: string;
  readonly message: string;
  /** Left out where not the body is at fault, but how it is declared. */
  readonly span?: TextSpan;
}

/** What every change has. */
export interface Base {
  /**
   * What a finding about this change underlines. An action of ALTER TABLE: that action. CREATE,
   * INSERT, UPDATE, DELETE, DO: the head, to the end of the object's name (`CREATE UNIQUE INDEX i
   * ON t`). Everything else: the statement without its semicolon.
   */
  readonly span: TextSpan;
}

/**
 * What every action of ALTER TABLE has (and of ALTER INDEX / VIEW / ..., which share its grammar).
 */
export interface OnTable extends Base {
  readonly table: QualifiedName;
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
  /** ALTER TABLE IF EXISTS. */
  readonly ifTableExists: boolean;
  /**
   * What the statement calls it: TABLE, INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE, FOREIGN TABLE,
   * TYPE.
   */
  readonly objectType: RelationWord;
}
