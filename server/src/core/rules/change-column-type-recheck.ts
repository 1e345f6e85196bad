import { columnsOf } from '../syntax/walk';
import { defineRule } from './engine/rule';
import { code, listed, sized, sizedRelation } from './engine/wording';
import { rewritesRows } from './shared/type-change';

export default defineRule({
  id: 'change-column-type-recheck',
  summary: 'Changing a type without a rewrite still checks every CHECK constraint on the column again.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [21],
  effect:
    'A change such as varchar(10) to varchar(20) or to text leaves the rows as they are. ' +
    'PostgreSQL still tests every validated CHECK constraint that mentions the column, on every row, under ACCESS EXCLUSIVE. ' +
    'It does not test a constraint that is NOT VALID.',
  workaround:
    'In one statement drop the constraint, change the type, and add the constraint again NOT VALID. ' +
    'This scans nothing, and every new row is checked. ' +
    'Run VALIDATE CONSTRAINT in a later migration: reads and writes continue while it scans.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'src/backend/commands/tablecmds.c, ATPostAlterTypeCleanup',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), CONSTRAINT code_check CHECK (code <> '')); " +
        "INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
      good:
        'ALTER TABLE orders DROP CONSTRAINT code_check, ALTER COLUMN code TYPE varchar(20), ' +
        "ADD CONSTRAINT code_check CHECK (code <> '') NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT code_check;",
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: false },
    },
  ],
  messages: {
    scans: [
      'Scans all of {tables} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks {constraints} again on every row, so reads and writes wait until the scan ends.',
      'In the same statement drop the constraint and add it again NOT VALID, then validate it in a later migration.',
    ],
  },
  on: {
    AlterColumnType(change, context) {
      if (rewritesRows(context)) return;
      const tables = new Set(context.work.filter((w) => w.what === 'scan' && w.cause === 'type-recheck').map((w) => w.relation));
      const checks = [...tables].flatMap((key) =>
        (context.catalog.table(key)?.constraints ?? []).filter(
          (c) => c.type === 'check' && c.valid && c.enforced && c.expression && columnsOf(c.expression).includes(change.column),
        ),
      );
      const names = [...new Set(checks.map((c) => code(c.name)))];
      // Without a CHECK it is a foreign key that is tested again: see
      // change-column-type-fk-partner.
      if (names.length === 0) return;
      const own = context.catalog.relationKey(change.table);
      const scanned = tables.has(own) ? sized(change.table, context) : listed([...tables].map((key) => sizedRelation(key, context)));
      context.report({ messageId: 'scans', data: { tables: scanned, constraints: listed(names) }, at: change.span });
    },
  },
});
