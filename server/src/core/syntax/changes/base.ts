import type { TextSpan } from '../../text';

/** What every change has. */
export interface Base {
  /**
   * What a finding about this change underlines. An action of ALTER TABLE: that action. CREATE,
   * INSERT, UPDATE, DELETE, DO: the head, to the end of the object's name (`CREATE UNIQUE INDEX i
   * ON t`). Everything else: the statement without its semicolon.
   */
  readonly span: TextSpan;
}
