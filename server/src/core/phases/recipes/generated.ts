import { makeObjectName } from '../../schema/generated-names';
import type { AddColumn } from '../../syntax/change';
import { cut, dollarQuote, localName, quoteIdentifier, siblingOf } from '../../syntax/quote';
import type { RecipeContext, RecipeResult, Step } from '../step';
import { columnBackfill } from './column-backfill';
import { addColumnHead, columnText } from './column-text';

/**
 * A STORED generated column cannot be added without a rewrite, nor can a plain one become generated later (PostgreSQL docs, 5.4). So: a
 * plain column kept by a trigger. Its name sorts behind others', because generated columns are computed after all BEFORE triggers.
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
  // The expression stays as written: NEW plays the table under the table's own name.
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
    title: `Trigger that computes ${target.sql}.${name}`,
    statements: [
      `CREATE FUNCTION ${routine}() RETURNS trigger LANGUAGE plpgsql AS ${dollarQuote(body, 'function')}`,
      `CREATE TRIGGER ${quoteIdentifier(trigger)} BEFORE INSERT OR UPDATE ON ${target.sql} FOR EACH ROW EXECUTE FUNCTION ${routine}()`,
    ],
    down: drop,
    effect: `SHARE ROW EXCLUSIVE on ${target.sql} for a moment: writes wait that long, no row is read.`,
    rollback: `${drop.join('; ')};`,
  };
  const virtual =
    pgVersion >= 18
      ? ' PostgreSQL 18 also offers GENERATED ALWAYS AS (...) VIRTUAL, which is added in a moment and takes no room, but cannot be indexed.'
      : '';
  return {
    before: [],
    actions: [addColumnHead(statement.text, change) + columnText(statement.text, change)],
    after: [],
    backfills: [
      columnBackfill(context, {
        column: column.name,
        value: `(${expression})`,
        // Compared as they are stored: the expression's own type may be another.
        pending: `${name}${comparable(column.type.name)} IS DISTINCT FROM (${expression})::${type}${comparable(column.type.name)}`,
        notes: ['Rows written since the trigger exists are computed by it.'],
      }),
    ],
    steps: [step],
    differences: [
      `${target.key}.${column.name}: a plain column that trigger ${trigger} computes, instead of GENERATED ALWAYS AS (${expression}) STORED; an attempt to write it is overruled instead of refused.${virtual}`,
    ],
  };
}

/** json and xml have no equality; their text has. */
function comparable(type: string): string {
  return type === 'json' || type === 'xml' ? '::text' : '';
}
