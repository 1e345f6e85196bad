import { provesNotNull } from '../effects/expressions/implication';
import type { Constraint, Table } from '../schema/objects';
import { defineRule, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { droppedConstraint, isReplaced, lockedPartner, subjectOf } from './shared/dropped-constraint';

export default defineRule({
  id: 'drop-constraint',
  summary: 'What a dropped constraint kept out comes in from now on.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [46],
  effect:
    'DROP CONSTRAINT is instant under ACCESS EXCLUSIVE. Nobody keeps the rule from then on; with a UNIQUE or exclusion constraint its index goes too, and queries that used it read the whole table. To have the rule back all rows have to be verified.',
  workaround:
    'Set lock_timeout. Deploy code that can live without the rule first. To replace a constraint, add the new one NOT VALID, validate it, and only then drop the old one; for UNIQUE build another index CONCURRENTLY first where queries need it.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-CONSTRAINT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int CONSTRAINT quantity_check CHECK (quantity > 0));',
      bad: 'ALTER TABLE orders DROP CONSTRAINT quantity_check;',
      good: 'ALTER TABLE orders ADD CONSTRAINT quantity_check2 CHECK (quantity >= 0) NOT VALID; ALTER TABLE orders DROP CONSTRAINT quantity_check;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO orders VALUES (1, -1) RETURNING id', bad: '1', good: '23514' },
      },
    },
  ],
  on: {
    DropConstraint(change, context) {
      const dropped = droppedConstraint(change, context);
      if (!dropped) return;
      const { table, constraint } = dropped;
      // Keys have more to lose: drop-primary-key-replica-identity, drop-foreign-key-locks-both.
      if (constraint?.type === 'primary-key' || lockedPartner(dropped, context) !== undefined) return;
      if (table && constraint && isRedundant(constraint, table, context)) return;
      const index = constraint?.index === undefined ? '' : ', and its index is gone';
      const unknown = constraint ? '' : ' If it is a foreign key, the table it points to is locked as well.';
      context.report({
        at: change.span,
        subject: subjectOf(dropped),
        message: `Dropping ${code(change.name)} takes ACCESS EXCLUSIVE on ${nameOf(change.table)} for an instant; what it kept out comes in from then on${index}.${unknown} Deploy code that can live without it first.`,
      });
    },
  },
  answered: isReplaced,
});

/** Something else says the same: NOT NULL the check that helped to set it, another unique index the constraint. */
function isRedundant(constraint: Constraint, table: Table, context: RuleContext): boolean {
  const { expression } = constraint;
  if (constraint.type === 'check' && expression)
    return [...table.columns.filter((c) => c.notNull && c.notNullValid).map((c) => c.name), ...setNotNull(context)].some((column) =>
      isNotNullCheck(expression, column),
    );
  if (constraint.type !== 'unique') return false;
  return table.indexes.some((key) => {
    const index = key === constraint.index ? undefined : context.catalog.index(key);
    return (
      index?.unique === true &&
      index.valid &&
      index.where === undefined &&
      index.columns.every((c) => c.column !== undefined && constraint.columns.includes(c.column))
    );
  });
}

/** Columns that the same statement sets NOT NULL: set-not-null-drops-proof has its say about that. */
function setNotNull({ statement }: RuleContext): string[] {
  return statement.changes.flatMap((change) => (change.kind === 'SetNotNull' ? [change.column] : []));
}

function isNotNullCheck(expression: NonNullable<Constraint['expression']>, column: string): boolean {
  return expression.kind === 'null-test' && provesNotNull(expression, column);
}
