import { quoteIdentifier } from '../syntax/quote';
import { defineRule, type Messages } from './engine/rule';
import { code } from './engine/wording';
import { definedColumns, isBuiltIn, written } from './shared/defined-columns';

const messages = {
  limitInType: [
    'Puts the length limit of {column} into its type.',
    'Lowering the limit of {type} later rewrites the table under ACCESS EXCLUSIVE.',
    'Use text with a CHECK.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'varchar-limit',
  summary: 'A length limit in the type is harder to change than one in a constraint.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [178],
  effect:
    'varchar(n) and text are stored in the same way and are equally fast. ' +
    'Raising n takes ACCESS EXCLUSIVE and does not rewrite the table, ' +
    'but it rebuilds partial and expression indexes and checks constraints again. Lowering n rewrites the table. ' +
    'A CHECK on text can be replaced without a rewrite: add the new one NOT VALID, then validate it.',
  workaround: 'Use text, with CHECK (char_length(c) <= n) if the limit has a meaning.',
  sources: ['https://www.postgresql.org/docs/current/datatype-character.html', 'https://wiki.postgresql.org/wiki/Don%27t_Do_This'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY, name varchar(40) NOT NULL);',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY, name text NOT NULL CHECK (char_length(name) <= 40));',
      differs: '`name` is text with a CHECK.',
      claim: {
        unmeasured:
          'Both work equally well until the limit changes. The examples of change-column-type-rewrite and add-check-validates measure ' +
          'that.',
      },
    },
  ],
  messages,
  on: definedColumns<typeof messages>(({ column }, context, change) => {
    const { type, name } = column;
    const [limit] = type.modifiers;
    if (!isBuiltIn(type, ['varchar'], context) || typeof limit !== 'number' || type.arrayDimensions > 0) return;
    const simple = change.kind === 'CreateTable' && column.storage === undefined && column.compression === undefined && !column.collation;
    const check = `text CHECK (char_length(${quoteIdentifier(name)}) <= ${limit})`;
    context.report({
      messageId: 'limitInType',
      data: { column: code(name), type: code(written(type, context)) },
      at: type.span,
      fixes: simple
        ? [{ title: 'Use text with a CHECK', kind: 'edit', edits: [{ span: type.span, newText: check }], preferred: true }]
        : [],
    });
  }),
});
