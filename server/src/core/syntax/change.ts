import type { AccessChange } from './changes/access';
import type { TableAction } from './changes/alter-table';
import type { DefinitionChange } from './changes/definitions';
import type { MaintenanceChange } from './changes/maintenance';
import type { ObjectChange } from './changes/objects';
import type { QueryChange } from './changes/queries';
import type { RowChange } from './changes/rows';
import type { SessionChange } from './changes/session';

export type * from './changes/access';
export type * from './changes/alter-table';
export type { BodyProblem } from './changes/base';
export type * from './changes/column-definition';
export type * from './changes/definitions';
export type * from './changes/maintenance';
export type * from './changes/object-word';
export type * from './changes/objects';
export type * from './changes/queries';
export type * from './changes/rows';
export type * from './changes/session';
export type * from './changes/table-settings';

/** One thing a statement asks of PostgreSQL. Spans are relative to the statement's own text. */
export type SchemaChange =
  | TableAction
  | AccessChange
  | DefinitionChange
  | MaintenanceChange
  | ObjectChange
  | QueryChange
  | RowChange
  | SessionChange;

export type ChangeKind = SchemaChange['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<SchemaChange, { kind: K }>;
