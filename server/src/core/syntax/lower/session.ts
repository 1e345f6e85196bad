import type {
  ConstraintsSetStmt,
  DiscardStmt,
  FuncCall,
  Node,
  SelectStmt,
  TransactionStmt,
  TransactionStmtKind,
  VariableSetStmt,
} from '@pgsql/types';
import type { Discard, ServerCommand, SetConstraints, SetParameter, Transaction, Unmodelled } from '../change';
import { expression } from './expression';
import { lastToken } from './indexes';
import { relationName } from './names';
import { optionValue } from './options';
import type { Source } from './source';
import { type NodeName, strings, tree } from './tree';

const ACTIONS: Readonly<Record<TransactionStmtKind, Transaction['action']>> = {
  TRANS_STMT_BEGIN: 'begin',
  TRANS_STMT_START: 'begin',
  TRANS_STMT_COMMIT: 'commit',
  TRANS_STMT_ROLLBACK: 'rollback',
  TRANS_STMT_SAVEPOINT: 'savepoint',
  TRANS_STMT_RELEASE: 'release',
  TRANS_STMT_ROLLBACK_TO: 'rollback-to',
  TRANS_STMT_PREPARE: 'prepare',
  TRANS_STMT_COMMIT_PREPARED: 'commit-prepared',
  TRANS_STMT_ROLLBACK_PREPARED: 'rollback-prepared',
};

/** BEGIN, COMMIT, SAVEPOINT, ... */
export function transaction(source: Source, raw: TransactionStmt): Transaction {
  const name = raw.savepoint_name ?? raw.gid;
  return {
    kind: 'Transaction',
    span: source.span(0, lastToken(source)),
    action: ACTIONS[raw.kind ?? 'TRANS_STMT_BEGIN'],
    ...(name === undefined || name === '' ? {} : { name }),
    chain: raw.chain === true,
  };
}

/** SET, SET LOCAL, RESET; SET TRANSACTION is one change per mode. */
export function setParameter(source: Source, raw: VariableSetStmt): SetParameter[] {
  const span = source.span(0, lastToken(source));
  const local = raw.is_local === true;
  if (raw.kind === 'VAR_SET_MULTI') {
    return (raw.args ?? []).flatMap((node) => {
      const option = tree(node).DefElem;
      const value = optionValue(source, option?.arg);
      return option?.defname === undefined
        ? []
        : [set(span, option.defname, value === undefined ? [] : [value], local || raw.name === 'TRANSACTION')];
    });
  }
  const name = (raw.kind === 'VAR_RESET_ALL' ? 'all' : (raw.name ?? '')).toLowerCase();
  if (raw.kind !== 'VAR_SET_VALUE') return [set(span, name, [], local)];
  return [
    set(
      span,
      name,
      (raw.args ?? []).map((node) => settingText(source, node)),
      local,
    ),
  ];
}

function set(span: SetParameter['span'], name: string, values: readonly string[], local: boolean): SetParameter {
  return values.length === 0
    ? { kind: 'SetParameter', span, name, values, local }
    : { kind: 'SetParameter', span, name, value: values.join(', '), values, local };
}

/** SET TIME ZONE INTERVAL '1' HOUR is a cast; its text says enough. */
function settingText(source: Source, node: Node): string {
  const lowered = expression(source, node);
  return lowered.kind === 'constant' ? lowered.value : source.text.slice(lowered.span.start, lowered.span.end);
}

/**
 * `SELECT set_config('name', 'value', is_local)`, possibly several in one SELECT; undefined when it
 * does anything else.
 */
export function setConfig(source: Source, raw: SelectStmt): SetParameter[] | undefined {
  if (raw.fromClause !== undefined || raw.whereClause !== undefined || raw.withClause !== undefined || raw.targetList === undefined)
    return undefined;
  const result: SetParameter[] = [];
  for (const target of raw.targetList) {
    const called = tree(tree(target).ResTarget?.val).FuncCall;
    const change = called === undefined ? undefined : oneSetConfig(source, called);
    if (change === undefined) return undefined;
    result.push(change);
  }
  return result;
}

function oneSetConfig(source: Source, called: FuncCall): SetParameter | undefined {
  const names = strings(called.funcname);
  if (names[names.length - 1] !== 'set_config' || (names.length > 1 && names[0] !== 'pg_catalog') || called.args?.length !== 3)
    return undefined;
  const [name, value, local] = called.args.map((arg) => expression(source, arg));
  if (name?.kind !== 'constant' || local?.kind !== 'constant' || local.type !== 'bool') return undefined;
  const text = value?.kind === 'constant' ? [value.value] : [];
  return set(source.span(0, lastToken(source)), name.value.toLowerCase(), text, local.value === 'true');
}

/** SET CONSTRAINTS; ALL has no list. */
export function setConstraints(source: Source, raw: ConstraintsSetStmt): SetConstraints {
  return {
    kind: 'SetConstraints',
    span: source.span(0, lastToken(source)),
    names: (raw.constraints ?? []).map((node) => relationName(source, tree(node).RangeVar)),
    deferred: raw.deferred === true,
  };
}

const DISCARDED: Readonly<Record<string, Discard['what']>> = {
  DISCARD_ALL: 'all',
  DISCARD_PLANS: 'plans',
  DISCARD_SEQUENCES: 'sequences',
  DISCARD_TEMP: 'temp',
};

export function discard(source: Source, raw: DiscardStmt): Discard {
  return { kind: 'Discard', span: source.span(0, lastToken(source)), what: DISCARDED[raw.target ?? ''] ?? 'all' };
}

const SERVER_COMMANDS: Partial<Record<NodeName, ServerCommand['command']>> = {
  AlterSystemStmt: 'ALTER SYSTEM',
  CreatedbStmt: 'CREATE DATABASE',
  CreateSubscriptionStmt: 'CREATE SUBSCRIPTION',
  CreateTableSpaceStmt: 'CREATE TABLESPACE',
  DropTableSpaceStmt: 'DROP TABLESPACE',
};

const COMMANDS: Partial<Record<NodeName, NonNullable<Unmodelled['command']>>> = {
  AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
  AlterEventTrigStmt: 'ALTER EVENT TRIGGER',
  AlterOwnerStmt: 'ALTER OWNER',
  AlterStatsStmt: 'ALTER STATISTICS',
  CreateFdwStmt: 'CREATE FOREIGN DATA WRAPPER',
  GrantRoleStmt: 'GRANT ROLE',
  SecLabelStmt: 'SECURITY LABEL',
};

/** A statement that is told apart by the name of its node only. */
export function byName(source: Source, node: NodeName): ServerCommand | Unmodelled {
  const span = source.span(0, lastToken(source));
  const server = SERVER_COMMANDS[node];
  if (server !== undefined) return { kind: 'ServerCommand', span, command: server };
  const command = COMMANDS[node];
  return { kind: 'Unmodelled', span, ...(command !== undefined && { command }) };
}
