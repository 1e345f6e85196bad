import type {
  AlterPolicyStmt,
  AlterRoleStmt,
  CreatePolicyStmt,
  CreateRoleStmt,
  DropOwnedStmt,
  DropRoleStmt,
  GrantStmt,
  Node,
  ReassignOwnedStmt,
} from '@pgsql/types';
import type { AlterPolicy, CreatePolicy, Grant, Owned, Role } from '../change';
import { lastToken } from './indexes';
import { relationName } from './names';
import { objectWord } from './object-words';
import { flag } from './options';
import { hasSubquery, references } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

/** GRANT and REVOKE of privileges. A list of privileges that is left out means ALL. */
export function grant(source: Source, raw: GrantStmt): Grant {
  return {
    kind: 'Grant',
    span: source.span(0, lastToken(source)),
    action: raw.is_grant === true ? 'grant' : 'revoke',
    objectType: objectWord(raw.objtype),
    relations: references(source, raw).relations,
    columns: (raw.privileges ?? []).flatMap((node) => strings(tree(node).AccessPriv?.cols)),
    allPrivileges: raw.privileges === undefined,
    toPublic: (raw.grantees ?? []).some((node) => tree(node).RoleSpec?.roletype === 'ROLESPEC_PUBLIC'),
  };
}

export function createRole(source: Source, raw: CreateRoleStmt): Role {
  return role(source, 'create', [raw.role ?? ''], raw.options);
}

export function alterRole(source: Source, raw: AlterRoleStmt): Role {
  return role(source, 'alter', [raw.role?.rolename ?? ''], raw.options);
}

export function dropRole(source: Source, raw: DropRoleStmt): Role {
  return { ...role(source, 'drop', roleNames(raw.roles), undefined), ifExists: raw.missing_ok === true };
}

function role(source: Source, action: Role['action'], names: readonly string[], options: readonly Node[] | undefined): Role {
  return {
    kind: 'Role',
    span: source.span(0, lastToken(source)),
    action,
    names,
    ifExists: false,
    superuser: flag(source, options, 'superuser'),
  };
}

export function dropOwned(source: Source, raw: DropOwnedStmt): Owned {
  const cascade = raw.behavior === 'DROP_CASCADE';
  return { kind: 'Owned', span: source.span(0, lastToken(source)), action: 'drop', roles: roleNames(raw.roles), cascade };
}

export function reassignOwned(source: Source, raw: ReassignOwnedStmt): Owned {
  return { kind: 'Owned', span: source.span(0, lastToken(source)), action: 'reassign', roles: roleNames(raw.roles), cascade: false };
}

function roleNames(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).map((node) => tree(node).RoleSpec?.rolename ?? '');
}

const COMMANDS: Readonly<Record<string, CreatePolicy['command']>> = {
  select: 'select',
  insert: 'insert',
  update: 'update',
  delete: 'delete',
};

export function createPolicy(source: Source, raw: CreatePolicyStmt): CreatePolicy {
  return { kind: 'CreatePolicy', ...policy(source, raw), command: COMMANDS[raw.cmd_name ?? ''] ?? 'all' };
}

export function alterPolicy(source: Source, raw: AlterPolicyStmt): AlterPolicy {
  return { kind: 'AlterPolicy', ...policy(source, raw) };
}

function policy(source: Source, raw: CreatePolicyStmt | AlterPolicyStmt): Omit<AlterPolicy, 'kind'> {
  const { relations, columns, calls } = references(source, raw);
  return {
    span: source.span(0, lastToken(source)),
    name: raw.policy_name ?? '',
    roles: roleNames(raw.roles),
    table: relationName(source, raw.table),
    using: raw.qual !== undefined,
    withCheck: raw.with_check !== undefined,
    hasSubquery: hasSubquery([raw.qual, raw.with_check]),
    reads: relations.slice(1),
    columns,
    calls,
  };
}
