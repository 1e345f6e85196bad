import { defineRule } from './engine/rule';
import { listed, nameOf } from './engine/wording';

const NAME_PRIVILEGES = 'Name the privileges that the role needs instead of ALL.';
const PUBLIC_GROWS = 'PUBLIC includes roles that are created later.';
const NAME_ROLE = 'Name the role instead of PUBLIC.';
const NAME_BOTH = 'Name the privileges instead of ALL, and the role instead of PUBLIC.';

export default defineRule({
  id: 'grant-widening',
  summary: 'GRANT ALL, or a grant to PUBLIC, gives more privileges than needed.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [106],
  effect:
    'On a table, ALL includes TRUNCATE, REFERENCES, TRIGGER and, since 17, MAINTAIN. A later major may add more. ' +
    'PUBLIC is every role, including roles that are created later. Reads and writes of the table continue.',
  workaround: 'Name the privileges and the role.',
  sources: ['https://www.postgresql.org/docs/current/sql-grant.html', 'https://www.postgresql.org/docs/current/ddl-priv.html'],
  examples: [
    {
      setup:
        'DO $$ BEGIN CREATE ROLE phasewise_reporting; EXCEPTION WHEN duplicate_object THEN NULL; END $$; ' +
        'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'GRANT ALL ON orders TO PUBLIC;',
      good: 'GRANT SELECT ON orders TO phasewise_reporting;',
      differs: 'Only one role may read the table, and no other privilege is granted.',
      claim: {
        rewrite: false,
        scan: false,
        after: { query: "SELECT has_table_privilege('public', 'orders', 'TRUNCATE')", bad: 'true', good: 'false' },
      },
    },
  ],
  messages: {
    all: ['Grants all privileges.', NAME_PRIVILEGES],
    allOn: ['Grants all privileges on {relations}.', NAME_PRIVILEGES],
    toPublic: ['Grants privileges to every role.', PUBLIC_GROWS, NAME_ROLE],
    toPublicOn: ['Grants privileges on {relations} to every role.', PUBLIC_GROWS, NAME_ROLE],
    allToPublic: ['Grants all privileges to every role.', PUBLIC_GROWS, NAME_BOTH],
    allToPublicOn: ['Grants all privileges on {relations} to every role.', PUBLIC_GROWS, NAME_BOTH],
  },
  on: {
    Grant({ span: at, action, objectType, allPrivileges, toPublic, relations }, context) {
      // A new function grants EXECUTE to PUBLIC anyway.
      if (action !== 'grant' || objectType === 'function' || context.effect.error) return;
      if (!allPrivileges && !toPublic) return;
      const messageId = !toPublic ? 'all' : allPrivileges ? 'allToPublic' : 'toPublic';
      if (relations.length === 0) context.report({ messageId, at });
      else context.report({ messageId: `${messageId}On`, data: { relations: listed(relations.map(nameOf)) }, at });
    },
  },
});
