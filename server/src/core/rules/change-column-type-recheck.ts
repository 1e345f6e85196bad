import { columnsOf } from '../syntax/walk';
import { defineRule } from './engine/rule';
import { code, relationName, sized, statementName } from './engine/wording';
import { rewritesRows } from './shared/type-change';

export default defineRule({
  id: 'change-column-type-recheck',
  summary: 'Changing a type without a rewrite still verifies every CHECK on the column again.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [21],
  effect:
    'Even a change that leaves the rows as they are, such as varchar(10) to varchar(20) or to text, makes PostgreSQL test every validated CHECK that mentions the column, on every row, under ACCESS EXCLUSIVE. A constraint that is NOT VALID is left alone.',
  workaround:
    'In the same statement drop the constraint, change the type, and add the constraint again NOT VALID: nothing is read, and no row goes unchecked from then on. VALIDATE it in a later migration, which lets reads and writes go on.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'src/backend/commands/tablecmds.c, ATPostAlterTypeCleanup',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), CONSTRAINT code_check CHECK (code <> '')); INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
      good: "ALTER TABLE orders DROP CONSTRAINT code_check, ALTER COLUMN code TYPE varchar(20), ADD CONSTRAINT code_check CHECK (code <> '') NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT code_check;",
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: false },
    },
  ],
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
      // Without a check it is the foreign key that is tested again: change-column-type-fk-partner tells of that.
      if (names.length === 0) return;
      const own = context.catalog.relationKey(change.table);
      const where = tables.has(own) ? sized(change.table, context) : [...tables].map(relationName).join(', ');
      context.report({
        at: change.span,
        message: `${statementName(change.table)} takes ACCESS EXCLUSIVE and reads all of ${where} to verify CHECK ${names.join(', ')} again: reads and writes wait for the whole scan. In the same statement drop the constraint and add it again NOT VALID, and validate it later.`,
      });
    },
  },
});
