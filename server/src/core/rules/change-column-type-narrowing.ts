import { formatType } from '../effects/expressions/type-text';
import { EMPTY_STATE } from '../schema/state';
import { defineRule } from './engine/rule';
import { code, excerpt, nameOf } from './engine/wording';
import { narrowingOf } from './shared/narrowing';
import { columnBefore } from './shared/type-change';

export default defineRule({
  id: 'change-column-type-narrowing',
  summary: 'The new type cannot hold every value of the old type: the statement fails, or values change.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [24],
  effect:
    'With a shorter integer, varchar(n) or numeric, the statement fails at the first value that does not fit, ' +
    'after it has rewritten all rows before it. ' +
    'Values are rounded without an error with a smaller scale, from numeric or float to an integer, to a shorter float, ' +
    'and with fewer digits of a second. An explicit cast in USING cuts strings off without an error.',
  workaround:
    'Search for values that do not fit before the migration. ' +
    'Prevent new ones with a CHECK constraint that you add NOT VALID and validate. ' +
    'Where values are rounded, keep the old column until you are sure that no application needs it.',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-numeric.html',
    'https://www.postgresql.org/docs/current/datatype-character.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint); ' +
        'INSERT INTO orders SELECT i, 3000000000 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN total TYPE int;',
      contrast: 'ALTER TABLE orders ALTER COLUMN total TYPE numeric;',
      claim: { fails: '22003' },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, price numeric(10,2)); ' +
        'INSERT INTO orders SELECT i, 1.25 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN price TYPE numeric(10,1);',
      contrast: 'ALTER TABLE orders ALTER COLUMN price TYPE numeric(12,2);',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  messages: {
    fails: [
      'Fails if one value of {column} does not fit {newType}.',
      'The change from {oldType} then stops in the middle of the rewrite of {table}, and is rolled back.',
      'Search for such values first.',
    ],
    rounds: [
      'Rounds values of {column} to {newType} without an error.',
      'Digits that {oldType} held in {table} are lost permanently.',
      'Keep the old column until you are sure that no application needs it.',
    ],
    cuts: [
      'Cuts off values of {column} to {newType} without an error.',
      'The part that only {oldType} held in {table} is lost permanently.',
      'Keep the old column until you are sure that no application needs it.',
    ],
  },
  on: {
    AlterColumnType(change, context) {
      const column = columnBefore(change, context);
      // A table without rows has nothing to lose: no rewrite is counted for it.
      const narrowing = context.work.some((w) => w.what === 'rewrite') ? narrowingOf(change, context) : undefined;
      if (!column || !narrowing) return;
      const oldType = formatType(column.type, { state: EMPTY_STATE, pgVersion: context.env.pgVersion });
      context.report({
        messageId: narrowing,
        data: {
          column: code(change.column),
          table: nameOf(change.table),
          oldType: code(oldType),
          newType: excerpt(change.type.span, context),
        },
        at: change.span,
        ...(narrowing === 'fails' && { severity: 'information' }),
      });
    },
  },
});
