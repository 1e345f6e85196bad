import { columnsOf } from '../effects/dependencies';
import type { Constraint, Index, Table } from '../schema/objects';
import { acknowledge } from './acknowledge';
import { defineRule, type RuleContext } from './rule';
import { code, nameOf } from './wording';

export default defineRule({
  id: 'drop-column-loses-index',
  summary: 'With a column go the indexes and constraints that other columns share with it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [86],
  effect:
    'DROP COLUMN takes every index and every constraint along that mentions the column, those over several columns too, without CASCADE and without a notice: a query on the other columns loses its index, and UNIQUE, CHECK or FOREIGN KEY over the rest is no longer enforced.',
  workaround: 'First build the index, or add the constraint, that the remaining columns need: CONCURRENTLY, and NOT VALID with VALIDATE.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-COLUMN'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, tenant int, region int, customer int); CREATE INDEX orders_by_region ON orders (customer, region);',
      bad: 'ALTER TABLE orders DROP COLUMN region;',
      good: 'CREATE INDEX CONCURRENTLY orders_by_customer ON orders (customer); ALTER TABLE orders DROP COLUMN region;',
      claim: { lock: 'AccessExclusiveLock', indexLock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  on: {
    DropColumn({ span, table: name, column, objectType }, context) {
      const key = context.catalog.relationKey(name);
      const table = context.catalog.table(key);
      if (!table || objectType !== 'table' || context.migration.direction === 'down' || context.effect.error || context.isNew(key)) return;
      const lost = [...lostIndexes(table, column, context), ...table.constraints.filter((c) => isShared(c, column)).map(constraintText)];
      if (lost.length === 0) return;
      context.report({
        at: span,
        message: `Dropping ${code(column)} of ${nameOf(name)} silently drops ${lost.join(', ')} too, which ${lost.length === 1 ? 'is' : 'are'} about other columns as well. Build what those columns need first.`,
        fixes: acknowledge('nothing needs them any more'),
      });
    },
  },
});

/** Indexes over other columns as well, where no other index begins with what is left of them. */
function lostIndexes(table: Table, column: string, { catalog }: RuleContext): string[] {
  const indexes = table.indexes.flatMap((key) => catalog.index(key) ?? []);
  const staying = indexes.filter((index) => index.valid && !columnsOfIndex(index).includes(column));
  return indexes
    .filter((index) => index.constraint === undefined && columnsOfIndex(index).includes(column))
    .filter((index) => {
      const rest = index.columns.flatMap((c) => (c.column === undefined || c.column === column ? [] : [c.column]));
      const others = columnsOfIndex(index).filter((c) => c !== column);
      const served = rest.length > 0 && staying.some((other) => rest.every((c, i) => other.columns[i]?.column === c));
      return others.length > 0 && !served;
    })
    .map((index) => `index ${code(index.name)}`);
}

function columnsOfIndex({ columns, include, where }: Index): string[] {
  const keys = columns.flatMap((c) => c.column ?? (c.expression ? columnsOf(c.expression) : []));
  return [...keys, ...include, ...(where ? columnsOf(where) : [])];
}

function isShared({ columns, expression }: Constraint, column: string): boolean {
  const mentioned = new Set([...columns, ...(expression ? columnsOf(expression) : [])]);
  return mentioned.size > 1 && mentioned.has(column);
}

function constraintText({ name, type }: Constraint): string {
  return `${type.replaceAll('-', ' ')} constraint ${code(name)}`;
}
