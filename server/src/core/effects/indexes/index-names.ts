import type { Expression } from '../../syntax/expression';
import { calledThen } from '../expressions/older-grammar';

/**
 * What stands in an index's generated name for each of its columns (indexcmds.c,
 * ChooseIndexColumnNames): `expr`, `expr1` for nameless ones.
 */
export function indexColumnNames(
  columns: readonly { readonly column?: string | undefined; readonly expression?: Expression | undefined }[],
  pgVersion = 18,
): string[] {
  const names: string[] = [];
  for (const { column, expression } of columns) {
    const base = column ?? (expression && expressionName(expression, pgVersion)) ?? 'expr';
    let name = base;
    for (let i = 1; names.includes(name); i++) name = `${base}${i}`;
    names.push(name);
  }
  return names;
}

/**
 * The name an expression brings along: of its function, its column, else of the type it is cast to
 * (parse_target.c, FigureColnameInternal).
 */
function expressionName(e: Expression, pgVersion: number): string | undefined {
  switch (e.kind) {
    case 'column':
      return e.path.at(-1);
    case 'field':
      return e.fields.at(-1) ?? expressionName(e.arg, pgVersion);
    case 'subscript':
    case 'collate':
      return expressionName(e.arg, pgVersion);
    case 'call':
      return calledThen(e.name.at(-2), e.name.at(-1) ?? '', e.args.length, pgVersion).name;
    case 'cast':
      return expressionName(e.arg, pgVersion) ?? e.type.name;
    case 'case':
    case 'coalesce':
    case 'greatest':
    case 'least':
    case 'array':
    case 'row':
      return e.kind;
    case 'keyword':
      return e.name;
    case 'operator':
      return e.form === 'nullif' ? 'nullif' : undefined;
    default:
      return undefined;
  }
}
