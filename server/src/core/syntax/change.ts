import type { TableAction } from './changes/alter-table';
import type {
  AlterDomain,
  AlterEnum,
  AlterFunction,
  AlterSequence,
  CreateDomain,
  CreateExtension,
  CreateFunction,
  CreateIndex,
  CreateSchema,
  CreateSequence,
  CreateTable,
  CreateTrigger,
  CreateType,
  DropObjects,
  Reindex,
  Rename,
} from './changes/definitions';
import type { CreateView } from './changes/queries';
import type { Copy, Delete, Execute, Explain, Insert, Prepare, Truncate, Update } from './changes/rows';
import type { Other, RunBlock, SetParameter, Transaction } from './changes/session';

export type * from './changes/alter-table';
export type * from './changes/definitions';
export type * from './changes/queries';
export type * from './changes/rows';
export type * from './changes/session';

/** One thing a statement asks of PostgreSQL. Spans are relative to the statement's own text. */
export type SchemaChange =
  | TableAction
  | CreateTable
  | DropObjects
  | CreateIndex
  | Reindex
  | Rename
  | CreateType
  | AlterEnum
  | CreateDomain
  | AlterDomain
  | CreateFunction
  | AlterFunction
  | CreateView
  | CreateSequence
  | AlterSequence
  | CreateExtension
  | CreateSchema
  | CreateTrigger
  | Truncate
  | Insert
  | Update
  | Delete
  | Copy
  | Explain
  | Prepare
  | Execute
  | SetParameter
  | Transaction
  | RunBlock
  | Other;

export type ChangeKind = SchemaChange['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<SchemaChange, { kind: K }>;
