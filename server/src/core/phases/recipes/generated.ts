import { makeObjectName } from '../../schema/generated-names';
import type { AddColumn } from '../../syntax/change';
import { cut, dollarQuote, localName, quoteIdentifier, siblingOf } from '../../syntax/quote';
import type { RecipeContext, RecipeResult, Step } from '../step';
import { heldForAMoment, NO_ROW_IS_READ, WRITES_WAIT } from '../wording';
import { columnBackfill } from './column-backfill';
import { addColumnHead, columnText } from './column-text';

/**
 * A STORED generated column cannot be added without a rewrite, and a plain column cannot become
 * generated later (PostgreSQL docs, 5.4). So a trigger computes a plain column. The trigger's name
 * sorts last, because generated columns are computed after all BEFORE triggers.
 */
export function generatedRecipe(context: RecipeContext, change: AddColumn): RecipeResult {
  const { target, statement, pgVersion } = context;
  const { column } = change;
  const generated = column.generated;
  if (!generated) throw new Error('not a generated column');
  const name = quoteIdentifier(column.name);
  const expression = cut(statement.text, generated.expression.span);
  const type = cut(statement.text, column.type.span);
  const trigger = makeObjectName(`zz_${target.name.name}`, column.name, 'generated');
  const routine = siblingOf(target, makeObjectName(target.name.name, column.name, 'generated'));
  // The expression stays as written: NEW stands for the table, under the table's name.
  const body = `
#variable_conflict use_column
BEGIN
  NEW.${name} := (SELECT (${expression}) FROM (SELECT NEW.*) AS ${localName(target)});
  RETURN NEW;
END
`;
  const drop = [`DROP TRIGGER IF EXISTS ${quoteIdentifier(trigger)} ON ${target.sql}`, `DROP FUNCTION IF EXISTS ${routine}()`];
  const step: Step = {
    stage: 'trigger',
    table: target,
    slug: `${column.name}_generated`,
    needsLockTimeout: true,
    title: `Create the trigger that computes ${target.sql}.${name}`,
    statements: [
      `CREATE FUNCTION ${routine}() RETURNS trigger LANGUAGE plpgsql AS ${dollarQuote(body, 'function')}`,
      `CREATE TRIGGER ${quoteIdentifier(trigger)} BEFORE INSERT OR UPDATE ON ${target.sql} FOR EACH ROW EXECUTE FUNCTION ${routine}()`,
    ],
    down: drop,
    effect: heldForAMoment('ShareRowExclusiveLock', target.sql, WRITES_WAIT, NO_ROW_IS_READ),
    rollback: `${drop.join('; ')};`,
  };
  const virtual =
    pgVersion >= 18
      ? ' PostgreSQL 18 also has GENERATED ALWAYS AS (...) VIRTUAL: it is added in a moment and takes no space, but it cannot be indexed.'
      : '';
  return {
    before: [],
    actions: [addColumnHead(statement.text, change) + columnText(statement.text, change)],
    after: [],
    backfills: [
      columnBackfill(context, {
        column: column.name,
        value: `(${expression})`,
        // Compared as they are stored: the type of the expression can be different.
        pending: `${name}${comparable(column.type.name)} IS DISTINCT FROM (${expression})::${type}${comparable(column.type.name)}`,
        notes: ['The trigger computes the column of rows that are written after it was created.'],
      }),
    ],
    steps: [step],
    differences: [
      `${target.key}.${column.name}: a plain column that trigger ${trigger} computes, instead of GENERATED ALWAYS AS (${expression}) STORED; a value that is written to it is replaced, not refused.${virtual}`,
    ],
  };
}

/** json and xml have no equality; their text has. */
function comparable(type: string): string {
  return type === 'json' || type === 'xml' ? '::text' : '';
}
