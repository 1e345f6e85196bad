import type { AlterTableCmd, AlterTableStmt, Node, ObjectType } from '@pgsql/types';
import type { TextSpan } from '../../text';
import type { AlterTableOther, RelationWord, SchemaChange } from '../change';
import type { QualifiedName } from '../expression';
import { columnDefinition } from './columns';
import { constraintDefinition } from './constraints';
import { expressionBetween } from './expression';
import { relationName, typeName } from './names';
import { optionsIn } from './options';
import { partitionBound } from './partitions';
import type { Source } from './source';
import { strings, tree } from './tree';

const RELATIONS: Partial<Record<ObjectType, RelationWord>> = {
  OBJECT_TABLE: 'table',
  OBJECT_INDEX: 'index',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'matview',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FOREIGN_TABLE: 'foreign table',
  OBJECT_TYPE: 'type',
};

interface Action {
  readonly span: TextSpan;
  readonly table: QualifiedName;
  readonly only: boolean;
  readonly ifTableExists: boolean;
  readonly objectType: RelationWord;
}

/** ALTER TABLE, and ALTER INDEX / VIEW / SEQUENCE / FOREIGN TABLE / TYPE as far as they share its grammar: one change per action. */
export function alterTable(source: Source, raw: AlterTableStmt): SchemaChange[] {
  const at = source.at(raw.relation?.location);
  let after = source.nameEnd(at) + 1;
  // ONLY (t) and the old-fashioned t *
  while (source.isMark(after, ')') || source.raw(after) === '*') after++;
  const common = {
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
    return [action(source, cmd, { ...common, span: source.span(first, last) }, first, last)];
  });
}

function action(source: Source, cmd: AlterTableCmd, base: Action, first: number, last: number): SchemaChange {
  const def = tree(cmd.def);
  const name = cmd.name ?? '';
  const ifExists = cmd.missing_ok === true;
  const cascade = cmd.behavior === 'DROP_CASCADE';
  switch (cmd.subtype) {
    case 'AT_AddColumn': {
      const raw = def.ColumnDef ?? {};
      const column = columnDefinition(source, raw, source.at(raw.location), columnEnd(source, base, cascade, last));
      return { kind: 'AddColumn', ...base, column, ifNotExists: ifExists, ...(cascade ? { cascade } : {}) };
    }
    case 'AT_DropColumn':
      return { kind: 'DropColumn', ...base, column: name, ifExists, cascade };
    case 'AT_SetNotNull':
      return { kind: 'SetNotNull', ...base, column: name };
    case 'AT_DropNotNull':
      return { kind: 'DropNotNull', ...base, column: name };
    case 'AT_ColumnDefault':
      if (cmd.def === undefined) return { kind: 'DropDefault', ...base, column: name };
      return {
        kind: 'SetDefault',
        ...base,
        column: name,
        default: expressionBetween(source, cmd.def, source.find('default', first, last) + 1, last),
      };
    case 'AT_AlterColumnType':
      return alterType(source, cmd, base, first, last);
    case 'AT_AddIdentity': {
      const identity = def.Constraint?.generated_when === 'a' ? 'always' : 'by default';
      return { kind: 'AddIdentity', ...base, column: name, identity, options: optionsIn(source, def.Constraint?.options) };
    }
    case 'AT_DropIdentity':
      return { kind: 'DropIdentity', ...base, column: name, ifExists };
    case 'AT_SetExpression': {
      const open = source.find('as', first, last) + 1;
      return {
        kind: 'SetExpression',
        ...base,
        column: name,
        expression: expressionBetween(source, cmd.def, open + 1, source.match(open) - 1),
      };
    }
    case 'AT_DropExpression':
      return { kind: 'DropExpression', ...base, column: name, ifExists };
    case 'AT_AddConstraint': {
      const raw = def.Constraint ?? {};
      const begin = raw.location === undefined ? first : source.at(raw.location);
      return { kind: 'AddConstraint', ...base, constraint: constraintDefinition(source, raw, begin, last) };
    }
    case 'AT_ValidateConstraint':
      return { kind: 'ValidateConstraint', ...base, name };
    case 'AT_DropConstraint':
      return { kind: 'DropConstraint', ...base, name, ifExists, cascade };
    case 'AT_AlterConstraint': {
      const alter = def.ATAlterConstraint ?? {};
      return {
        kind: 'AlterConstraint',
        ...base,
        name: alter.conname ?? name,
        ...(alter.alterEnforceability === true ? { enforced: alter.is_enforced === true } : {}),
        ...(alter.alterDeferrability === true
          ? { deferrable: alter.deferrable === true, initiallyDeferred: alter.initdeferred === true }
          : {}),
        ...(alter.alterInheritability === true ? { inherit: alter.noinherit !== true } : {}),
      };
    }
    case 'AT_AttachPartition': {
      const { name: partition, bound } = def.PartitionCmd ?? {};
      return {
        kind: 'AttachPartition',
        ...base,
        partition: relationName(source, partition),
        ...(bound === undefined ? {} : { bound: partitionBound(source, bound) }),
      };
    }
    case 'AT_DetachPartition':
    case 'AT_DetachPartitionFinalize':
      return {
        kind: 'DetachPartition',
        ...base,
        partition: relationName(source, def.PartitionCmd?.name),
        concurrently: def.PartitionCmd?.concurrent === true,
        finalize: cmd.subtype === 'AT_DetachPartitionFinalize',
      };
    default:
      return other(source, cmd, base);
  }
}

/** ADD ATTRIBUTE a int CASCADE: the last word is not the column's. */
function columnEnd(source: Source, base: Action, cascade: boolean, last: number): number {
  const closes = base.objectType === 'type' && (cascade || source.is(last, 'restrict'));
  return closes ? last - 1 : last;
}

function alterType(source: Source, cmd: AlterTableCmd, base: Action, first: number, last: number): SchemaChange {
  const raw = tree(cmd.def).ColumnDef ?? {};
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

function other(source: Source, cmd: AlterTableCmd, base: Action): AlterTableOther {
  const def = tree(cmd.def);
  const kind = (cmd.subtype ?? '').replace(/^AT_/, '');
  const result = { kind: 'AlterTableOther' as const, ...base, action: kind, options: optionsIn(source, def.List?.items) };
  const name = cmd.name ?? def.ReplicaIdentityStmt?.name ?? cmd.newowner?.rolename;
  const relation = def.RangeVar === undefined ? ofType(source, cmd.def) : relationName(source, def.RangeVar);
  const definition =
    def.String?.sval ?? def.ReplicaIdentityStmt?.identity_type ?? (def.Integer === undefined ? undefined : String(def.Integer.ival ?? 0));
  return {
    ...result,
    ...(name === undefined ? {} : { name }),
    ...(cmd.num === undefined ? {} : { column: cmd.num }),
    ...(relation === undefined ? {} : { relation }),
    ...(definition === undefined ? {} : { definition }),
  };
}

/** ALTER TABLE t OF type */
function ofType(source: Source, node: Node | undefined): QualifiedName | undefined {
  const raw = tree(node).TypeName;
  if (raw === undefined) return undefined;
  const { name, schema, span } = typeName(source, raw);
  return schema === undefined ? { name, span } : { schema, name, span };
}
