import type {
  AlterPublicationStmt,
  CreateCastStmt,
  CreateEventTrigStmt,
  CreatePublicationStmt,
  CreateStatsStmt,
  DefineStmt,
  InsertStmt,
  Node,
  RuleStmt,
  UpdateStmt,
} from '@pgsql/types';
import type { CreateCast, CreateCollation, CreateEventTrigger, CreateOperator, CreateRule, CreateStatistics, Publication } from '../change';
import { lastToken } from './indexes';
import { relationName, typeName } from './names';
import { flag, optionsIn } from './options';
import { hasSubquery, references, walk } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

const EVENTS: Readonly<Record<string, CreateRule['event']>> = {
  CMD_SELECT: 'select',
  CMD_INSERT: 'insert',
  CMD_UPDATE: 'update',
  CMD_DELETE: 'delete',
};

export function createRule(source: Source, raw: RuleStmt): CreateRule {
  const { relations, columns, calls } = references(source, raw);
  return {
    kind: 'CreateRule',
    span: source.span(0, lastToken(source)),
    name: raw.rulename ?? '',
    table: relationName(source, raw.relation),
    event: EVENTS[raw.event ?? ''] ?? 'select',
    replace: raw.replace === true,
    relations: relations.slice(1),
    writes: writtenTo(source, raw.actions),
    columns,
    calls,
  };
}

/** Targets of INSERT, UPDATE and DELETE. */
function writtenTo(source: Source, part: unknown): CreateRule['writes'] {
  const targets: CreateRule['writes'][number][] = [];
  walk(part, (name, node) => {
    if (name !== 'InsertStmt' && name !== 'UpdateStmt' && name !== 'DeleteStmt') return;
    const { relation, cols, targetList } = node as InsertStmt & UpdateStmt;
    const columns = (cols ?? targetList ?? []).map((target) => tree(target).ResTarget?.name ?? '');
    targets.push({ relation: relationName(source, relation), columns: name === 'InsertStmt' && !cols ? ['*'] : columns });
  });
  return targets;
}

export function createPublication(source: Source, raw: CreatePublicationStmt): Publication {
  return publication(source, raw, 'create');
}

export function alterPublication(source: Source, raw: AlterPublicationStmt): Publication {
  return publication(source, raw, raw.action === 'AP_DropObjects' ? 'drop' : raw.action === 'AP_SetObjects' ? 'set' : 'add');
}

function publication(source: Source, raw: CreatePublicationStmt | AlterPublicationStmt, action: Publication['action']): Publication {
  const objects = (raw.pubobjects ?? []).map((node) => tree(node).PublicationObjSpec);
  const filters = objects.flatMap((object) => object?.pubtable?.whereClause ?? []);
  const lists = objects.flatMap((object) => object?.pubtable?.columns ?? []);
  const { relations, columns } = references(source, raw);
  const publish = optionsIn(source, raw.options).find(({ name }) => name === 'publish')?.value;
  return {
    kind: 'Publication',
    span: source.span(0, lastToken(source)),
    action,
    name: raw.pubname ?? '',
    allTables: raw.for_all_tables === true,
    wholeSchemas: objects.some((object) => object?.pubobjtype?.startsWith('PUBLICATIONOBJ_TABLES_IN')),
    ...(publish !== undefined && { publish }),
    tables: relations,
    columns: [...columns, ...strings(lists)],
    hasColumnList: lists.length > 0,
    ...(filters.length > 0 && { filter: hasSubquery(filters) ? ('subquery' as const) : ('condition' as const) }),
  };
}

export function createStatistics(source: Source, raw: CreateStatsStmt): CreateStatistics {
  const [table] = references(source, raw.relations).relations;
  return {
    kind: 'CreateStatistics',
    span: source.span(0, lastToken(source)),
    ...(raw.defnames !== undefined && { name: qualified(raw.defnames) }),
    table: table ?? relationName(source, undefined),
    ifNotExists: raw.if_not_exists === true,
    types: strings(raw.stat_types),
    sources: (raw.exprs ?? []).map((node) => tree(node).StatsElem?.name ?? ''),
  };
}

export function createEventTrigger(source: Source, raw: CreateEventTrigStmt): CreateEventTrigger {
  return {
    kind: 'CreateEventTrigger',
    span: source.span(0, lastToken(source)),
    name: raw.trigname ?? '',
    function: qualified(raw.funcname),
  };
}

const CONTEXTS: Readonly<Record<string, CreateCast['context']>> = {
  COERCION_IMPLICIT: 'implicit',
  COERCION_ASSIGNMENT: 'assignment',
};

export function createCast(source: Source, raw: CreateCastStmt): CreateCast {
  return {
    kind: 'CreateCast',
    span: source.span(0, lastToken(source)),
    from: typeName(source, raw.sourcetype),
    to: typeName(source, raw.targettype),
    method: raw.inout === true ? 'inout' : raw.func === undefined ? 'binary' : 'function',
    ...(raw.func !== undefined && { function: qualified(raw.func.objname) }),
    context: CONTEXTS[raw.context ?? ''] ?? 'explicit',
  };
}

export function createOperator(source: Source, raw: DefineStmt): CreateOperator {
  return { kind: 'CreateOperator', span: source.span(0, lastToken(source)), ...qualified(raw.defnames) };
}

/** CREATE COLLATION; deterministic unless it says otherwise (collationcmds.c, DefineCollation). */
export function createCollation(source: Source, raw: DefineStmt): CreateCollation {
  return {
    kind: 'CreateCollation',
    span: source.span(0, lastToken(source)),
    ...qualified(raw.defnames),
    deterministic: flag(source, raw.definition, 'deterministic', true),
  };
}

/** A dotted name that has no place in the text. */
function qualified(parts: readonly Node[] | undefined): { readonly schema?: string; readonly name: string } {
  const names = strings(parts);
  const schema = names.at(-2);
  return { ...(schema !== undefined && { schema }), name: names.at(-1) ?? '' };
}
