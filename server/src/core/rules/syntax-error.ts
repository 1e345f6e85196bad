import { defineRule } from './engine/rule';
import { isDropValue } from './engine/unparsed';

/** Marks of other databases' SQL that PostgreSQL never accepts: such a file is not meant for it, and is left in peace. */
const OTHER_DIALECT =
  /`[^`\n]+`|\bAUTO_?INCREMENT\b|\bUNSIGNED\b|\bENGINE\s*=|\bWITHOUT\s+ROWID\b|^PRAGMA\b|\bIDENTITY\s*\(\s*\d+\s*,\s*\d+\s*\)|\bNVARCHAR2?\s*\(|^GO\b/i;

export default defineRule({
  id: 'syntax-error',
  summary: 'PostgreSQL cannot parse the statement.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [207],
  effect:
    "PostgreSQL refuses the statement with 42601. The grammar is PostgreSQL 18's; statements with placeholders of a migration tool, and SQL of other databases, are not held to it.",
  workaround: 'Correct it. The other statements of the file are analysed all the same.',
  sources: ['https://www.postgresql.org/docs/current/sql-commands.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE orders ADD COLUM note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { fails: '42601' },
    },
  ],
  onStatement(context) {
    const { statement } = context;
    const { error, masked, text } = statement;
    if (!error || masked || OTHER_DIALECT.test(text) || isDropValue(statement)) return;
    if (error.tooComplex)
      return context.report({ at: error.span, severity: 'information', message: `${error.message.replace(/\.$/, '')}.` });
    context.report({ at: error.span, message: `PostgreSQL fails here with 42601: ${error.message}.` });
  },
});
