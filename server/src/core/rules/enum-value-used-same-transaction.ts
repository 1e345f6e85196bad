import { mayUsePendingLabel } from '../effects/objects/pending-labels';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'enum-value-used-same-transaction',
  summary: 'A new enum label fails when it is used before the transaction that adds it commits.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [142, 143],
  effect:
    'ALTER TYPE ... ADD VALUE is allowed in a transaction, but the label cannot be used before COMMIT. ' +
    'In a cast, DEFAULT, CHECK, WHERE or VALUES PostgreSQL refuses it with 55P04, unsafe use of new value. ' +
    'On 17 and later, a type that was created in the same transaction is exempt. ' +
    'Bodies of PL/pgSQL functions are checked only when they run.',
  workaround: 'Put ALTER TYPE ... ADD VALUE into a separate migration, before the one that uses the label.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertype.html#SQL-ALTERTYPE-NOTES',
    'src/backend/utils/adt/enum.c (check_safe_enum_use)',
  ],
  examples: [
    {
      setup: "CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE TABLE people (id bigint PRIMARY KEY, mood mood);",
      bad: "BEGIN; ALTER TYPE mood ADD VALUE 'calm'; ALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm'; COMMIT;",
      good: "ALTER TYPE mood ADD VALUE 'calm'; ALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm';",
      claim: { fails: '55P04' },
    },
  ],
  messages: {
    usedEarly: [
      'Fails: {error} (55P04).',
      'A label cannot be used before the transaction that adds it commits.',
      'Put ALTER TYPE ... ADD VALUE into an earlier migration.',
    ],
    mayBeUsedEarly: [
      'Fails if a column is of type {type}: label {label} is not committed.',
      'A label cannot be used before the transaction that adds it commits (55P04).',
      'No earlier migration creates {type}, so it is not known which columns have it.',
      'Put ALTER TYPE ... ADD VALUE into an earlier migration.',
    ],
  },
  onStatement(context) {
    const { effect, statement } = context;
    const used = effect.error ? undefined : mayUsePendingLabel(statement, context.catalog);
    const [first] = statement.changes;
    if (used)
      context.report({
        messageId: 'mayBeUsedEarly',
        data: { type: code(used.typeName), label: code(used.label) },
        severity: 'warning',
        ...(first && { at: first.span }),
      });
    if (effect.error?.sqlstate !== '55P04') return;
    const at = statement.changes[effect.error.change]?.span;
    context.report({ messageId: 'usedEarly', data: { error: effect.error.message }, ...(at && { at }) });
  },
});
