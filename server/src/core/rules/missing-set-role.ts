import { defineRule } from './engine/rule';

const OWNED = new Set(['CreateTable', 'CreateView', 'CreateFunction', 'CreateSequence', 'CreateType', 'CreateDomain', 'CreateSchema']);

export default defineRule({
  id: 'missing-set-role',
  summary: 'New objects belong to the role that runs the migration, and another role cannot alter them later.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [110],
  effect:
    'An object belongs to the role that creates it. ' +
    'When a person or another pipeline runs a later migration as a role that does not own it, ' +
    'the first ALTER TABLE fails with 42501.',
  workaround: 'SET ROLE at the top of the file, to the role that owns the schema.',
  sources: ['https://www.postgresql.org/docs/current/sql-set-role.html'],
  examples: [
    {
      setup:
        'DO $$ BEGIN CREATE ROLE phasewise_plain; EXCEPTION WHEN duplicate_object THEN NULL; END $$; ' +
        'GRANT ALL ON SCHEMA public TO phasewise_plain;',
      bad: 'CREATE TABLE orders (id bigint); SET ROLE phasewise_plain; ALTER TABLE orders ADD COLUMN note text;',
      good: 'SET ROLE phasewise_plain; CREATE TABLE orders (id bigint); ALTER TABLE orders ADD COLUMN note text;',
      claim: { fails: '42501' },
    },
  ],
  messages: {
    ownedByRunner: [
      'Creates an object that belongs to the role that runs the migration.',
      'A role that does not own it cannot alter it later (42501).',
      'Begin with SET ROLE to the role that owns the schema.',
    ],
  },
  onStatement(context) {
    const change = context.statement.changes.find((c) => OWNED.has(c.kind));
    if (!change || context.effect.error) return;
    const role = context.parameter('role');
    if (role !== undefined && role.toLowerCase() !== 'none') return;
    context.report({ messageId: 'ownedByRunner', at: change.span, once: 'file' });
  },
});
