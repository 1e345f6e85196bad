import type { AlterFunctionStmt, CallStmt, CreateFunctionStmt, DefElem, DoStmt, Node } from '@pgsql/types';
import type { TextSpan } from '../../text';
import type { BlockStep } from '../block';
import type { AlterFunction, BodyProblem, CreateFunction, RunBlock } from '../change';
import type { Expression } from '../expression';
import type { SqlParser } from '../parser';
import { plpgsqlProblem, sqlProblem } from './body-problem';
import type { BlockContents } from './do-block';
import { expression } from './expression';
import { lastToken } from './indexes';
import { dottedName, listName, typeName } from './names';
import { references } from './references';
import { Source } from './source';
import { strings, tree } from './tree';

const MODES: Readonly<Record<string, CreateFunction['arguments'][number]['mode']>> = {
  FUNC_PARAM_OUT: 'out',
  FUNC_PARAM_INOUT: 'inout',
  FUNC_PARAM_VARIADIC: 'variadic',
  FUNC_PARAM_TABLE: 'table',
};

/** A body without any of these computes, and changes nothing. */
const ACTS = /\b(?:alter|create|drop|truncate|insert|update|delete|merge|lock|reindex|refresh|cluster|perform|call|execute)\b/i;

/** Reads what stands inside of a body. */
interface Inside {
  readonly steps: (language: string, body: string) => readonly BlockStep[] | undefined;
  readonly statements: (body: string) => CreateFunction['sqlStatements'];
}

/**
 * CREATE FUNCTION and CREATE PROCEDURE. `parser` reads a one-line SQL body, which the tree has only
 * as a string.
 */
export function createFunction(source: Source, raw: CreateFunctionStmt, parser: SqlParser | undefined, inside: Inside): CreateFunction {
  const procedure = raw.is_procedure === true;
  const at = source.find(procedure ? 'procedure' : 'function', 0) + 1;
  const name = listName(source, raw.funcname, at);
  const options = new Map<string, DefElem>();
  for (const node of raw.options ?? []) {
    const option = tree(node).DefElem;
    if (option?.defname !== undefined) options.set(option.defname, option);
  }
  const text = (option: string) => tree(options.get(option)?.arg).String?.sval;
  const flag = (option: string) => tree(options.get(option)?.arg).Boolean?.boolval === true;
  const volatility = text('volatility');
  const language = (text('language') ?? (raw.sql_body === undefined ? '' : 'sql')).toLowerCase();
  const body = bodyOf(source, options.get('as'));
  const returns = strings(raw.returnType?.names).at(-1);
  const called = body !== undefined && returns !== 'trigger' && returns !== 'event_trigger' && ACTS.test(body.text);
  const own = called ? inside.steps(language, body.text) : undefined;
  const inputs = (raw.parameters ?? []).filter((node) => !/_(?:OUT|TABLE)$/.test(tree(node).FunctionParameter?.mode ?? '')).length;
  const problem = body && parser && bodyProblem(source.text, language, { ...body, inputs }, parser);
  const statements = body && language === 'sql' && !problem ? inside.statements(body.text) : undefined;
  const returnExpression =
    raw.sql_body === undefined
      ? language === 'sql' && body !== undefined && parser !== undefined
        ? bodyExpression(body, parser)
        : undefined
      : standardExpression(source, raw.sql_body);
  const named = raw.sql_body === undefined ? undefined : references(source, raw.sql_body);
  return {
    kind: 'CreateFunction',
    span: { start: source.startOf(0), end: name.span.end },
    name,
    procedure,
    replace: raw.replace === true,
    language,
    volatility: volatility === 'immutable' || volatility === 'stable' ? volatility : 'volatile',
    strict: flag('strict'),
    securityDefiner: flag('security'),
    hasSet: options.has('set'),
    setsSearchPath: (raw.options ?? []).some((node) => tree(tree(node).DefElem?.arg).VariableSetStmt?.name === 'search_path'),
    arguments: (raw.parameters ?? []).map((node) => {
      const parameter = tree(node).FunctionParameter ?? {};
      return {
        ...(parameter.name === undefined ? {} : { name: parameter.name }),
        type: typeName(source, parameter.argType),
        mode: MODES[parameter.mode ?? ''] ?? 'in',
        hasDefault: parameter.defexpr !== undefined,
      };
    }),
    ...(raw.returnType === undefined ? {} : { returns: typeName(source, raw.returnType) }),
    ...(body === undefined ? {} : { body }),
    ...(returnExpression === undefined ? {} : { returnExpression }),
    ...(own === undefined ? {} : { steps: own }),
    ...(problem && { bodyProblem: problem }),
    ...(statements && { sqlStatements: statements }),
    sqlBody: raw.sql_body !== undefined,
    dependsOn: named?.relations ?? [],
    ...(named === undefined ? {} : { readsColumns: named.columns }),
  };
}

/**
 * Of a property that is written, its last word counts; RESET ALL leaves no setting, RESET of one
 * may leave others.
 */
export function alterFunction(source: Source, raw: AlterFunctionStmt): AlterFunction {
  const sets: { -readonly [K in keyof AlterFunction['sets']]: AlterFunction['sets'][K] } = {};
  for (const node of raw.actions ?? []) {
    const option = tree(node).DefElem;
    const { String: word, Boolean: flag, VariableSetStmt: setting } = tree(option?.arg);
    const volatility = word?.sval;
    if (option?.defname === 'volatility' && (volatility === 'immutable' || volatility === 'stable' || volatility === 'volatile'))
      sets.volatility = volatility;
    if (option?.defname === 'strict') sets.strict = flag?.boolval === true;
    if (option?.defname === 'security') sets.securityDefiner = flag?.boolval === true;
    if (option?.defname === 'set' && setting?.kind !== 'VAR_RESET') sets.hasSet = setting?.kind !== 'VAR_RESET_ALL';
  }
  const unspecified = raw.func?.args_unspecified === true;
  return {
    kind: 'AlterFunction',
    span: source.span(0, lastToken(source)),
    name: dottedName(source, strings(raw.func?.objname), 2),
    ...(unspecified ? {} : { signature: (raw.func?.objargs ?? []).map((type) => typeName(source, tree(type).TypeName)) }),
    sets,
  };
}

function bodyProblem(
  statement: string,
  language: string,
  body: { readonly text: string; readonly span: TextSpan; readonly inputs: number },
  parser: SqlParser,
): BodyProblem | undefined {
  if (language === 'plpgsql') return plpgsqlProblem(statement, body, parser);
  return language === 'sql' ? sqlProblem(body, body.inputs, parser) : undefined;
}

/** The text between the quotes behind AS (or behind DO), and where it stands. */
function bodyOf(source: Source, option: DefElem | undefined): { text: string; span: TextSpan } | undefined {
  const items = tree(option?.arg).List?.items;
  const text = tree(items === undefined ? option?.arg : items[0]).String?.sval;
  if (option === undefined || text === undefined) return undefined;
  let token = source.at(option.location);
  while (token <= source.last && !source.isString(token)) token++;
  const raw = source.raw(token);
  const tag = /^\$[^$]*\$/.exec(raw)?.[0].length;
  const opening = tag ?? raw.indexOf("'") + 1;
  return { text, span: { start: source.startOf(token) + opening, end: source.endOf(token) - (tag ?? 1) } };
}

function standardExpression(source: Source, body: Node): Expression | undefined {
  const returned = tree(body).ReturnStmt?.returnval;
  if (returned !== undefined) return expression(source, returned);
  // BEGIN ATOMIC ... END is a list in a list.
  const statements = tree(tree(body).List?.items?.[0]).List?.items ?? [];
  return statements.length === 1 ? onlyTarget(source, statements[0]) : undefined;
}

/** Longer bodies are more than one line, and parsing them all would cost more than it tells. */
const LONGEST_ONE_LINER = 4000;

function bodyExpression(body: { text: string; span: TextSpan }, parser: Pick<SqlParser, 'parse'>): Expression | undefined {
  if (body.text.length > LONGEST_ONE_LINER || !/^\s*select\b/i.test(body.text)) return undefined;
  const outcome = parser.parse(body.text);
  if (outcome.kind !== 'tree' || outcome.trees.length !== 1) return undefined;
  const isVerbatim = body.span.end - body.span.start === body.text.length;
  return onlyTarget(new Source(body.text, body.span.start, isVerbatim ? undefined : body.span), outcome.trees[0] as Node);
}

const OTHER_CLAUSES = [
  'fromClause',
  'whereClause',
  'withClause',
  'groupClause',
  'havingClause',
  'windowClause',
  'sortClause',
  'limitCount',
  'limitOffset',
  'distinctClause',
  'valuesLists',
] as const;

/** The expression of `SELECT expr` with nothing else: what PostgreSQL can inline. */
function onlyTarget(source: Source, statement: Node | undefined): Expression | undefined {
  const select = tree(statement).SelectStmt;
  if (select === undefined || select.targetList?.length !== 1) return undefined;
  if (OTHER_CLAUSES.some((clause) => select[clause] !== undefined) || select.op !== 'SETOP_NONE') return undefined;
  const value = tree(select.targetList[0]).ResTarget?.val;
  return value === undefined ? undefined : expression(source, value);
}

/** DO $$ ... $$ */
export function doBlock(source: Source, raw: DoStmt, contents: () => BlockContents | undefined, parser: SqlParser | undefined): RunBlock {
  let language = 'plpgsql';
  let body: RunBlock['body'];
  for (const node of raw.args ?? []) {
    const option = tree(node).DefElem;
    if (option?.defname === 'language') language = (tree(option.arg).String?.sval ?? language).toLowerCase();
    if (option?.defname === 'as') body = bodyOf(source, option);
  }
  const inside = body !== undefined && language === 'plpgsql' ? contents() : undefined;
  const problem = body && parser && !inside && language === 'plpgsql' ? plpgsqlProblem(source.text, body, parser) : undefined;
  return {
    kind: 'RunBlock',
    span: source.span(0, 0),
    form: 'do',
    language,
    ...(body === undefined ? {} : { body }),
    ...(problem && { bodyProblem: problem }),
    ...(inside === undefined ? {} : { steps: inside.steps, statements: inside.statements, dynamic: inside.dynamic }),
  };
}

/** CALL p(...) */
export function call(source: Source, raw: CallStmt): RunBlock {
  const name = listName(source, raw.funccall?.funcname, source.at(raw.funccall?.location));
  const args = (raw.funccall?.args ?? []).map((node) => {
    const named = tree(node).NamedArgExpr;
    return { ...(named?.name !== undefined && { name: named.name }), value: expression(source, named?.arg ?? node) };
  });
  return { kind: 'RunBlock', span: source.span(0, lastToken(source)), form: 'call', language: '', name, arguments: args };
}
