import type { Table } from '../schema/objects';
import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'rls-enabled-no-policy',
  summary: 'Row level security without a policy hides every row.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [103],
  effect:
    'ENABLE ROW LEVEL SECURITY takes ACCESS EXCLUSIVE for an instant. Without a policy, the default is to deny access. ' +
    'The table looks empty to every role except the owner, superusers and roles with BYPASSRLS, and a reader gets no error. ' +
    'INSERTs of these roles fail with 42501.',
  workaround: 'Create the policies first, or in the same transaction. They have no effect until row level security is enabled.',
  sources: ['https://www.postgresql.org/docs/current/ddl-rowsecurity.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, tenant text); INSERT INTO orders SELECT i, ' +
        "'phasewise_plain' FROM generate_series(1, 1000) i; " +
        'DO $$ BEGIN CREATE ROLE phasewise_plain; EXCEPTION WHEN duplicate_object THEN NULL; END $$; ' +
        'GRANT ALL ON SCHEMA public TO phasewise_plain; GRANT SELECT ON orders TO phasewise_plain; ' +
        'CREATE FUNCTION seen() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp ' +
        "AS 'SELECT count(*) FROM orders'; ALTER FUNCTION seen() OWNER TO phasewise_plain;",
      bad: 'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      good: 'BEGIN; CREATE POLICY own ON orders USING (tenant = current_user); ALTER TABLE orders ENABLE ROW LEVEL SECURITY; COMMIT;',
      differs: 'The table has a policy.',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, after: { query: 'SELECT seen()', bad: '0', good: '1000' } },
    },
  ],
  messages: {
    hidesRows: [
      'Hides all rows of {table} from ordinary roles, without an error.',
      'Without a policy, only the owner, superusers and roles with BYPASSRLS still see the rows.',
      'INSERTs of other roles fail (42501).',
      'Create the policies in the same transaction.',
    ],
  },
  answered(subject, { catalog }) {
    const table = catalog.table(subject);
    return !table || hasPolicy(table);
  },
  on: {
    SwitchRowSecurity({ span, state, table }, context) {
      const key = context.catalog.relationKey(table);
      const found = context.catalog.table(key);
      // A table that no migration creates may have policies that no migration creates.
      // A new table may be closed on purpose.
      if (state !== 'enabled' || !found?.known || hasPolicy(found) || context.isNew(key)) return;
      if (context.effect.error || context.migration.direction === 'down') return;
      context.report({
        messageId: 'hidesRows',
        data: { table: nameOf(table) },
        at: span,
        subject: key,
        fixes: acknowledge('the table is meant to be closed'),
      });
    },
  },
});

function hasPolicy({ dependents }: Table): boolean {
  return dependents.some((d) => d.kind === 'policy');
}
