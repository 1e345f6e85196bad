import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { nameOf } from './engine/wording';

/** ENABLE has a rule of its own: it is harmless with a policy and an outage without. */
const SWITCHES: Readonly<Record<string, string>> = {
  disabled: 'Disabling row level security',
  forced: 'Row level security for the owner too',
  'not forced': 'Letting the owner pass row level security',
};

export default defineRule({
  id: 'rls-policy-change',
  summary: 'A change of a policy, or of whom policies hold, takes ACCESS EXCLUSIVE, and shows and hides rows at once.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [103, 104],
  effect:
    'CREATE, ALTER and DROP POLICY take ACCESS EXCLUSIVE on the table: instant once they have the lock, but all reads and writes wait behind them while they wait for running queries. Permissive policies are joined with OR: one more shows more rows, one less hides some, without an error. DISABLE ROW LEVEL SECURITY shows all rows to everybody who may read the table; FORCE holds its owner to the policies as well.',
  workaround: 'Set lock_timeout, and change all policies of a table in one transaction.',
  sources: ['https://www.postgresql.org/docs/current/sql-createpolicy.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, tenant text); ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      bad: 'CREATE POLICY own ON orders USING (tenant = current_user);',
      good: 'CREATE TABLE items (tenant text); CREATE POLICY own ON items USING (tenant = current_user);',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, tenant text); ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      bad: 'ALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
      good: 'CREATE TABLE items (tenant text); ALTER TABLE items DISABLE ROW LEVEL SECURITY;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  on: {
    CreatePolicy({ table, span }, context) {
      report(span, 'Creating a policy', table, context);
    },
    AlterPolicy({ table, span }, context) {
      report(span, 'Altering a policy', table, context);
    },
    SwitchRowSecurity({ state, table, span }, context) {
      const doing = SWITCHES[state];
      if (doing) report(span, doing, table, context);
    },
    DropObjects({ objectType, on: table, span }, context) {
      if (objectType === 'policy' && table) report(span, 'Dropping a policy', table, context);
    },
  },
});

function report(at: TextSpan, doing: string, table: QualifiedName, context: RuleContext & TextReports): void {
  if (context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
  context.report({
    at,
    message: `${doing} takes ACCESS EXCLUSIVE on ${nameOf(table)} for an instant: reads and writes wait behind it, and see other rows afterwards. Set lock_timeout, and change all policies of the table in one transaction.`,
  });
}
