import type { AlterTableCmd, AlterTableStmt, AlterTableType, ObjectType } from '@pgsql/types';
import type { TextSpan } from '../../text';
import type { RelationWord, SwitchState, TableAction } from '../change';
import type { QualifiedName } from '../expression';
import { columnDefinition } from './columns';
import { constraintDefinition } from './constraints';
import { expressionBetween } from './expression';
import { relationName, typeName } from './names';
import { optionsIn } from './options';
import { partitionBound } from './partitions';
import type { Source } from './source';
import { strings, type Tree, tree } from './tree';

const RELATIONS: Partial<Record<ObjectType, RelationWord>> = {
  OBJECT_TABLE: 'table',
  OBJECT_INDEX: 'index',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'matview',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FOREIGN_TABLE: 'foreign table',
  OBJECT_TYPE: 'type',
};

/** What every action of the statement has. */
interface Common {
  readonly table: QualifiedName;
  readonly only: boolean;
  readonly ifTableExists: boolean;
  readonly objectType: RelationWord;
}

/** One action as the tree has it, and where it stands: tokens `first` to `last`. */
interface RawAction {
  readonly source: Source;
  readonly cmd: AlterTableCmd;
  readonly def: Tree;
  /** The column, constraint, index, ... that it names. */
  readonly name: string;
  readonly base: Common & { readonly span: TextSpan };
  readonly first: number;
  readonly last: number;
}

/**
 * ALTER TABLE, and ALTER INDEX / VIEW / SEQUENCE / FOREIGN TABLE / TYPE as far as they share its
 * grammar: one change per action.
 */
export function alterTable(source: Source, raw: AlterTableStmt): TableAction[] {
  const at = source.at(raw.relation?.location);
  let after = source.nameEnd(at) + 1;
  // ONLY (t) and the old-fashioned t *
  while (source.isMark(after, ')') || source.raw(after) === '*') after++;
  const common: Common = {
    table: relationName(source, raw.relation),
    only: raw.objtype !== 'OBJECT_TYPE' && raw.relation?.inh !== true,
    ifTableExists: raw.missing_ok === true,
    objectType: RELATIONS[raw.objtype ?? 'OBJECT_TABLE'] ?? 'table',
  };
  const cmds = raw.cmds ?? [];
  const items = source.items(after);
  return cmds.flatMap((node, i) => {
    const cmd = tree(node).AlterTableCmd;
    if (cmd === undefined) return [];
    const [first, last] = items[items.length === cmds.length ? i : 0] ?? [0, source.last];
    const base = { ...common, span: source.span(first, last) };
    return [lowerAction({ source, cmd, def: tree(cmd.def), name: cmd.name ?? '', base, first, last })];
  });
}

function lowerAction(raw: RawAction): TableAction {
  const { subtype } = raw.cmd;
  const lowering = subtype && LOWERINGS[subtype];
  if (!lowering) throw new Error(`no grammar gives ALTER TABLE ${subtype}`);
  return lowering(raw);
}

/**
 * By libpg_query's subtype. Those left out PostgreSQL makes itself, when it has read the statement
 * (parse_utilcmd.c, tablecmds.c).
 */
const LOWERINGS: { readonly [T in AlterTableType]?: (raw: RawAction) => TableAction } = {
  AT_AddColumn: addColumn,
  AT_AddConstraint: addConstraint,
  AT_AddIdentity: ({ source, base, name, def }) => ({
    kind: 'AddIdentity',
    ...base,
    column: name,
    identity: def.Constraint?.generated_when === 'a' ? 'always' : 'by default',
    options: optionsIn(source, def.Constraint?.options),
  }),
  AT_AddInherit: ({ source, base, def }) => ({ kind: 'Inherit', ...base, parent: relationName(source, def.RangeVar) }),
  AT_AddOf: ({ source, base, def }) => ({ kind: 'OfType', ...base, type: ofType(source, def) }),
  AT_AlterColumnGenericOptions: ({ base, name }) => ({ kind: 'SetForeignColumnOptions', ...base, column: name }),
  AT_AlterColumnType: alterType,
  AT_AlterConstraint: alterConstraint,
  AT_AttachPartition: ({ source, base, def: { PartitionCmd } }) => ({
    kind: 'AttachPartition',
    ...base,
    partition: relationName(source, PartitionCmd?.name),
    ...(PartitionCmd?.bound !== undefined && { bound: partitionBound(source, PartitionCmd.bound) }),
  }),
  AT_ChangeOwner: ({ base, cmd: { newowner } }) => ({
    kind: 'ChangeOwner',
    ...base,
    ...(newowner?.rolename !== undefined && { owner: newowner.rolename }),
  }),
  AT_ClusterOn: ({ base, name }) => ({ kind: 'ClusterOn', ...base, index: name }),
  AT_ColumnDefault: columnDefault,
  AT_DetachPartition: (raw) => detachPartition(raw, false),
  AT_DetachPartitionFinalize: (raw) => detachPartition(raw, true),
  AT_DisableRowSecurity: ({ base }) => ({ kind: 'SwitchRowSecurity', ...base, state: 'disabled' }),
  AT_DisableRule: (raw) => switchRule(raw, 'disabled'),
  AT_DisableTrig: (raw) => switchTrigger(raw, 'disabled'),
  AT_DisableTrigAll: ({ base }) => ({ kind: 'SwitchTrigger', ...base, trigger: 'all', state: 'disabled' }),
  AT_DisableTrigUser: ({ base }) => ({ kind: 'SwitchTrigger', ...base, trigger: 'user', state: 'disabled' }),
  AT_DropCluster: ({ base }) => ({ kind: 'RemoveCluster', ...base }),
  AT_DropColumn: ({ base, cmd, name }) => ({ kind: 'DropColumn', ...base, column: name, ...dropping(cmd) }),
  AT_DropConstraint: ({ base, cmd, name }) => ({ kind: 'DropConstraint', ...base, name, ...dropping(cmd) }),
  AT_DropExpression: ({ base, cmd, name }) => ({ kind: 'DropExpression', ...base, column: name, ifExists: cmd.missing_ok === true }),
  AT_DropIdentity: ({ base, cmd, name }) => ({ kind: 'DropIdentity', ...base, column: name, ifExists: cmd.missing_ok === true }),
  AT_DropInherit: ({ source, base, def }) => ({ kind: 'NoInherit', ...base, parent: relationName(source, def.RangeVar) }),
  AT_DropNotNull: ({ base, name }) => ({ kind: 'DropNotNull', ...base, column: name }),
  AT_DropOf: ({ base }) => ({ kind: 'NotOfType', ...base }),
  AT_DropOids: ({ base }) => ({ kind: 'RemoveOids', ...base }),
  AT_EnableAlwaysRule: (raw) => switchRule(raw, 'always'),
  AT_EnableAlwaysTrig: (raw) => switchTrigger(raw, 'always'),
  AT_EnableReplicaRule: (raw) => switchRule(raw, 'replica'),
  AT_EnableReplicaTrig: (raw) => switchTrigger(raw, 'replica'),
  AT_EnableRowSecurity: ({ base }) => ({ kind: 'SwitchRowSecurity', ...base, state: 'enabled' }),
  AT_EnableRule: (raw) => switchRule(raw, 'enabled'),
  AT_EnableTrig: (raw) => switchTrigger(raw, 'enabled'),
  AT_EnableTrigAll: ({ base }) => ({ kind: 'SwitchTrigger', ...base, trigger: 'all', state: 'enabled' }),
  AT_EnableTrigUser: ({ base }) => ({ kind: 'SwitchTrigger', ...base, trigger: 'user', state: 'enabled' }),
  AT_ForceRowSecurity: ({ base }) => ({ kind: 'SwitchRowSecurity', ...base, state: 'forced' }),
  AT_GenericOptions: ({ base }) => ({ kind: 'SetForeignOptions', ...base }),
  AT_NoForceRowSecurity: ({ base }) => ({ kind: 'SwitchRowSecurity', ...base, state: 'not forced' }),
  AT_ReplicaIdentity: replicaIdentity,
  AT_ResetOptions: (raw) => ({ kind: 'ResetColumnOptions', ...raw.base, column: raw.name, options: optionList(raw) }),
  AT_ResetRelOptions: (raw) => ({ kind: 'ResetStorageParameters', ...raw.base, options: optionList(raw) }),
  AT_SetAccessMethod: ({ base, cmd }) => ({ kind: 'SetAccessMethod', ...base, ...(cmd.name !== undefined && { method: cmd.name }) }),
  AT_SetCompression: ({ base, name, def }) => ({ kind: 'SetCompression', ...base, column: name, method: def.String?.sval ?? '' }),
  AT_SetExpression: setExpression,
  AT_SetIdentity: (raw) => ({ kind: 'SetIdentity', ...raw.base, column: raw.name, options: optionList(raw) }),
  AT_SetLogged: ({ base }) => ({ kind: 'SetPersistence', ...base, persistence: 'permanent' }),
  AT_SetNotNull: ({ base, name }) => ({ kind: 'SetNotNull', ...base, column: name }),
  AT_SetOptions: (raw) => ({ kind: 'SetColumnOptions', ...raw.base, column: raw.name, options: optionList(raw) }),
  AT_SetRelOptions: (raw) => ({ kind: 'SetStorageParameters', ...raw.base, options: optionList(raw) }),
  AT_SetStatistics: ({ base, cmd, def: { Integer } }) => ({
    kind: 'SetStatistics',
    ...base,
    column: cmd.name ?? cmd.num ?? 0,
    ...(Integer !== undefined && { target: Integer.ival ?? 0 }),
  }),
  AT_SetStorage: ({ base, name, def }) => ({ kind: 'SetStorage', ...base, column: name, storage: def.String?.sval ?? '' }),
  AT_SetTableSpace: ({ base, name }) => ({ kind: 'SetTablespace', ...base, tablespace: name }),
  AT_SetUnLogged: ({ base }) => ({ kind: 'SetPersistence', ...base, persistence: 'unlogged' }),
  AT_ValidateConstraint: ({ base, name }) => ({ kind: 'ValidateConstraint', ...base, name }),
};

function dropping(cmd: AlterTableCmd): { readonly ifExists: boolean; readonly cascade: boolean } {
  return { ifExists: cmd.missing_ok === true, cascade: cmd.behavior === 'DROP_CASCADE' };
}

function addColumn({ source, cmd, def, base, last }: RawAction): TableAction {
  const raw = def.ColumnDef ?? {};
  const { ifExists: ifNotExists, cascade } = dropping(cmd);
  const column = columnDefinition(source, raw, source.at(raw.location), columnEnd(source, base, cascade, last));
  return { kind: 'AddColumn', ...base, column, ifNotExists, ...(cascade ? { cascade } : {}) };
}

/** ADD ATTRIBUTE a int CASCADE: the last word is not the column's. */
function columnEnd(source: Source, base: Common, cascade: boolean, last: number): number {
  const closes = base.objectType === 'type' && (cascade || source.is(last, 'restrict'));
  return closes ? last - 1 : last;
}

function columnDefault({ source, cmd, name, base, first, last }: RawAction): TableAction {
  if (cmd.def === undefined) return { kind: 'DropDefault', ...base, column: name };
  const written = expressionBetween(source, cmd.def, source.find('default', first, last) + 1, last);
  return { kind: 'SetDefault', ...base, column: name, default: written };
}

function setExpression({ source, cmd, name, base, first, last }: RawAction): TableAction {
  const open = source.find('as', first, last) + 1;
  const expression = expressionBetween(source, cmd.def, open + 1, source.match(open) - 1);
  return { kind: 'SetExpression', ...base, column: name, expression };
}

function alterType({ source, cmd, def, base, first, last }: RawAction): TableAction {
  const raw = def.ColumnDef ?? {};
  const usingAt = raw.raw_default === undefined ? -1 : source.find('using', first, last);
  return {
    kind: 'AlterColumnType',
    ...base,
    column: cmd.name ?? '',
    type: typeName(source, raw.typeName),
    ...(cmd.behavior === 'DROP_CASCADE' ? { cascade: true } : {}),
    ...(usingAt < 0 ? {} : { using: expressionBetween(source, raw.raw_default, usingAt + 1, last), usingSpan: source.span(usingAt, last) }),
    ...(raw.collClause === undefined ? {} : { collation: strings(raw.collClause.collname) }),
  };
}

function addConstraint({ source, def, base, first, last }: RawAction): TableAction {
  const raw = def.Constraint ?? {};
  const begin = raw.location === undefined ? first : source.at(raw.location);
  return { kind: 'AddConstraint', ...base, constraint: constraintDefinition(source, raw, begin, last) };
}

function alterConstraint({ def, name, base }: RawAction): TableAction {
  const alter = def.ATAlterConstraint ?? {};
  return {
    kind: 'AlterConstraint',
    ...base,
    name: alter.conname ?? name,
    ...(alter.alterEnforceability === true && { enforced: alter.is_enforced === true }),
    ...(alter.alterDeferrability === true && {
      deferrable: alter.deferrable === true,
      initiallyDeferred: alter.initdeferred === true,
    }),
    ...(alter.alterInheritability === true && { inherit: alter.noinherit !== true }),
  };
}

function detachPartition({ source, def, base }: RawAction, finalize: boolean): TableAction {
  const { name, concurrent } = def.PartitionCmd ?? {};
  return { kind: 'DetachPartition', ...base, partition: relationName(source, name), concurrently: concurrent === true, finalize };
}

/** replica_identity in gram.y, by the letters of pg_class.relreplident. */
function replicaIdentity({ def, base }: RawAction): TableAction {
  const { identity_type, name } = def.ReplicaIdentityStmt ?? {};
  const kind = 'SetReplicaIdentity';
  if (name !== undefined) return { kind, ...base, identity: { index: name } };
  return { kind, ...base, identity: identity_type === 'f' ? 'full' : identity_type === 'n' ? 'nothing' : 'default' };
}

function switchTrigger({ base, name }: RawAction, state: SwitchState): TableAction {
  return { kind: 'SwitchTrigger', ...base, trigger: { name }, state };
}

function switchRule({ base, name }: RawAction, state: SwitchState): TableAction {
  return { kind: 'SwitchRule', ...base, rule: name, state };
}

function optionList({ source, def }: RawAction): { name: string; value?: string }[] {
  return optionsIn(source, def.List?.items);
}

/** ALTER TABLE t OF type */
function ofType(source: Source, { TypeName }: Tree): QualifiedName {
  const { name, schema, span } = typeName(source, TypeName);
  return schema === undefined ? { name, span } : { schema, name, span };
}
