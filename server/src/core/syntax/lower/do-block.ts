import type { BlockStatement } from '../change';
import type { SqlParser } from '../parser';
import { splitSql } from '../split';
import type { ParsedStatement } from '../statement';
import { constantText } from './constant-text';

type Fields = Readonly<Record<string, unknown>>;

export interface BlockContents {
  readonly statements: readonly BlockStatement[];
  readonly dynamic: readonly string[];
}

/**
 * What a DO block in PL/pgSQL runs, from libpg_query's tree of it (pl_funcs.c and plpgsql.h name its nodes).
 * @param statement the whole DO statement
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
  const reader = new BlockReader(parser, parse);
  for (const routine of list(fields(outcome.tree).plpgsql_funcs)) reader.read([fields(fields(routine).PLpgSQL_function).action], true);
  return reader;
}

class BlockReader implements BlockContents {
  readonly statements: BlockStatement[] = [];
  readonly dynamic: string[] = [];
  /** A RETURN, EXIT or CONTINUE came before: what follows may be left out. */
  private mayHaveLeft = false;

  constructor(
    private readonly parser: SqlParser,
    private readonly parse: (sql: string) => ParsedStatement | undefined,
  ) {}

  read(nodes: readonly unknown[], certain: boolean): void {
    for (const node of nodes) for (const [kind, value] of Object.entries(fields(node))) this.one(kind, fields(value), certain);
  }

  private one(kind: string, node: Fields, certain: boolean): void {
    switch (kind) {
      case 'PLpgSQL_stmt_block': {
        this.read(list(node.body), certain && node.exceptions === undefined);
        const handlers = list(fields(fields(node.exceptions).PLpgSQL_exception_block).exc_list);
        for (const handler of handlers) this.read(list(fields(fields(handler).PLpgSQL_exception).action), false);
        return;
      }
      case 'PLpgSQL_stmt_if':
        this.read(list(node.then_body), false);
        for (const branch of list(node.elsif_list)) this.read(list(fields(fields(branch).PLpgSQL_if_elsif).stmts), false);
        return this.read(list(node.else_body), false);
      case 'PLpgSQL_stmt_case':
        for (const branch of list(node.case_when_list)) this.read(list(fields(fields(branch).PLpgSQL_case_when).stmts), false);
        return this.read(list(node.else_stmts), false);
      case 'PLpgSQL_stmt_loop':
        return this.read(list(node.body), certain);
      case 'PLpgSQL_stmt_fors':
        this.run(query(node.query), certain);
        return this.read(list(node.body), false);
      case 'PLpgSQL_stmt_dynfors':
        this.execute(query(node.query), certain);
        return this.read(list(node.body), false);
      case 'PLpgSQL_stmt_while':
      case 'PLpgSQL_stmt_fori':
      case 'PLpgSQL_stmt_forc':
      case 'PLpgSQL_stmt_foreach_a':
        return this.read(list(node.body), false);
      case 'PLpgSQL_stmt_execsql':
        return this.run(query(node.sqlstmt), certain);
      case 'PLpgSQL_stmt_perform':
      case 'PLpgSQL_stmt_call':
        return this.run(query(node.expr), certain);
      case 'PLpgSQL_stmt_dynexecute':
        return this.execute(query(node.query), certain);
      case 'PLpgSQL_stmt_return':
      case 'PLpgSQL_stmt_exit':
        this.mayHaveLeft = true;
        return;
      default:
    }
  }

  private run(sql: string, certain: boolean): void {
    const parsed = this.parse(sql);
    if (parsed === undefined) this.dynamic.push(sql);
    else this.statements.push({ parsed, certain: certain && !this.mayHaveLeft });
  }

  /** EXECUTE of a string that is the same each time is a statement like any other. */
  private execute(expression: string, certain: boolean): void {
    const text = constantText(expression, this.parser);
    if (text === undefined) this.dynamic.push(expression);
    else for (const { start, end } of splitSql(text)) this.run(text.slice(start, end).replace(/;$/, ''), certain);
  }
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
