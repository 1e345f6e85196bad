import { formatType } from '../effects/expressions/types';
import { EMPTY_STATE } from '../schema/state';
import { defineRule } from './engine/rule';
import { code, excerpt, nameOf } from './engine/wording';
import { narrowingOf } from './shared/narrowing';
import { columnBefore } from './shared/type-change';

export default defineRule({
  id: 'change-column-type-narrowing',
  summary: 'The new type does not hold every value of the old one.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [24],
  effect:
    'To a shorter integer, varchar(n) or numeric the statement fails as soon as it meets a value that does not fit, after it has rewritten everything up to there. ' +
    'To a smaller scale, to an integer from numeric or float, to a shorter float or to fewer digits of a second the values are rounded, and an explicit cast in USING cuts strings off: both without a word.',
  workaround:
    'Look for values that do not fit before the migration, and keep them out from then on with a CHECK that is added NOT VALID and validated. Where values are rounded, keep the old column until nobody misses it.',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-numeric.html',
    'https://www.postgresql.org/docs/current/datatype-character.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint); INSERT INTO orders SELECT i, 3000000000 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN total TYPE int;',
      good: 'ALTER TABLE orders ALTER COLUMN total TYPE numeric;',
      claim: { fails: '22003' },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, price numeric(10,2)); INSERT INTO orders SELECT i, 1.25 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ALTER COLUMN price TYPE numeric(10,1);',
      good: 'ALTER TABLE orders ALTER COLUMN price TYPE numeric(12,2);',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  on: {
    AlterColumnType(change, context) {
      const column = columnBefore(change, context);
      // A table without rows has nothing to lose, and work is not reported of it.
      const narrowing = context.work.some((w) => w.what === 'rewrite') ? narrowingOf(change, context) : undefined;
      if (!column || !narrowing) return;
      const types = `${code(formatType(column.type, { state: EMPTY_STATE, pgVersion: context.env.pgVersion }))} to ${excerpt(change.type.span, context)}`;
      const where = `${code(change.column)} of ${nameOf(change.table)}`;
      if (narrowing === 'fails') {
        return context.report({
          at: change.span,
          severity: 'information',
          message: `From ${types}: this fails, in the middle of the rewrite, if one value in ${where} does not fit. Look for such values first.`,
        });
      }
      const how = narrowing === 'rounds' ? 'rounded' : 'cut off';
      context.report({
        at: change.span,
        message: `From ${types}: values in ${where} are ${how} without a word, and cannot be had back. Keep the old column until nobody misses what is lost.`,
      });
    },
  },
});
