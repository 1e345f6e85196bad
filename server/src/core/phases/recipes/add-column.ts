import type { AddColumn } from '../../syntax/change';
import { cut, quoteIdentifier } from '../../syntax/quote';
import { VALUE_HOLE } from '../backfill/request';
import { EMPTY_RESULT, NoOnlinePath, type RecipeContext, type RecipeResult, type Step } from '../step';
import { columnBackfill } from './column-backfill';
import { type ColumnNeeds, columnNeeds } from './column-needs';
import { addColumnHead, alterColumn, columnText } from './column-text';
import { checkParts, checkSteps, validateStep } from './constraint-steps';
import { asBaseType } from './domain';
import { foreignKeyParts } from './foreign-key';
import { generatedRecipe } from './generated';
import { keySteps } from './keys';
import { notNullSteps } from './not-null';
import { identityRecipe, serialRecipe } from './sequence';

/**
 * ADD COLUMN in phases: the column at once, its values by a backfill, its constraints when the
 * values are there. `filledByUpdate`: an UPDATE of the same file is that backfill.
 */
export function addColumnRecipe(context: RecipeContext, change: AddColumn, filledByUpdate = false): RecipeResult {
  const needs = columnNeeds(context, change);
  const { column } = change;
  const primary = column.constraints.some((constraint) => constraint.type === 'primary-key');
  const domain = needs.constrainedDomain && needs.source !== 'generated' ? asBaseType(context, change) : undefined;
  const source = sourceOf(context, change, needs.source, domain?.refusesNull || primary);
  const identity = source === 'identity' ? identityRecipe(context, change) : undefined;
  const base = identity?.result ?? columnAndValues(context, change, source, domain?.type, filledByUpdate);
  const filled = filledByUpdate || base.backfills.length > 0;
  const steps: Step[] = [...base.steps, ...(domain?.steps ?? [])];
  const actions = [...base.actions];
  const virtual = column.generated?.stored === false;
  const notNull = column.notNull || primary || source === 'serial' || source === 'identity' || (domain?.refusesNull ?? false);
  if (notNull && (filled || virtual || primary)) {
    steps.push(
      ...notNullSteps(context, column.name, {
        name: notNullName(context, change),
        filled,
      }),
    );
  }
  for (const constraint of column.constraints) {
    if (constraint.type === 'unique' || constraint.type === 'primary-key') steps.push(...keySteps(context, constraint));
    else if (constraint.type === 'check') {
      if (filled) steps.push(...checkSteps(context, constraint));
      else {
        const { add, name } = checkParts(context, constraint);
        actions.push(add);
        steps.push(validateStep(context, { name }));
      }
    } else if (constraint.type === 'foreign-key' && column.default && !filled) {
      const { add, validate } = foreignKeyParts(context, constraint, column.name);
      actions.push(add);
      steps.push(validate);
    }
  }
  if (identity) steps.push(identity.finish);
  return {
    ...base,
    actions,
    steps,
    differences: [...base.differences, ...(domain ? [domain.difference] : []), ...repeated(context, change)],
  };
}

/** Where the values of old rows come from, when the column's constraints are considered too. */
function sourceOf(context: RecipeContext, change: AddColumn, source: ColumnNeeds['source'], refusesNull: boolean): ColumnNeeds['source'] {
  const { constraints } = change.column;
  const required = source === 'required' || (source === 'none' && refusesNull && !change.column.default && !change.column.generated);
  if (required && constraints.some((constraint) => constraint.type === 'unique' || constraint.type === 'primary-key')) {
    throw new NoOnlinePath(
      `${context.target.key}.${change.column.name}: each old row needs a different value, and nothing says which. Give the column a DEFAULT, or make it an identity column.`,
    );
  }
  if (required) return 'required';
  // There is no NOT VALID here. When the column is filled later, it is still NULL when its foreign
  // key is added, and no row is checked.
  const checked = source === 'none' && change.column.default && constraints.some((constraint) => constraint.type === 'foreign-key');
  return checked && context.target.table?.partitionBy && context.pgVersion < 18 ? 'volatile' : source;
}

/** The column itself and its values. */
function columnAndValues(
  context: RecipeContext,
  change: AddColumn,
  source: ColumnNeeds['source'],
  type: string | undefined,
  filledByUpdate: boolean,
): RecipeResult {
  const { statement, target } = context;
  const { column } = change;
  const name = quoteIdentifier(column.name);
  const head = addColumnHead(statement.text, change);
  const bare = head + columnText(statement.text, change, { type });
  const setDefault = column.default ? [alterColumn(column.name, `SET DEFAULT ${cut(statement.text, column.default.span)}`)] : [];
  if (filledByUpdate) return { ...EMPTY_RESULT, actions: [bare, ...setDefault] };
  switch (source) {
    case 'serial':
      return serialRecipe(context, change);
    case 'generated':
      return generatedRecipe(context, change);
    case 'volatile': {
      const value = cut(statement.text, column.default?.span ?? column.span);
      const notes = ["Rows that are inserted after the expand phase get the column's default."];
      return {
        ...EMPTY_RESULT,
        actions: [bare, ...setDefault],
        backfills: [columnBackfill(context, { column: column.name, value, notes })],
      };
    }
    case 'domain-default':
      // An explicit NULL overrides the domain's default for old rows. When it is dropped, new rows
      // get the domain's default again.
      return {
        ...EMPTY_RESULT,
        actions: [`${bare} DEFAULT NULL`],
        after: [`ALTER TABLE ${target.sql} ${alterColumn(column.name, 'DROP DEFAULT')}`],
        backfills: [
          columnBackfill(context, {
            column: column.name,
            value: 'DEFAULT',
            notes: ["Rows that are inserted after the expand phase get the domain's default."],
          }),
        ],
      };
    case 'required': {
      const parameter = `the value of ${target.sql}.${name} in old rows`;
      const notes = ['The column has no default: the application must write it on every INSERT.'];
      return {
        ...EMPTY_RESULT,
        actions: [bare],
        backfills: [columnBackfill(context, { column: column.name, value: VALUE_HOLE, parameter, notes })],
        deploy: `deploy: every running version of the application writes ${target.sql}.${name} on INSERT.`,
      };
    }
    default: {
      const keep = {
        type,
        default: true,
        notNull: column.generated?.stored !== false && column.default !== undefined,
        generated: true,
        references: !column.default,
      };
      return { ...EMPTY_RESULT, actions: [head + columnText(statement.text, change, keep)] };
    }
  }
}

/** The name that the user gave to NOT NULL. PostgreSQL keeps it from 18 on. */
function notNullName(context: RecipeContext, change: AddColumn): string | undefined {
  const span = change.column.notNullSpan;
  const match = span && /^constraint\s+("(?:[^"]|"")+"|[^\s"]+)/i.exec(cut(context.statement.text, span));
  const name = match?.[1];
  if (name === undefined) return undefined;
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
}

/** Where IF NOT EXISTS makes a difference. */
function repeated({ target }: RecipeContext, { column, ifNotExists }: AddColumn): string[] {
  return ifNotExists
    ? [
        `${target.key}.${column.name}: if the column exists already, the original (IF NOT EXISTS) changes nothing, but the plan gives it the default and the constraints that are written here.`,
      ]
    : [];
}
