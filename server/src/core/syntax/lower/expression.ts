import type { Node } from '@pgsql/types';
import type { Expression } from '../expression';
import { isMasked } from '../placeholders';
import { typeEnd, typeName } from './names';
import type { Source } from './source';
import { nodeName, strings, type Tree, tree } from './tree';

type Shape = Expression extends infer E ? (E extends Expression ? Omit<E, 'span'> : never) : never;
type Form = Extract<Expression, { kind: 'operator' }>['form'];

/** Lowers one expression. Its span leaves out parentheses around the whole of it. */
export function expression(source: Source, node: Node | undefined): Expression {
  return new ExpressionLowering(source).lower(node);
}

/**
 * Lowers an expression that fills [first, last] exactly, as between the parentheses of CHECK (...).
 */
export function expressionBetween(source: Source, node: Node | undefined, first: number, last: number): Expression {
  const result = expression(source, node);
  return first > last ? result : { ...result, span: source.span(first, last) };
}

/** Lowers an expression that begins at `first`; parentheses around it are part of it. */
export function expressionFrom(source: Source, node: Node | undefined, first: number): Expression {
  const lowering = new ExpressionLowering(source);
  const result = lowering.lower(node);
  return { ...result, span: source.span(first, Math.max(lowering.last, source.isMark(first, '(') ? source.match(first) : first)) };
}

/** What a constant is by itself (parse_node.c, make_const). */
export function literal(c: NonNullable<Tree['A_Const']>): Extract<Shape, { kind: 'null' | 'constant' }> {
  if (c.isnull === true) return { kind: 'null' };
  if (c.ival !== undefined) return { kind: 'constant', type: 'int4', value: String(c.ival.ival ?? 0) };
  if (c.fval !== undefined) return { kind: 'constant', type: numberType(c.fval.fval ?? ''), value: c.fval.fval ?? '' };
  if (c.boolval !== undefined) return { kind: 'constant', type: 'bool', value: String(c.boolval.boolval ?? false) };
  if (c.bsval !== undefined) return { kind: 'constant', type: 'bit', value: c.bsval.bsval ?? '' };
  return { kind: 'constant', type: 'unknown', value: c.sval?.sval ?? '' };
}

/** Expressions nested deeper than this are not looked into. */
const DEEPEST = 800;

/**
 * libpg_query gives an operator's location, seldom where an expression begins and never where it
 * ends. Every `lower` leaves the first and last token of what it lowered in `first` and `last`; a
 * parent covers its children and any bracket between them.
 */
class ExpressionLowering {
  first = 0;
  last = 0;
  private depth = 0;

  constructor(private readonly source: Source) {}

  lower(node: Node | undefined): Expression {
    if (this.depth >= DEEPEST) return this.tooDeep(node);
    this.depth++;
    const result = this.common(tree(node), node);
    this.depth--;
    return result;
  }

  /** A chain of thousands of operators, which only machines write, must not overflow the stack. */
  private tooDeep(node: Node | undefined): Expression {
    const name = nodeName(node);
    this.from((node as unknown as Record<string, { location?: number }> | undefined)?.[name]?.location);
    return this.done({ kind: 'other', node: name, parts: [] });
  }

  private common(t: Tree, node: Node | undefined): Expression {
    if (t.A_Const !== undefined) return this.constant(t.A_Const);
    if (t.ColumnRef !== undefined) return this.column(t.ColumnRef);
    if (t.FuncCall !== undefined) return this.call(t.FuncCall);
    if (t.TypeCast !== undefined) return this.cast(t.TypeCast);
    if (t.A_Expr !== undefined) return this.operator(t.A_Expr);
    if (t.BoolExpr !== undefined) return this.logic(t.BoolExpr);
    if (t.NullTest !== undefined) {
      const { arg, nulltesttype, location } = t.NullTest;
      return this.test(arg, location, (lowered) => ({ kind: 'null-test', arg: lowered, isNull: nulltesttype !== 'IS_NOT_NULL' }));
    }
    if (t.BooleanTest !== undefined) {
      const { arg, booltesttype = '', location } = t.BooleanTest;
      const test = booltesttype.toLowerCase().replaceAll('_', ' ');
      return this.test(arg, location, (lowered) => ({ kind: 'boolean-test', arg: lowered, test }));
    }
    return this.rarer(t, node);
  }

  private rarer(t: Tree, node: Node | undefined): Expression {
    if (t.SQLValueFunction !== undefined) {
      const { op = '', typmod = -1, location } = t.SQLValueFunction;
      const name = op
        .replace(/^SVFOP_/, '')
        .replace(/_N$/, '')
        .toLowerCase();
      this.from(location);
      this.takeParenthesis();
      return this.done(typmod >= 0 ? { kind: 'keyword', name, precision: typmod } : { kind: 'keyword', name });
    }
    if (t.CoalesceExpr !== undefined) return this.list('coalesce', t.CoalesceExpr.args, t.CoalesceExpr.location);
    if (t.MinMaxExpr !== undefined) {
      return this.list(t.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest', t.MinMaxExpr.args, t.MinMaxExpr.location);
    }
    if (t.A_ArrayExpr !== undefined) return this.list('array', t.A_ArrayExpr.elements, t.A_ArrayExpr.location);
    if (t.RowExpr !== undefined) return this.list('row', t.RowExpr.args, t.RowExpr.location);
    if (t.CaseExpr !== undefined) return this.cases(t.CaseExpr);
    if (t.CollateClause !== undefined) {
      const { arg, collname } = t.CollateClause;
      const lowered = this.lower(arg);
      this.closeTo(this.source.find('collate', this.last + 1));
      this.last = this.source.nameEnd(this.last + 1);
      return this.done({ kind: 'collate', arg: lowered, collation: strings(collname) });
    }
    if (t.A_Indirection !== undefined) return this.indirection(t.A_Indirection);
    if (t.ParamRef !== undefined) {
      this.from(t.ParamRef.location);
      return this.done({ kind: 'parameter', number: t.ParamRef.number ?? 0 });
    }
    if (t.SubLink !== undefined) return this.subquery(t.SubLink);
    return this.unknown(node);
  }

  private from(location: number | undefined): void {
    this.first = Math.max(0, this.source.at(location));
    this.last = this.first;
  }

  private done(shape: Shape): Expression {
    // The literal is fresh and ours; copying it just to add the span would cost as much as making
    // it.
    return Object.assign(shape, { span: this.source.span(this.first, this.last) }) as Expression;
  }

  /** Takes the parenthesis right behind `last` in. */
  private takeParenthesis(): void {
    const match = this.source.isMark(this.last + 1, '(') || this.source.isMark(this.last + 1, '[') ? this.source.match(this.last + 1) : -1;
    if (match > 0) this.last = match;
  }

  /**
   * Moves `last` forward to `token`, and `first` back to the openers of every bracket that closes
   * on the way.
   */
  private closeTo(token: number): void {
    for (let i = this.last + 1; i < token; i++) {
      const match = this.source.match(i);
      if (match >= 0 && match < this.first) this.first = match;
    }
    if (token > this.last) this.last = token;
  }

  /**
   * Joins the expression just lowered to what stands before it (first..last), brackets in the gap
   * included.
   */
  private join(first: number, last: number): void {
    const right = this.first;
    let begin = Math.min(first, right);
    let end = Math.max(last, this.last);
    for (let i = last + 1; i < right; i++) {
      const match = this.source.match(i);
      if (match > end) end = match;
      else if (match >= 0 && match < begin) begin = match;
    }
    this.first = begin;
    this.last = end;
  }

  private constant(c: NonNullable<Tree['A_Const']>): Expression {
    this.from(c.location);
    // A negative number is two tokens and one constant.
    if (this.source.raw(this.first) === '-' || this.source.raw(this.first) === '+') this.last++;
    // 'a' <newline> 'b' is one literal.
    if (c.sval !== undefined) while (this.source.isString(this.last) && this.source.isString(this.last + 1)) this.last++;
    return this.done(literal(c));
  }

  private column(c: NonNullable<Tree['ColumnRef']>): Expression {
    this.from(c.location);
    this.last = this.source.nameEnd(this.first);
    const fields = c.fields ?? [];
    if (tree(fields[fields.length - 1]).A_Star !== undefined) return this.done({ kind: 'star' });
    const path = strings(fields);
    // Where a value stands, a placeholder is one; what it is, only the migration tool knows.
    return this.done(path.length === 1 && isMasked(path[0] ?? '') ? { kind: 'parameter', number: 0 } : { kind: 'column', path });
  }

  private call(f: NonNullable<Tree['FuncCall']>): Expression {
    this.from(f.location);
    const { source } = this;
    let first = this.first;
    let last = this.first;
    const isSyntax = f.funcformat === 'COERCE_SQL_SYNTAX';
    if (source.isName(first) && !(isSyntax && !source.isMark(first + 1, '('))) {
      last = source.nameEnd(first);
      if (source.isMark(last + 1, '(')) last = Math.max(last, source.match(last + 1));
    }
    const args: Expression[] = [];
    for (const arg of f.args ?? []) {
      args.push(this.lower(arg));
      // `a AT TIME ZONE b` and `a SIMILAR TO b` are calls whose location is the keyword between the
      // arguments.
      if (this.first < first) {
        const [f2, l2] = [first, last];
        this.closeTo(f2);
        this.last = Math.max(this.last, l2);
      } else if (this.last > last) this.join(first, last);
      else continue;
      first = Math.min(first, this.first);
      last = Math.max(last, this.last);
    }
    for (const clause of ['within', 'filter', 'over']) {
      if (!source.is(last + 1, clause)) continue;
      last += clause === 'within' ? 2 : 1;
      last = source.isMark(last + 1, '(') ? Math.max(last, source.match(last + 1)) : last + 1;
    }
    this.first = first;
    this.last = last;
    return this.done({
      kind: 'call',
      name: strings(f.funcname),
      args,
      distinct: f.agg_distinct === true,
      window: f.over !== undefined,
      star: f.agg_star === true,
      variadic: f.func_variadic === true,
    });
  }

  private cast(c: NonNullable<Tree['TypeCast']>): Expression {
    const { source } = this;
    const at = c.location ?? 0;
    const token = source.at(at);
    const type = typeName(source, c.typeName);
    if (at >= 0 && (source.is(token, 'cast') || source.is(token, 'treat'))) {
      const arg = this.lower(c.arg);
      this.first = token;
      this.last = Math.max(token, source.match(token + 1));
      return this.done({ kind: 'cast', arg, type });
    }
    const arg = this.lower(c.arg);
    const typeAt = source.at(c.typeName?.location);
    if (typeAt >= 0 && typeAt < this.first) {
      // interval '1' day(3): what follows the string belongs to the type.
      this.first = typeAt;
      const follows = this.last + 1;
      if (source.is(typeAt, 'interval') && /^(year|month|day|hour|minute|second)$/i.test(source.raw(follows))) {
        while (/^(year|month|day|hour|minute|second|to)$/i.test(source.raw(this.last + 1))) this.last++;
        this.takeParenthesis();
      }
    } else if (typeAt >= 0) {
      this.closeTo(typeAt);
      this.last = typeEnd(source, typeAt);
    }
    return this.done({ kind: 'cast', arg, type });
  }

  private operator(e: NonNullable<Tree['A_Expr']>): Expression {
    const { source } = this;
    const name = strings(e.name).join('.');
    const form = FORMS[e.kind ?? ''] ?? 'plain';
    const at = source.at(e.location);
    if (form === 'nullif') {
      const left = this.lower(e.lexpr);
      const right = this.lower(e.rexpr);
      this.first = at;
      this.last = Math.max(at, source.match(at + 1));
      return this.done({ kind: 'operator', name, form, left, right });
    }
    let first = at;
    let last = at;
    let left: Expression | undefined;
    if (e.lexpr !== undefined) {
      left = this.lower(e.lexpr);
      if (at >= 0) this.closeTo(at);
      first = this.first;
      last = this.last;
    }
    const items = tree(e.rexpr).List?.items;
    let right: Expression | readonly Expression[] | undefined;
    if (items !== undefined) {
      right = items.map((item) => {
        const lowered = this.lower(item);
        this.join(first, last);
        first = this.first;
        last = this.last;
        return lowered;
      });
    } else if (e.rexpr !== undefined) {
      right = this.lower(e.rexpr);
      // `= ANY (x)`: the closing parenthesis is ours, and join sees its opener in the gap.
      this.join(first, last);
      first = this.first;
      last = this.last;
    }
    this.first = Math.max(0, first);
    this.last = last;
    return this.done({ kind: 'operator', name, form, ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) });
  }

  private logic(b: NonNullable<Tree['BoolExpr']>): Expression {
    const at = this.source.at(b.location);
    if (b.boolop === 'NOT_EXPR') {
      const arg = this.lower(b.args?.[0]);
      this.join(at, at);
      return this.done({ kind: 'not', arg });
    }
    const args: Expression[] = [];
    let first = -1;
    let last = -1;
    for (const arg of b.args ?? []) {
      args.push(this.lower(arg));
      if (first >= 0) this.join(first, last);
      first = this.first;
      last = this.last;
    }
    return this.done({ kind: b.boolop === 'OR_EXPR' ? 'or' : 'and', args });
  }

  /** `x IS [NOT] NULL | TRUE | ...`, and the one-word ISNULL and NOTNULL. */
  private test(arg: Node | undefined, location: number | undefined, shape: (arg: Expression) => Shape): Expression {
    const lowered = this.lower(arg);
    const at = this.source.at(location);
    this.closeTo(at);
    if (this.source.is(at, 'is')) this.last = this.source.is(at + 1, 'not') ? at + 2 : at + 1;
    return this.done(shape(lowered));
  }

  private list(
    kind: 'coalesce' | 'greatest' | 'least' | 'array' | 'row',
    nodes: readonly Node[] | undefined,
    location: number | undefined,
  ): Expression {
    const at = Math.max(0, this.source.at(location));
    const args = (nodes ?? []).map((node) => this.lower(node));
    this.first = at;
    this.last = at;
    // A row without ROW begins at its parenthesis, as an inner array without ARRAY does at its
    // bracket.
    if (this.source.match(at) > at) this.last = this.source.match(at);
    else this.takeParenthesis();
    return this.done({ kind, args });
  }

  private cases(c: NonNullable<Tree['CaseExpr']>): Expression {
    const at = Math.max(0, this.source.at(c.location));
    const branches: Expression[] = [];
    const results: Expression[] = [];
    this.last = at;
    const arg = c.arg === undefined ? undefined : this.lower(c.arg);
    for (const when of c.args ?? []) {
      branches.push(this.lower(tree(when).CaseWhen?.expr));
      results.push(this.lower(tree(when).CaseWhen?.result));
    }
    if (c.defresult !== undefined) results.push(this.lower(c.defresult));
    const end = this.source.find('end', this.last + 1);
    this.first = at;
    if (end > 0) this.last = end;
    return this.done({ kind: 'case', ...(arg && { arg }), branches, results });
  }

  private indirection(i: NonNullable<Tree['A_Indirection']>): Expression {
    const { source } = this;
    const arg = this.lower(i.arg);
    const inner = { first: this.first, last: this.last };
    const steps = i.indirection ?? [];
    const indices: Expression[] = [];
    for (const step of steps) {
      const bounds = tree(step).A_Indices;
      if (bounds?.lidx !== undefined) indices.push(this.lower(bounds.lidx));
      if (bounds?.uidx !== undefined) indices.push(this.lower(bounds.uidx));
    }
    this.first = inner.first;
    this.last = inner.last;
    while (source.isMark(this.last + 1, ')') && source.match(this.last + 1) === this.first - 1) {
      this.first--;
      this.last++;
    }
    for (const step of steps) {
      if (tree(step).A_Indices !== undefined) this.takeParenthesis();
      else if (source.isMark(this.last + 1, '.')) this.last += 2;
    }
    return this.done(indices.length > 0 ? { kind: 'subscript', arg, indices } : { kind: 'field', arg, fields: strings(steps) });
  }

  private subquery(s: NonNullable<Tree['SubLink']>): Expression {
    const { source } = this;
    const at = Math.max(0, source.at(s.location));
    this.first = at;
    this.last = at;
    if (s.testexpr !== undefined) {
      this.lower(s.testexpr);
      this.closeTo(at);
    }
    for (let i = at; i <= source.last; i++) {
      if (!source.isMark(i, '(')) continue;
      this.last = Math.max(this.last, source.match(i));
      break;
    }
    return this.done({ kind: 'subquery' });
  }

  /**
   * Anything else: its parts are found by walking it, its span covers them and its own location.
   */
  private unknown(node: Node | undefined): Expression {
    const name = nodeName(node);
    const inner = name === '' ? undefined : (node as unknown as Record<string, Record<string, unknown>>)[name];
    const location = inner?.location;
    let first = typeof location === 'number' ? this.source.at(location) : -1;
    let last = first;
    if (first >= 0 && this.source.isMark(first + 1, '(')) last = Math.max(first, this.source.match(first + 1));
    const parts: Expression[] = [];
    for (const part of innerExpressions(inner)) {
      parts.push(this.lower(part));
      first = first < 0 ? this.first : Math.min(first, this.first);
      last = Math.max(last, this.last);
    }
    this.first = Math.max(0, first);
    this.last = Math.max(0, last);
    return this.done({ kind: 'other', node: name, parts });
  }
}

const FORMS: Readonly<Record<string, Form>> = {
  AEXPR_OP_ANY: 'any',
  AEXPR_OP_ALL: 'all',
  AEXPR_IN: 'in',
  AEXPR_LIKE: 'like',
  AEXPR_ILIKE: 'like',
  AEXPR_SIMILAR: 'similar',
  AEXPR_NULLIF: 'nullif',
  AEXPR_DISTINCT: 'distinct',
  AEXPR_NOT_DISTINCT: 'not-distinct',
  AEXPR_BETWEEN: 'between',
  AEXPR_NOT_BETWEEN: 'between',
  AEXPR_BETWEEN_SYM: 'between',
  AEXPR_NOT_BETWEEN_SYM: 'between',
};

/** What PostgreSQL makes of a number too large or too precise for int4. */
function numberType(text: string): string {
  return /^[0-9]+$/.test(text) && BigInt(text) <= 9223372036854775807n
    ? 'int8'
    : /^-[0-9]+$/.test(text) && BigInt(text) >= -9223372036854775808n
      ? 'int8'
      : 'numeric';
}

const EXPRESSION_NODES = new Set([
  'A_Const',
  'ColumnRef',
  'FuncCall',
  'TypeCast',
  'A_Expr',
  'BoolExpr',
  'NullTest',
  'BooleanTest',
  'SQLValueFunction',
  'CoalesceExpr',
  'MinMaxExpr',
  'A_ArrayExpr',
  'RowExpr',
  'CaseExpr',
  'CollateClause',
  'A_Indirection',
  'ParamRef',
  'SubLink',
  'XmlExpr',
  'XmlSerialize',
  'JsonFuncExpr',
  'JsonIsPredicate',
  'JsonObjectConstructor',
  'JsonArrayConstructor',
  'GroupingFunc',
  'NamedArgExpr',
  'SetToDefault',
]);

/** The expressions nearest below a node that is not modelled. */
function innerExpressions(value: unknown): Node[] {
  const result: Node[] = [];
  const visit = (inner: unknown): void => {
    if (inner === null || typeof inner !== 'object') return;
    if (Array.isArray(inner)) {
      for (const item of inner) visit(item);
      return;
    }
    for (const [key, child] of Object.entries(inner)) {
      if (EXPRESSION_NODES.has(key)) result.push({ [key]: child } as unknown as Node);
      else visit(child);
    }
  };
  visit(value);
  return result;
}
