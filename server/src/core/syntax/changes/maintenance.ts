import type { QualifiedName } from '../expression';
import type { Base } from './base';

export interface Vacuum extends Base {
  readonly kind: 'Vacuum';
  readonly command: 'vacuum' | 'analyze';
  /** None: every table of the database. */
  readonly relations: readonly QualifiedName[];
  /** `ANALYZE t (a, b)` */
  readonly columns: readonly string[];
  readonly full: boolean;
  /** ANALYZE, or VACUUM (ANALYZE). */
  readonly analyze: boolean;
}

export interface Cluster extends Base {
  readonly kind: 'Cluster';
  /** None: every table that was clustered before. */
  readonly relation?: QualifiedName;
  readonly index?: string;
}

export interface RefreshView extends Base {
  readonly kind: 'RefreshView';
  readonly view: QualifiedName;
  readonly concurrently: boolean;
  readonly withData: boolean;
}

export interface Reindex extends Base {
  readonly kind: 'Reindex';
  readonly target: 'index' | 'table' | 'schema' | 'database' | 'system';
  readonly relation?: QualifiedName;
  readonly name?: string;
  readonly concurrently: boolean;
  /** What stands in the parentheses behind REINDEX. */
  readonly options?: readonly { readonly name: string; readonly value?: string }[];
}

/** ALTER TABLE (INDEX, MATERIALIZED VIEW) ALL IN TABLESPACE a SET TABLESPACE b. */
export interface MoveAllInTablespace extends Base {
  readonly kind: 'MoveAllInTablespace';
  readonly objectType: 'table' | 'index' | 'matview';
  readonly from: string;
  readonly to: string;
}

export type MaintenanceChange = Vacuum | Cluster | RefreshView | Reindex | MoveAllInTablespace;
