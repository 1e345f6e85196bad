import { KEYS } from '../../schema/catalog';
import type { Relation, Table } from '../../schema/objects';
import { type BlockCondition, type CatalogQuery, type Constant, CURRENT_SCHEMA } from '../../syntax/block';
import type { Expression } from '../../syntax/expression';
import { replaceIn } from '../../syntax/walk';
import { evaluate, type Value } from '../expressions/evaluate';
import type { StatementRun } from '../statement-run';

/**
 * Whether a condition in PL/pgSQL holds on the database as it is now; undefined where neither the
 * history nor the text tells.
 */
export function holdsNow(condition: BlockCondition, args: Readonly<Record<string, Constant>>, run: StatementRun): boolean | undefined {
  const of = (c: BlockCondition) => holdsNow(c, args, run);
  switch (condition.kind) {
    case 'not': {
      const holds = of(condition.arg);
      return holds === undefined ? undefined : !holds;
    }
    case 'and':
    case 'or': {
      const decisive = condition.kind === 'or';
      const all = condition.args.map(of);
      return all.includes(decisive) ? decisive : all.includes(undefined) ? undefined : !decisive;
    }
    case 'exists':
      return existsNow(condition.query, run);
    case 'expression': {
      const known = { ...condition.known, ...args };
      const value = evaluate(settled(condition.expression, run), (name) => given(known[name]));
      // A condition that is NULL does not hold.
      return value === undefined ? undefined : value === true;
    }
    case 'unknown':
      return undefined;
  }
}

function given(constant: Constant | undefined): Value | undefined {
  if (!constant) return undefined;
  if (constant.type === 'bool') return constant.value === 'true';
  return constant.type === 'unknown' ? constant.value : Number(constant.value);
}

/** With the calls that ask for the version, or for a relation, put as what they give. */
function settled(whole: Expression, run: StatementRun): Expression {
  return replaceIn(whole, (expression) => {
    if (expression.kind !== 'call') return undefined;
    const { span } = expression;
    const [arg] = expression.args;
    const text = arg?.kind === 'constant' ? arg.value : arg?.kind === 'cast' && arg.arg.kind === 'constant' ? arg.arg.value : undefined;
    const name = expression.name.at(-1);
    if (name === 'current_setting' && text?.toLowerCase() === 'server_version_num')
      return { kind: 'constant', type: 'int4', value: String(run.env.pgVersion * 10000), span };
    if (name === 'to_regclass' && text !== undefined) {
      const found = relationNamed(text, run);
      if (!found) run.assume(`${text} does not exist: no earlier migration creates it`);
      return found ? { kind: 'constant', type: 'unknown', value: text, span } : { kind: 'null', span };
    }
    return expression;
  });
}

function relationNamed(text: string, run: StatementRun): Relation | undefined {
  const parts = text.split('.').map((part) => (/^".*"$/.test(part) ? part.slice(1, -1) : part.toLowerCase()));
  const [schema, name] = parts.length > 1 ? [parts[0], parts[1]] : [undefined, parts[0]];
  return run.catalog.find({ ...(schema !== undefined && { schema }), name: name ?? '' });
}

/**
 * Columns that name a table, and those that name its schema, in catalogs and in information_schema.
 */
const TABLE_NAME = ['table_name', 'tablename', 'relname', 'conrelid', 'attrelid', 'tgrelid', 'indrelid', 'viewname', 'matviewname'];
const SCHEMA_NAME = ['table_schema', 'schemaname', 'nspname', 'constraint_schema', 'relnamespace', 'connamespace', 'typnamespace'];

/** What a query asks for by name, the finest first, and the columns it may ask besides. */
const SUBJECTS: readonly {
  readonly column: string;
  readonly isThere: (name: string, on: Relation | undefined, run: StatementRun) => boolean | undefined;
}[] = [
  { column: 'enumlabel', isThere: () => undefined },
  { column: 'column_name', isThere: hasColumn },
  { column: 'attname', isThere: hasColumn },
  { column: 'constraint_name', isThere: hasConstraint },
  { column: 'conname', isThere: hasConstraint },
  { column: 'trigger_name', isThere: hasTrigger },
  { column: 'tgname', isThere: hasTrigger },
  { column: 'policyname', isThere: hasPolicy },
  { column: 'polname', isThere: hasPolicy },
  {
    column: 'indexname',
    isThere: (name, on, run) => someRelation(run, (r) => r.kind === 'index' && r.name === name && (!on || isOf(r.table, on))),
  },
  { column: 'typname', isThere: hasType },
  { column: 'extname', isThere: (name, _on, run) => run.catalog.extension(name) !== undefined },
  { column: 'schema_name', isThere: hasSchema },
  { column: 'pubname', isThere: (name, _on, run) => run.catalog.publication(name) !== undefined },
  { column: 'sequencename', isThere: (name, _on, run) => run.catalog.findSequence({ name }) !== undefined },
  { column: 'sequence_name', isThere: (name, _on, run) => run.catalog.findSequence({ name }) !== undefined },
];

/**
 * Whether such rows are there. What no earlier migration creates is taken not to be, and that is
 * said.
 */
function existsNow({ from, tests }: CatalogQuery, run: StatementRun): boolean | undefined {
  const left = new Set(Object.keys(tests));
  const take = (columns: readonly string[]) => {
    const column = columns.find((name) => left.has(name));
    if (column !== undefined) left.delete(column);
    return column === undefined ? undefined : tests[column]?.[0];
  };
  const subject = SUBJECTS.find(({ column }) => left.has(column));
  const wanted = subject && take([subject.column]);
  const written = take(SCHEMA_NAME);
  const schema = written === CURRENT_SCHEMA ? run.catalog.creationSchema() : written;
  if (!subject && schema !== undefined && from.length === 1 && from[0] === 'pg_namespace') return hasSchema(schema, undefined, run);
  const tableName = take(TABLE_NAME);
  // The answer to any other test is not known.
  if ([...left].some((column) => column !== 'table_catalog' && column !== 'relkind' && column !== 'table_type')) return undefined;
  const relation =
    tableName === undefined
      ? undefined
      : schema === undefined
        ? relationNamed(tableName, run)
        : run.catalog.find({ schema, name: tableName });
  if (tableName !== undefined && !relation) {
    run.assume(`${schema === undefined ? '' : `${schema}.`}${tableName} does not exist: no earlier migration creates it`);
    return false;
  }
  if (!subject) return tableName === undefined ? undefined : isKind(relation, tests, from);
  if (wanted === undefined || (relation?.kind === 'table' && !relation.known)) return undefined;
  const found = subject.isThere(wanted, relation, run);
  if (found === false && !relation) run.assume(`${wanted} does not exist: no earlier migration creates it`);
  return found;
}

/** pg_tables and the like hold relations of one kind only. */
function isKind(relation: Relation | undefined, tests: CatalogQuery['tests'], from: readonly string[]): boolean | undefined {
  if (!relation) return false;
  if (tests.relkind || tests.table_type) return undefined;
  if (from.includes('pg_views')) return relation.kind === 'view';
  if (from.includes('pg_matviews')) return relation.kind === 'matview';
  if (from.includes('pg_tables')) return relation.kind === 'table';
  return true;
}

function isOf(table: string, on: Relation): boolean {
  return table === `${on.schema}.${on.name}`;
}

function someRelation(run: StatementRun, test: (relation: Relation) => boolean): boolean {
  return run.relations().some(test);
}

function someTable(on: Relation | undefined, run: StatementRun, test: (table: Table) => boolean): boolean {
  if (on) return on.kind === 'table' && test(on);
  return someRelation(run, (relation) => relation.kind === 'table' && test(relation));
}

function hasColumn(name: string, on: Relation | undefined, run: StatementRun): boolean | undefined {
  if (on?.kind === 'view' || on?.kind === 'matview') return on.columns.length === 0 ? undefined : on.columns.includes(name);
  return someTable(on, run, (table) => table.columns.some((c) => c.name === name));
}

function hasConstraint(name: string, on: Relation | undefined, run: StatementRun): boolean {
  return someTable(on, run, (table) => table.constraints.some((c) => c.name === name));
}

function hasTrigger(name: string, on: Relation | undefined, run: StatementRun): boolean {
  return someTable(on, run, (table) => table.triggers.some((t) => t.name === name));
}

function hasPolicy(name: string, on: Relation | undefined, run: StatementRun): boolean {
  return someTable(on, run, (table) => table.dependents.some((d) => d.kind === 'policy' && d.name === name && d.on === undefined));
}

function hasType(name: string, _on: Relation | undefined, run: StatementRun): boolean {
  return run.catalog.findType({ name }) !== undefined || run.catalog.find({ name })?.kind === 'composite';
}

function hasSchema(name: string, _on: Relation | undefined, run: StatementRun): boolean {
  return name === 'public' || name === 'pg_catalog' || run.draft.get(KEYS.schema(name)) !== undefined;
}
