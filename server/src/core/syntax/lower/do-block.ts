import type { Node } from '@pgsql/types';
import type { BlockBranch, BlockHandler, BlockStep, Constant } from '../block';
import type { BlockStatement } from '../change';
import type { SqlParser } from '../parser';
import { splitSql } from '../split';
import type { ParsedStatement } from '../statement';
import { blockCondition } from './conditions';
import { constantOf, constantText, constantTexts } from './constant-text';
import { tree } from './tree';

type Fields = Readonly<Record<string, unknown>>;

export interface BlockContents {
  readonly steps: readonly BlockStep[];
  readonly statements: readonly BlockStatement[];
  readonly dynamic: readonly string[];
}

/**
 * What a DO block in PL/pgSQL runs, or the body of a routine, from libpg_query's tree of it
 * (pl_funcs.c and plpgsql.h name its nodes).
 * @param statement the whole DO or CREATE FUNCTION statement
 * @param parse lowers one statement; undefined where it does not parse
 * @returns undefined where the block does not parse
 */
export function blockContents(
  statement: string,
  parser: SqlParser,
  parse: (sql: string) => ParsedStatement | undefined,
): BlockContents | undefined {
  const outcome = parser.parsePlPgSql?.(statement);
  if (outcome?.kind !== 'body') return undefined;
  const routines = list(fields(outcome.tree).plpgsql_funcs).map((routine) => fields(fields(routine).PLpgSQL_function));
  const steps = routines.flatMap((routine) => new BlockReader(list(routine.datums), parser, parse).read([routine.action]));
  const statements: BlockStatement[] = [];
  const dynamic: string[] = [];
  flatten(steps, true, statements, dynamic);
  return { steps, statements, dynamic };
}

/**
 * Everything a block may run, in the order of its text. Returns whether what follows runs for
 * certain.
 */
function flatten(steps: readonly BlockStep[], certain: boolean, statements: BlockStatement[], dynamic: string[]): boolean {
  let reached = certain;
  for (const step of steps) {
    if (step.kind === 'run') statements.push({ parsed: step.parsed, certain: reached });
    else if (step.kind === 'dynamic') dynamic.push(step.expression);
    else if (step.kind === 'if') {
      for (const { steps: inner } of [...step.branches, { steps: step.otherwise }]) flatten(inner, false, statements, dynamic);
    } else if (step.kind === 'repeat') flatten(step.steps, false, statements, dynamic);
    else if (step.kind === 'try') for (const { steps: inner } of [step, ...step.handlers]) flatten(inner, false, statements, dynamic);
    else if (step.kind === 'return' || step.kind === 'exit') reached = false;
  }
  return reached;
}

/** A loop over more than this is not written out. */
const MOST_ROUNDS = 50;

/**
 * Follows variables as long as their values are constants: through branches and loops only what
 * none of them sets.
 */
class BlockReader {
  private variables = new Map<string, Constant | undefined>();

  constructor(
    private readonly datums: readonly unknown[],
    private readonly parser: SqlParser,
    private readonly parse: (sql: string) => ParsedStatement | undefined,
  ) {
    for (const datum of datums) {
      const { refname, default_val: value } = fields(fields(datum).PLpgSQL_var);
      if (typeof refname === 'string') this.variables.set(refname, value === undefined ? undefined : this.valueOf(query(value)));
    }
  }

  read(nodes: readonly unknown[]): BlockStep[] {
    return nodes.flatMap((node) => Object.entries(fields(node)).flatMap(([kind, value]) => this.one(kind, fields(value))));
  }

  private one(kind: string, node: Fields): BlockStep[] {
    switch (kind) {
      case 'PLpgSQL_stmt_block':
        return node.exceptions === undefined ? this.read(list(node.body)) : [this.guarded(node)];
      case 'PLpgSQL_stmt_if':
        return [this.choice(node)];
      case 'PLpgSQL_stmt_case':
        return [this.cases(node)];
      case 'PLpgSQL_stmt_assign':
        this.assign(query(node.expr));
        return [];
      case 'PLpgSQL_stmt_loop':
        return this.apart([list(node.body)], () => this.read(list(node.body)));
      case 'PLpgSQL_stmt_fors':
        return [...this.run(query(node.query)), this.repeat(node)];
      case 'PLpgSQL_stmt_dynfors':
        return [...this.execute(query(node.query)), this.repeat(node)];
      case 'PLpgSQL_stmt_fori':
        return this.counted(node);
      case 'PLpgSQL_stmt_foreach_a':
        return this.each(node);
      case 'PLpgSQL_stmt_while':
      case 'PLpgSQL_stmt_forc':
        return [this.repeat(node)];
      case 'PLpgSQL_stmt_execsql':
        for (const { name } of list(fields(fields(node.target).PLpgSQL_row).fields).map(fields)) this.forget(name);
        return this.run(query(node.sqlstmt));
      case 'PLpgSQL_stmt_perform':
      case 'PLpgSQL_stmt_call':
        return this.run(query(node.expr));
      case 'PLpgSQL_stmt_dynexecute':
        for (const { name } of list(fields(fields(node.target).PLpgSQL_row).fields).map(fields)) this.forget(name);
        return this.execute(query(node.query));
      case 'PLpgSQL_stmt_raise':
        return this.raise(node);
      case 'PLpgSQL_stmt_commit':
      case 'PLpgSQL_stmt_rollback':
        return [{ kind: 'end-transaction' }];
      case 'PLpgSQL_stmt_return':
        return [{ kind: 'return' }];
      case 'PLpgSQL_stmt_exit':
        return [{ kind: 'exit' }];
      default:
        return [];
    }
  }

  private run(sql: string, executed = false): BlockStep[] {
    const parsed = this.parse(sql);
    return [parsed === undefined ? { kind: 'dynamic', expression: sql } : { kind: 'run', parsed, ...(executed && { executed }) }];
  }

  /** EXECUTE of a string that is the same each time is a statement like any other. */
  private execute(expression: string): BlockStep[] {
    const text = constantText(expression, this.variables, this.parser);
    if (text === undefined) return [{ kind: 'dynamic', expression }];
    return splitSql(text).flatMap(({ start, end }) => this.run(text.slice(start, end).replace(/;$/, ''), true));
  }

  private guarded(node: Fields): BlockStep {
    const handlers = list(fields(fields(node.exceptions).PLpgSQL_exception_block).exc_list).map((item) =>
      fields(fields(item).PLpgSQL_exception),
    );
    const bodies = [list(node.body), ...handlers.map(({ action }) => list(action))];
    return this.apart(bodies, () => ({
      kind: 'try',
      steps: this.read(list(node.body)),
      handlers: handlers.map(
        ({ conditions, action }): BlockHandler => ({
          conditions: list(conditions).map((item) => String(fields(fields(item).PLpgSQL_condition).condname ?? '')),
          steps: this.read(list(action)),
        }),
      ),
    }));
  }

  private choice(node: Fields): BlockStep {
    const others = list(node.elsif_list).map((item) => fields(fields(item).PLpgSQL_if_elsif));
    const bodies = [list(node.then_body), ...others.map(({ stmts }) => list(stmts)), list(node.else_body)];
    const branch = (condition: unknown, body: readonly unknown[]): BlockBranch => ({
      condition: blockCondition(query(condition), this.variables, this.parser),
      steps: this.kept(() => this.read(body)),
    });
    const step: BlockStep = {
      kind: 'if',
      branches: [branch(node.cond, list(node.then_body)), ...others.map(({ cond, stmts }) => branch(cond, list(stmts)))],
      otherwise: this.kept(() => this.read(list(node.else_body))),
    };
    this.forgetSetIn(bodies);
    return step;
  }

  private cases(node: Fields): BlockStep {
    const whens = list(node.case_when_list).map((item) => fields(fields(item).PLpgSQL_case_when));
    const bodies = [...whens.map(({ stmts }) => list(stmts)), list(node.else_stmts)];
    return this.apart(bodies, () => ({
      kind: 'if',
      branches: whens.map(({ stmts }) => ({ condition: { kind: 'unknown' }, steps: this.read(list(stmts)) })),
      otherwise: this.read(list(node.else_stmts)),
    }));
  }

  private repeat(node: Fields): BlockStep {
    const loop = fields(fields(node.var).PLpgSQL_var).refname;
    this.forget(loop);
    return this.apart([list(node.body)], () => ({ kind: 'repeat', steps: this.read(list(node.body)) }));
  }

  /** FOR i IN 1..3: written out. */
  private counted(node: Fields): BlockStep[] {
    const [low, high] = [this.valueOf(query(node.lower)), this.valueOf(query(node.upper))].map((bound) =>
      Number(bound?.value ?? Number.NaN),
    );
    const name = fields(fields(node.var).PLpgSQL_var).refname;
    if (low === undefined || high === undefined || !(high - low < MOST_ROUNDS) || node.step !== undefined || node.reverse === true)
      return [this.repeat(node)];
    const values = Array.from({ length: Math.max(0, high - low + 1) }, (_, i): Constant => ({ type: 'int4', value: String(low + i) }));
    return this.rounds(name, values, list(node.body), node);
  }

  /** FOREACH t IN ARRAY ARRAY['a', 'b']: written out. */
  private each(node: Fields): BlockStep[] {
    const name = fields(fields(this.datums[Number(node.varno)]).PLpgSQL_var).refname;
    const values = constantTexts(query(node.expr), this.variables, this.parser);
    if (values === undefined || values.length > MOST_ROUNDS) {
      this.forget(name);
      return [this.repeat(node)];
    }
    return this.rounds(
      name,
      values.map((value) => ({ type: 'unknown', value })),
      list(node.body),
      node,
    );
  }

  private rounds(name: unknown, values: readonly Constant[], body: readonly unknown[], node: Fields): BlockStep[] {
    // One that may end early is a loop like any other.
    if (typeof name !== 'string' || leaves(body)) return [this.repeat(node)];
    this.forgetSetIn([body]);
    return values.flatMap((value) => {
      this.variables.set(name, value);
      return this.read(body);
    });
  }

  private raise(node: Fields): BlockStep[] {
    // elog.h: ERROR is 21; what is less goes on.
    if (Number(node.elog_level ?? 0) < 21) return [];
    const code = list(node.options)
      .map((item) => fields(fields(item).PLpgSQL_raise_option))
      .find((option) => option.opt_type === 0 || option.opt_type === undefined);
    const condition = node.condname ?? (code && this.valueOf(query(code.expr))?.value) ?? 'P0001';
    return [{ kind: 'raise', condition: String(condition), message: String(node.message ?? '') }];
  }

  private assign(text: string): void {
    const [, name, value = ''] = /^\s*"?(\w+)"?\s*:?=([\s\S]*)$/.exec(text) ?? [];
    if (name !== undefined && this.variables.has(name)) this.variables.set(name, this.valueOf(value));
  }

  private valueOf(expression: string): Constant | undefined {
    const outcome = this.parser.parse(`SELECT ${expression}`);
    if (outcome.kind !== 'tree') return undefined;
    const targets = tree(outcome.trees[0] as Node).SelectStmt?.targetList ?? [];
    return targets.length === 1 ? constantOf(tree(targets[0]).ResTarget?.val, this.variables) : undefined;
  }

  /**
   * Reads what may run or not, or more than once: what it sets is not known in it, nor after it.
   */
  private apart<T>(bodies: readonly (readonly unknown[])[], read: () => T): T {
    this.forgetSetIn(bodies);
    const result = read();
    this.forgetSetIn(bodies);
    return result;
  }

  private kept<T>(read: () => T): T {
    const before = new Map(this.variables);
    const result = read();
    this.variables = before;
    return result;
  }

  private forget(name: unknown): void {
    if (typeof name === 'string' && this.variables.has(name)) this.variables.set(name, undefined);
  }

  private forgetSetIn(part: unknown): void {
    const stack = [part];
    while (stack.length > 0) {
      const value = stack.pop();
      if (value === null || typeof value !== 'object') continue;
      const { PLpgSQL_stmt_assign: set, PLpgSQL_row: row } = fields(value);
      if (set !== undefined) this.forget(/^\s*"?(\w+)"?/.exec(query(fields(set).expr))?.[1]);
      if (row !== undefined) for (const { name } of list(fields(row).fields).map(fields)) this.forget(name);
      stack.push(...Object.values(value));
    }
  }
}

function leaves(part: unknown): boolean {
  const stack = [part];
  while (stack.length > 0) {
    const value = stack.pop();
    if (value === null || typeof value !== 'object') continue;
    if ('PLpgSQL_stmt_exit' in value || 'PLpgSQL_stmt_return' in value) return true;
    stack.push(...Object.values(value));
  }
  return false;
}

function query(expression: unknown): string {
  const text = fields(fields(expression).PLpgSQL_expr).query;
  return typeof text === 'string' ? text : '';
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
