import { defineRule, type Messages } from './engine/rule';
import { code } from './engine/wording';
import { definedColumns, isBuiltIn, written } from './shared/defined-columns';

const messages = {
  pads: [
    '{type} pads {column} with spaces.',
    'Every later change of its length rewrites the table.',
    'Use text, with a CHECK where the length is fixed.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'char-type',
  summary: 'char(n) pads values with spaces, and every change of its length rewrites the table.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [179],
  effect:
    'Values are padded with spaces to n characters and compared without them. ' +
    'LIKE and regular expressions see the spaces, and = does not. ' +
    'char(n) is not faster than text. ALTER TYPE to any other length, even a longer one, rewrites the table under ACCESS EXCLUSIVE.',
  workaround: 'Use text, with a CHECK on char_length where the length is fixed.',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-character.html',
    'https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_char.28n.29',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY, code char(10) NOT NULL);',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY, code text NOT NULL CHECK (char_length(code) <= 10));',
      differs: 'The column is text with a CHECK, and values are not padded.',
      claim: { after: { query: "INSERT INTO items VALUES (1, 'ab') RETURNING octet_length(code)", bad: '10', good: '2' } },
    },
  ],
  messages,
  on: definedColumns<typeof messages>(({ column: { type, name } }, context) => {
    if (!isBuiltIn(type, ['bpchar'], context) || type.modifiers.length === 0) return;
    context.report({ messageId: 'pads', data: { type: code(written(type, context)), column: code(name) }, at: type.span });
  }),
});
