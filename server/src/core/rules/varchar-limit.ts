import { quoteIdentifier } from '../syntax/quote';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { definedColumns, isBuiltIn, written } from './shared/defined-columns';

export default defineRule({
  id: 'varchar-limit',
  summary: 'A length limit in the type is harder to change than one in a constraint.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [178],
  effect:
    'varchar(n) and text are stored alike and as fast as each other. Raising n is instant (and takes ACCESS EXCLUSIVE, rebuilds partial and expression indexes and checks constraints again); lowering it rewrites the table. A CHECK on text is replaced without either: added NOT VALID, then validated.',
  workaround: 'Use text, with CHECK (char_length(c) <= n) where the limit means something.',
  sources: ['https://www.postgresql.org/docs/current/datatype-character.html', 'https://wiki.postgresql.org/wiki/Don%27t_Do_This'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY, name varchar(40) NOT NULL);',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY, name text NOT NULL CHECK (char_length(name) <= 40));',
      claim: {
        unmeasured:
          'Both are as good until the limit changes: what that costs is measured for change-column-type-rewrite and add-check-validates.',
      },
    },
  ],
  on: definedColumns(({ column }, context, change) => {
    const { type, name } = column;
    const [limit] = type.modifiers;
    if (!isBuiltIn(type, ['varchar'], context) || typeof limit !== 'number' || type.arrayDimensions > 0) return;
    const simple = change.kind === 'CreateTable' && column.storage === undefined && column.compression === undefined && !column.collation;
    const check = `text CHECK (char_length(${quoteIdentifier(name)}) <= ${limit})`;
    context.report({
      at: type.span,
      message: `${code(written(type, context))} puts the limit of ${code(name)} into its type, where lowering it later rewrites the table. Use text with a CHECK.`,
      fixes: simple
        ? [{ title: 'Use text with a CHECK', kind: 'edit', edits: [{ span: type.span, newText: check }], preferred: true }]
        : [],
    });
  }),
});
