import { defineRule } from './engine/rule';

export default defineRule({
  id: 'unanalyzable-statement',
  summary: 'Phasewise cannot tell from the text what the statement does.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [177, 209],
  effect:
    'Phasewise cannot analyse SQL that is built while it runs (a DO block, a procedure), ' +
    'or a statement that is too deep for the parser. Its locks and errors are unknown. The rule shows which statements were not analysed.',
  workaround:
    'Write plain statements where possible. Otherwise check the statement yourself, and write ' +
    '-- phasewise-ignore unanalyzable-statement: reason.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-do.html',
    'https://www.postgresql.org/docs/current/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN',
  ],
  examples: [
    {
      setup: "CREATE TABLE commands (command text); INSERT INTO commands VALUES ('ALTER TABLE commands ADD COLUMN note text');",
      bad: "DO $$ BEGIN EXECUTE (SELECT string_agg(command, ';') FROM commands); END $$;",
      good: 'ALTER TABLE commands ADD COLUMN note text;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        unmeasured: 'PostgreSQL does the same for both. Only the second can be read before it runs.',
      },
    },
  ],
  messages: {
    tooComplex: ['Is not analysed: it is too deep or too long for the parser.', 'Its locks and its changes are unknown.'],
    block: ['Runs SQL in this block that is not analysed.', 'Its locks and its changes are unknown.'],
    procedure: ['Runs SQL in this procedure that is not analysed.', 'Its locks and its changes are unknown.'],
  },
  onStatement(context) {
    const { error, changes } = context.statement;
    if (error?.tooComplex) return context.report({ messageId: 'tooComplex', at: error.span });
    for (const change of changes) {
      // Other rules report what the text of the block shows.
      if (change.kind !== 'RunBlock' || /\b(?:alter|create|drop|truncate)\b/i.test(change.body?.text ?? '')) continue;
      if (!context.effect.assumptions.some((sentence) => sentence.includes('not followed'))) continue;
      context.report({ messageId: change.form === 'do' ? 'block' : 'procedure', at: change.span });
    }
  },
});
