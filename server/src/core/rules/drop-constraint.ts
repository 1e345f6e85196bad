import { provesNotNull } from '../effects/expressions/implication';
import type { Constraint, Table } from '../schema/objects';
import { defineRule, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { droppedConstraint, isReplaced, lockedPartner, subjectOf } from './shared/dropped-constraint';

const DROPS = 'Drops {constraint}: rows that violate it are accepted.';
const LOCK = 'It takes ACCESS EXCLUSIVE on {table} for an instant.';
const DEPLOY = 'First deploy code that works without the constraint.';

export default defineRule({
  id: 'drop-constraint',
  summary: 'Without the constraint, rows that violate it are accepted.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [46],
  effect:
    'DROP CONSTRAINT is instant under ACCESS EXCLUSIVE. From then on the rule is not enforced. ' +
    'With a UNIQUE or exclusion constraint its index is dropped too, and queries that used it scan the whole table. ' +
    'To add the rule again, all rows have to be verified.',
  workaround:
    'Set lock_timeout. First deploy code that works without the rule. ' +
    'To replace a constraint, add the new one NOT VALID, validate it, and only then drop the old one. ' +
    'For UNIQUE, first build another index CONCURRENTLY if queries need it.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-CONSTRAINT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int CONSTRAINT quantity_check CHECK (quantity > 0));',
      bad: 'ALTER TABLE orders DROP CONSTRAINT quantity_check;',
      good:
        'ALTER TABLE orders ADD CONSTRAINT quantity_check2 CHECK (quantity >= 0) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT quantity_check2; ' +
        'ALTER TABLE orders DROP CONSTRAINT quantity_check;',
      differs: 'A less strict constraint replaces the one that is dropped.',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        after: { query: 'INSERT INTO orders VALUES (1, -1) RETURNING id', bad: '1', good: '23514' },
      },
    },
  ],
  messages: {
    drops: [DROPS, LOCK, DEPLOY],
    dropsWithIndex: [DROPS, 'Its index is dropped too, so queries that use it scan the table.', LOCK, DEPLOY],
    dropsUnknown: [
      DROPS,
      'It takes ACCESS EXCLUSIVE on {table} for an instant and, if it is a foreign key, on the table that it references.',
      DEPLOY,
    ],
  },
  on: {
    DropConstraint(change, context) {
      const dropped = droppedConstraint(change, context);
      if (!dropped) return;
      const { table, constraint } = dropped;
      // Other rules report these: drop-primary-key-replica-identity and
      // drop-foreign-key-locks-both.
      if (constraint?.type === 'primary-key' || lockedPartner(dropped, context) !== undefined) return;
      if (table && constraint && isRedundant(constraint, table, context)) return;
      context.report({
        messageId: !constraint ? 'dropsUnknown' : constraint.index === undefined ? 'drops' : 'dropsWithIndex',
        data: { constraint: code(change.name), table: nameOf(change.table) },
        at: change.span,
        subject: subjectOf(dropped),
      });
    },
  },
  answered: isReplaced,
});

/**
 * The rule stays in force without it: the CHECK only says NOT NULL, or another unique index covers
 * the same columns.
 */
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

/** Columns that the same statement sets NOT NULL: set-not-null-drops-proof reports that. */
function setNotNull({ statement }: RuleContext): string[] {
  return statement.changes.flatMap((change) => (change.kind === 'SetNotNull' ? [change.column] : []));
}

function isNotNullCheck(expression: NonNullable<Constraint['expression']>, column: string): boolean {
  return expression.kind === 'null-test' && provesNotNull(expression, column);
}
