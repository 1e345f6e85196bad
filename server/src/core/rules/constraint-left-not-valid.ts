import { defineRule } from './engine/rule';
import { code, listed, relationName } from './engine/wording';

export default defineRule({
  id: 'constraint-left-not-valid',
  summary: 'A constraint that an earlier migration added NOT VALID was never validated.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [42],
  effect:
    'NOT VALID checks only new rows. Until the constraint is validated, existing rows may break it. ' +
    'The planner does not use it, SET NOT NULL does not accept it as proof, an UPDATE of an existing row may fail, ' +
    'and pg_dump writes it as NOT VALID.',
  workaround:
    'Correct the rows that break it. ' + 'Then run VALIDATE CONSTRAINT in a separate migration: reads and writes continue while it scans.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, -1 FROM generate_series(1, 1000) i; ' +
        'ALTER TABLE orders ADD CONSTRAINT quantity_check CHECK (quantity > 0) NOT VALID;',
      bad: 'ALTER TABLE orders ADD COLUMN note text; UPDATE orders SET note = quantity WHERE id = 1;',
      good:
        'UPDATE orders SET quantity = 1 WHERE quantity <= 0; ALTER TABLE orders VALIDATE CONSTRAINT quantity_check; ' +
        'ALTER TABLE orders ADD COLUMN note text; UPDATE orders SET note = quantity WHERE id = 1;',
      differs: 'The rows that broke the constraint are corrected, and the constraint is validated.',
      claim: { fails: '23514' },
    },
  ],
  messages: {
    notValidated: [
      'Leaves {constraints} on {table} NOT VALID.',
      'An earlier migration added NOT VALID and no migration has validated it, so existing rows may break the constraint.',
      'Run VALIDATE CONSTRAINT in a separate migration: reads and writes continue while it scans.',
    ],
  },
  onFile(context) {
    if (context.migration.direction === 'down') return;
    const added = new Set<string>();
    const altered = new Map<string, number>();
    context.statements.forEach(({ parsed, effect }, index) => {
      for (const change of parsed.changes) {
        if (effect.error || !('ifTableExists' in change)) continue;
        const key = context.catalog.relationKey(change.table);
        if (!altered.has(key)) altered.set(key, index);
        if (change.kind === 'AddConstraint' || change.kind === 'AlterConstraint') added.add(key);
      }
    });
    for (const [key, index] of altered) {
      const table = context.catalog.table(key);
      // A file that adds constraints itself may validate them in a later one.
      if (!table || table.createdIn.file === context.env.file || added.has(key)) continue;
      const left = [
        ...table.constraints.filter((c) => !c.valid && c.enforced && !c.inherited).map((c) => c.name),
        ...table.columns.flatMap((c) => (c.notNull && !c.notNullValid && c.notNullName !== undefined ? [c.notNullName] : [])),
      ];
      if (left.length === 0) continue;
      const at = context.statements[index]?.parsed.changes[0]?.span;
      context.report(index, {
        messageId: 'notValidated',
        data: { constraints: listed(left.map(code)), table: relationName(key) },
        ...(at && { at }),
      });
    }
  },
});
