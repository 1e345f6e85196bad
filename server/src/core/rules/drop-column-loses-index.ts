import type { Catalog } from '../schema/catalog';
import type { Constraint, Index, Table } from '../schema/objects';
import { columnsOf } from '../syntax/walk';
import { acknowledge } from './engine/acknowledge';
import { defineRule, type RuleContext } from './engine/rule';
import { code, listed, nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-column-loses-index',
  summary: 'DROP COLUMN also drops indexes and constraints that other columns need.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [86],
  effect:
    'DROP COLUMN drops every index and every constraint that mentions the column, also those over several columns. ' +
    'It needs no CASCADE for that and gives no notice. ' +
    'Queries on the other columns lose their index, and UNIQUE, CHECK or FOREIGN KEY over the other columns is no longer enforced.',
  workaround:
    'First build the index, or add the constraint, that the remaining columns need: ' +
    'the index CONCURRENTLY, the constraint NOT VALID with VALIDATE CONSTRAINT.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-COLUMN'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, tenant int, region int, customer int); ' +
        'CREATE INDEX orders_by_region ON orders (customer, region);',
      bad: 'ALTER TABLE orders DROP COLUMN region;',
      good: 'CREATE INDEX CONCURRENTLY orders_by_customer ON orders (customer); ALTER TABLE orders DROP COLUMN region;',
      differs: 'There is an index on the remaining column.',
      claim: {
        lock: 'AccessExclusiveLock',
        indexLock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: "SELECT count(*) FROM pg_indexes WHERE tablename = 'orders' AND indexdef LIKE '%(customer%'", bad: '0', good: '1' },
      },
    },
  ],
  messages: {
    loses: [
      'Also drops {lost}.',
      'It belongs to {column} and to other columns of {table}, and PostgreSQL gives no notice.',
      'First build what those columns need.',
    ],
    losesSeveral: [
      'Also drops {lost}.',
      'They belong to {column} and to other columns of {table}, and PostgreSQL gives no notice.',
      'First build what those columns need.',
    ],
  },
  // At the end of the file the other columns are dropped too, or have what they need.
  answered(subject, { catalog }) {
    const { table: key, lost } = JSON.parse(subject) as Subject;
    const table = catalog.table(key);
    if (!table) return true;
    const isDropped = (column: string) => !table.columns.some((c) => c.name === column);
    const isAddedAgain = (name: string) => table.constraints.some((c) => c.name === name);
    return lost.every(({ name, type, rest }) => rest.some(isDropped) || isAddedAgain(name) || has(table, type, rest, catalog));
  },
  on: {
    DropColumn({ span, table: name, column, objectType }, context) {
      const key = context.catalog.relationKey(name);
      const table = context.catalog.table(key);
      if (!table || objectType !== 'table' || context.migration.direction === 'down' || context.effect.error || context.isNew(key)) return;
      const lost = [...lostIndexes(table, column, context), ...table.constraints.flatMap((c) => lostConstraint(c, column))];
      if (lost.length === 0) return;
      const names = lost.map((l) => `${l.type === 'index' ? l.type : `${l.type.replaceAll('-', ' ')} constraint`} ${code(l.name)}`);
      context.report({
        messageId: lost.length === 1 ? 'loses' : 'losesSeveral',
        data: { lost: listed(names), column: code(column), table: nameOf(name) },
        at: span,
        subject: JSON.stringify({ table: key, lost } satisfies Subject),
        fixes: acknowledge('the other columns do not need them'),
      });
    },
  },
});

interface Lost {
  readonly name: string;
  readonly type: 'index' | Constraint['type'];
  /** The other columns. */
  readonly rest: readonly string[];
}

interface Subject {
  readonly table: string;
  readonly lost: readonly Lost[];
}

/** Indexes that cover other columns as well, unless another index begins with those columns. */
function lostIndexes(table: Table, column: string, { catalog }: RuleContext): Lost[] {
  return table.indexes.flatMap((key): Lost[] => {
    const index = catalog.index(key);
    const columns = index && index.constraint === undefined ? columnsOfIndex(index) : [];
    if (!index || !columns.includes(column) || columns.every((c) => c === column)) return [];
    const rest = index.columns.flatMap((c) => (c.column === undefined || c.column === column ? [] : [c.column]));
    const remaining = { ...table, indexes: table.indexes.filter((k) => !columnsOfIndex(catalog.index(k)).includes(column)) };
    return rest.length > 0 && has(remaining, 'index', rest, catalog) ? [] : [{ name: index.name, type: 'index', rest }];
  });
}

function columnsOfIndex(index: Index | undefined): string[] {
  if (!index) return [];
  const keys = index.columns.flatMap((c) => c.column ?? (c.expression ? columnsOf(c.expression) : []));
  return [...keys, ...index.include, ...(index.where ? columnsOf(index.where) : [])];
}

function lostConstraint({ name, type, columns, expression }: Constraint, column: string): Lost[] {
  const mentioned = new Set([...columns, ...(expression ? columnsOf(expression) : [])]);
  if (!mentioned.delete(column) || mentioned.size === 0) return [];
  return [{ name, type, rest: [...mentioned] }];
}

/** An index that begins with the columns, or a constraint of the kind over them. */
function has(table: Table, type: Lost['type'], columns: readonly string[], catalog: Catalog): boolean {
  if (type !== 'check' && type !== 'foreign-key') {
    return table.indexes.some((key) => {
      const index = catalog.index(key);
      return (
        index?.valid &&
        (type === 'index' || index.unique) &&
        columns.every((c) => index.columns.slice(0, columns.length).some((own) => own.column === c))
      );
    });
  }
  return table.constraints.some(
    (c) => c.type === type && columns.every((name) => c.columns.includes(name) || (c.expression && columnsOf(c.expression).includes(name))),
  );
}
