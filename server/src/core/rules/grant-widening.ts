import { defineRule } from './engine/rule';
import { code, listed, nameOf } from './engine/wording';

export default defineRule({
  id: 'grant-widening',
  summary: 'GRANT ALL, or a grant to PUBLIC, gives more than anybody asked for.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [106],
  effect:
    'ALL includes TRUNCATE, REFERENCES, TRIGGER and, since 17, MAINTAIN, and whatever later majors add. PUBLIC is every role there is and will be. No table is locked against reads or writes.',
  workaround: 'Name the privileges and the role.',
  sources: ['https://www.postgresql.org/docs/current/sql-grant.html', 'https://www.postgresql.org/docs/current/ddl-priv.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'GRANT ALL ON orders TO PUBLIC;',
      good: 'GRANT SELECT ON orders TO CURRENT_USER;',
      claim: {
        rewrite: false,
        scan: false,
        after: { query: "SELECT has_table_privilege('public', 'orders', 'TRUNCATE')", bad: 'true', good: 'false' },
      },
    },
  ],
  on: {
    Grant({ span, action, objectType, allPrivileges, toPublic, relations }, context) {
      // EXECUTE for PUBLIC is what functions begin with.
      if (action !== 'grant' || objectType === 'function' || context.effect.error) return;
      const what = [allPrivileges && 'every privilege there is', toPublic && 'to every role there will ever be'].filter(Boolean);
      if (what.length === 0) return;
      const on = relations.length > 0 ? ` on ${listed(relations.map(nameOf))}` : '';
      context.report({
        at: span,
        message: `This gives ${allPrivileges ? '' : 'privileges '}${what.join(' ')}${on}. Name the privileges and the role instead of ${code('ALL')} and ${code('PUBLIC')}.`,
      });
    },
  },
});
