import { defineRule } from './engine/rule';

export default defineRule({
  id: 'unanalyzable-statement',
  summary: 'What the statement does cannot be told from its text.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [177, 209],
  effect:
    'Nothing that Phasewise could name: SQL that is put together while it runs (a DO block, a procedure), a statement that a placeholder makes unreadable, or one that is too deep for the parser. Its locks and errors are not known, and nobody has looked at it. It is on in the preset for those who want to know what was not looked at.',
  workaround:
    'Write plain statements where that is possible; else read it yourself, and say so with -- phasewise-ignore unanalyzable-statement: reason.',
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
        unmeasured: 'PostgreSQL does the same for both: they differ in what can be read before they run.',
      },
    },
  ],
  onStatement(context) {
    const { error, masked, changes } = context.statement;
    if (error && (masked || error.tooComplex)) {
      const why = masked ? 'A placeholder stands where PostgreSQL expects something else' : 'It is too deep or too long for the parser';
      return context.report({ at: error.span, message: `${why}: this statement was not looked at.` });
    }
    for (const change of changes) {
      // A block whose text shows a change of a table is reported by what it shows.
      if (change.kind !== 'RunBlock' || /\b(?:alter|create|drop|truncate)\b/i.test(change.body?.text ?? '')) continue;
      if (!context.effect.assumptions.some((sentence) => sentence.includes('not followed'))) continue;
      const what = change.form === 'do' ? 'This block' : 'This procedure';
      context.report({ at: change.span, message: `${what} runs SQL that is not followed: its locks and what it changes are not known.` });
    }
  },
});
