import { defineRule } from './engine/rule';
import { isDropValue } from './engine/unparsed';

export default defineRule({
  id: 'syntax-error',
  summary: 'PostgreSQL cannot parse the statement.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [207],
  effect:
    'PostgreSQL refuses the statement with 42601. The grammar is that of PostgreSQL 18. ' +
    'Statements with placeholders of a migration tool are not reported, nor files that are written for another database.',
  workaround: 'Correct the statement. The other statements of the file are still analysed.',
  sources: ['https://www.postgresql.org/docs/current/sql-commands.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE orders ADD COLUM note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { fails: '42601' },
    },
  ],
  messages: {
    fails: ['Fails: {reason} ({sqlstate}).'],
    tooComplex: ['{reason}.'],
  },
  onStatement(context) {
    const { statement } = context;
    const { error, masked } = statement;
    if (!error || masked || isDropValue(statement)) return;
    if (error.tooComplex) {
      const data = { reason: error.message.replace(/\.$/, '') };
      return context.report({ messageId: 'tooComplex', data, at: error.span, severity: 'information' });
    }
    context.report({ messageId: 'fails', data: { reason: error.message, sqlstate: error.sqlstate }, at: error.span });
  },
});
