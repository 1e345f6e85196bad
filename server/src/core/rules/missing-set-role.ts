import { defineRule } from './engine/rule';
import { code } from './engine/wording';

const OWNED = new Set(['CreateTable', 'CreateView', 'CreateFunction', 'CreateSequence', 'CreateType', 'CreateDomain', 'CreateSchema']);

export default defineRule({
  id: 'missing-set-role',
  summary: 'Objects are created without saying who is to own them.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [110],
  effect:
    'What a migration creates belongs to the role that runs it. When a person or another pipeline runs the next one, it fails with 42501 on the first ALTER TABLE of something it does not own.',
  workaround: 'SET ROLE at the top of the file, to the one role that owns the schema.',
  sources: ['https://www.postgresql.org/docs/current/sql-set-role.html'],
  examples: [
    {
      setup:
        'DO $$ BEGIN CREATE ROLE phasewise_plain; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT ALL ON SCHEMA public TO phasewise_plain;',
      bad: 'CREATE TABLE orders (id bigint); SET ROLE phasewise_plain; ALTER TABLE orders ADD COLUMN note text;',
      good: 'SET ROLE phasewise_plain; CREATE TABLE orders (id bigint); ALTER TABLE orders ADD COLUMN note text;',
      claim: { fails: '42501' },
    },
  ],
  onStatement(context) {
    const change = context.statement.changes.find((c) => OWNED.has(c.kind));
    if (!change || context.effect.error) return;
    const role = context.parameter('role');
    if (role !== undefined && role.toLowerCase() !== 'none') return;
    context.report({
      at: change.span,
      once: 'file',
      message: `This belongs to whoever runs the migration, and another role cannot alter it later. Begin with ${code('SET ROLE')}.`,
    });
  },
});
