import type { QualifiedName } from '../expression';
import type { OnTable } from './base';

type Options = readonly { readonly name: string; readonly value?: string }[];

export interface SetStatistics extends OnTable {
  readonly kind: 'SetStatistics';
  /** By name, or of an index by number. */
  readonly column: string | number;
  /** undefined for DEFAULT. */
  readonly target?: number;
}

/** ALTER COLUMN c SET (n_distinct = ...) */
export interface SetColumnOptions extends OnTable {
  readonly kind: 'SetColumnOptions';
  readonly column: string;
  readonly options: Options;
}

export interface ResetColumnOptions extends OnTable {
  readonly kind: 'ResetColumnOptions';
  readonly column: string;
  readonly options: Options;
}

export interface SetStorage extends OnTable {
  readonly kind: 'SetStorage';
  readonly column: string;
  readonly storage: string;
}

export interface SetCompression extends OnTable {
  readonly kind: 'SetCompression';
  readonly column: string;
  readonly method: string;
}

/** ALTER COLUMN c SET GENERATED, RESTART and the sequence's options. */
export interface SetIdentity extends OnTable {
  readonly kind: 'SetIdentity';
  readonly column: string;
  readonly options: Options;
}

/** OPTIONS (...) of a foreign table's column. */
interface SetForeignColumnOptions extends OnTable {
  readonly kind: 'SetForeignColumnOptions';
  readonly column: string;
}

/** OPTIONS (...) of a foreign table. */
interface SetForeignOptions extends OnTable {
  readonly kind: 'SetForeignOptions';
}

/** SET (fillfactor = ...), also of an index or a view. */
export interface SetStorageParameters extends OnTable {
  readonly kind: 'SetStorageParameters';
  readonly options: Options;
}

export interface ResetStorageParameters extends OnTable {
  readonly kind: 'ResetStorageParameters';
  readonly options: Options;
}

/** SET LOGGED and SET UNLOGGED. */
export interface SetPersistence extends OnTable {
  readonly kind: 'SetPersistence';
  readonly persistence: 'permanent' | 'unlogged';
}

export interface SetTablespace extends OnTable {
  readonly kind: 'SetTablespace';
  readonly tablespace: string;
}

export interface SetAccessMethod extends OnTable {
  readonly kind: 'SetAccessMethod';
  /** undefined for DEFAULT. */
  readonly method?: string;
}

export interface ClusterOn extends OnTable {
  readonly kind: 'ClusterOn';
  readonly index: string;
}

/** SET WITHOUT CLUSTER. */
export interface RemoveCluster extends OnTable {
  readonly kind: 'RemoveCluster';
}

/** SET WITHOUT OIDS, which does nothing. */
interface RemoveOids extends OnTable {
  readonly kind: 'RemoveOids';
}

export interface ChangeOwner extends OnTable {
  readonly kind: 'ChangeOwner';
  /** undefined for CURRENT_USER and its like. */
  readonly owner?: string;
}

export interface Inherit extends OnTable {
  readonly kind: 'Inherit';
  readonly parent: QualifiedName;
}

export interface NoInherit extends OnTable {
  readonly kind: 'NoInherit';
  readonly parent: QualifiedName;
}

export interface OfType extends OnTable {
  readonly kind: 'OfType';
  readonly type: QualifiedName;
}

export interface NotOfType extends OnTable {
  readonly kind: 'NotOfType';
}

export interface SetReplicaIdentity extends OnTable {
  readonly kind: 'SetReplicaIdentity';
  readonly identity: 'default' | 'full' | 'nothing' | { readonly index: string };
}

/** ENABLE and DISABLE TRIGGER. */
export interface SwitchTrigger extends OnTable {
  readonly kind: 'SwitchTrigger';
  /** `user` leaves out those that check foreign keys. */
  readonly trigger: 'all' | 'user' | { readonly name: string };
  readonly state: SwitchState;
}

/** ENABLE and DISABLE RULE. */
export interface SwitchRule extends OnTable {
  readonly kind: 'SwitchRule';
  readonly rule: string;
  readonly state: SwitchState;
}

/** ENABLE, ENABLE ALWAYS, ENABLE REPLICA, DISABLE. */
export type SwitchState = 'enabled' | 'always' | 'replica' | 'disabled';

/** { ENABLE | DISABLE | FORCE | NO FORCE } ROW LEVEL SECURITY. */
export interface SwitchRowSecurity extends OnTable {
  readonly kind: 'SwitchRowSecurity';
  readonly state: 'enabled' | 'disabled' | 'forced' | 'not forced';
}

/** Actions of ALTER TABLE that leave columns, constraints and partitions alone. */
export type TableSetting =
  | SetStatistics
  | SetColumnOptions
  | ResetColumnOptions
  | SetStorage
  | SetCompression
  | SetIdentity
  | SetForeignColumnOptions
  | SetForeignOptions
  | SetStorageParameters
  | ResetStorageParameters
  | SetPersistence
  | SetTablespace
  | SetAccessMethod
  | ClusterOn
  | RemoveCluster
  | RemoveOids
  | ChangeOwner
  | Inherit
  | NoInherit
  | OfType
  | NotOfType
  | SetReplicaIdentity
  | SwitchTrigger
  | SwitchRule
  | SwitchRowSecurity;
