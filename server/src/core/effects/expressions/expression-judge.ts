import { Catalog } from '../../schema/catalog';
import type { FunctionOverload } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { evaluate } from './evaluate';
import {
  combined,
  comparesConstants,
  conditionsOf,
  explicitCast,
  foldArray,
  foldCase,
  foldCoalesce,
  foldLogic,
  foldNot,
  foldTest,
  implicitCast,
  joined,
  opaqueCall,
} from './folding';
import { type Findings, type Judged, KEYWORD_TYPES, NOTHING_KNOWN, type Surroundings } from './judged';
import { missingFunction, missingOperator, noFunction } from './missing-operator';
import { calledThen } from './older-grammar';
import { inMajor, pgTypes } from './pg-data';
import { extensionFunction, type Lookup, lookupFunction, lookupOperator, majorsWith, moreVolatile } from './routines-lookup';
import { concatenation, rangeConstructor } from './sql-routines';
import { knownType, resolveType, typeInfo, typeKey } from './types';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/**
 * Bodies of SQL functions are looked into, and those they call; PostgreSQL stops at recursion, we
 * also at depth and number.
 */
const DEEPEST_BODY = 8;
const MOST_BODIES = 200;
/** Deeper than people write; programs do, and the stack ends somewhere. */
const DEEPEST_EXPRESSION = 400;

interface Parameters {
  readonly values: readonly Judged[];
  readonly names: readonly (string | undefined)[];
  /** Counts how often each is used. */
  readonly uses: number[];
}

/**
 * What the planner makes of an expression: its type, and its volatility after constants are folded
 * and SQL functions inlined (clauses.c).
 */
export class Judge {
  constructor(
    private readonly around: Surroundings,
    private readonly findings: Findings,
    /** Arguments of the SQL function whose body this is. */
    private readonly parameters?: Parameters,
    private readonly inside: readonly FunctionOverload[] = [],
    private depth = 0,
  ) {}

  judge(e: Expression): Judged {
    if (this.depth >= DEEPEST_EXPRESSION) return { ...NOTHING_KNOWN, volatility: 'volatile', nonStrict: true };
    this.depth++;
    const judged = this.judgeKind(e);
    this.depth--;
    return judged;
  }

  private judgeKind(e: Expression): Judged {
    switch (e.kind) {
      case 'null':
        return { ...NOTHING_KNOWN, type: 'unknown', known: 'null' };
      case 'constant':
        return { ...NOTHING_KNOWN, type: e.type, known: e.type === 'bool' ? (e.value === 'true' ? 'true' : 'false') : 'constant' };
      case 'keyword':
        return { ...NOTHING_KNOWN, type: KEYWORD_TYPES[e.name] ?? 'name', volatility: 'stable' };
      case 'column':
        return this.column(e);
      case 'parameter':
        return this.parameter(e.number - 1);
      case 'call':
        return this.call(e);
      case 'operator':
        return this.operator(e);
      case 'cast':
        return this.cast(e.arg, e.type);
      case 'collate':
        return this.judge(e.arg);
      case 'and':
      case 'or':
        return foldLogic(e.kind, this.each(e.args));
      case 'not':
        return foldNot(this.judge(e.arg));
      case 'null-test':
        return foldTest(this.judge(e.arg), (known) => (known === 'folded' ? undefined : (known === 'null') === e.isNull));
      case 'boolean-test':
        return foldTest(this.judge(e.arg), () => undefined);
      case 'coalesce':
        return foldCoalesce(this.each(e.args), this.around);
      case 'greatest':
      case 'least':
        return joined(this.each(e.args), this.around);
      case 'case':
        return foldCase(this.each(conditionsOf(e)), this.each(e.results), this.around);
      case 'array':
        return foldArray(this.each(e.args), this.around);
      case 'row':
        return { ...combined(this.each(e.args), 'record'), nonStrict: true };
      case 'subscript':
        return this.subscript(e);
      case 'field':
        return this.field(e);
      case 'star':
        return { ...NOTHING_KNOWN, type: this.around.row };
      // Neither a default nor a check may hold one; elsewhere we do not know what it does.
      case 'subquery':
        return { ...NOTHING_KNOWN, volatility: 'volatile', nonStrict: true };
      case 'other':
        return this.other(e);
    }
  }

  private each(list: readonly Expression[]): Judged[] {
    return list.map((e) => this.judge(e));
  }

  private column(e: Of<'column'>): Judged {
    const name = e.path[e.path.length - 1] ?? '';
    const position = this.parameters ? this.parameters.names.indexOf(name) : -1;
    if (position >= 0) return this.parameter(position);
    this.findings.columns.add(name);
    const type = knownType(this.around.column?.(e.path), this.around);
    return { ...NOTHING_KNOWN, type: type && typeKey(type, this.around), ...(type ? { ref: type } : {}), column: name };
  }

  /**
   * `(t).c` of the table's own row is the column (clauses.c, eval_const_expressions of a
   * FieldSelect).
   */
  private field(e: Of<'field'>): Judged {
    const row = e.arg.kind === 'column' && !this.parameters && this.around.column?.(e.arg.path) === undefined;
    const [name, ...more] = e.fields;
    if (row && name !== undefined && more.length === 0 && this.around.column?.([name]))
      return this.column({ kind: 'column', path: [name], span: e.span });
    return { ...this.judge(e.arg), type: undefined, column: undefined };
  }

  private parameter(position: number): Judged {
    const value = this.parameters?.values[position];
    if (this.parameters && position >= 0) this.parameters.uses[position] = (this.parameters.uses[position] ?? 0) + 1;
    return value ?? NOTHING_KNOWN;
  }

  private call(e: Of<'call'>): Judged {
    const args = this.each(e.args);
    const schema = e.name.length > 1 ? e.name[e.name.length - 2] : undefined;
    const { name, nulls, missing } = calledThen(schema, e.name[e.name.length - 1] ?? '', args.length, this.around.pgVersion);
    for (let i = 0; i < nulls; i++) args.push({ ...NOTHING_KNOWN, type: 'unknown', known: 'null' });
    if (missing) this.findings.missing ??= missing;
    if (name === 'nextval') this.noteSequence(e.args[0]);
    const types = args.map((arg) => arg.type);
    const named = e.args.some((arg) => arg.kind === 'other' && arg.node === 'NamedArgExpr');
    const call = { ...(schema ? { schema } : {}), name, args: types, variadic: e.variadic, named };
    const found = lookupFunction(call, this.around);
    if (found.kind === 'found' || found.kind === 'some') return this.applied(found, args);
    const majors = majorsWith(call, this.around);
    if (majors.length > 0 && !majors.includes(this.around.pgVersion)) {
      this.findings.missing ??= noFunction(e.name.join('.'), types, this.around);
    }
    const extension = extensionFunction(call, this.around);
    const range = found.kind === 'nothing' ? rangeConstructor(call.name, schema, args, this.around) : undefined;
    if (range) return range;
    if (found.kind === 'no-match') this.findings.missing ??= missingFunction(name, types, this.around);
    if (found.kind === 'nothing' && new Catalog(this.around.state).isGone('functions', { ...(schema && { schema }), name }))
      this.findings.missing ??= noFunction(e.name.join('.'), types, this.around);
    if (found.kind === 'nothing') this.findings.unknownFunctions.add(e.name.join('.'));
    const volatility = found.kind === 'no-match' ? found.volatility : (extension?.volatility ?? 'volatile');
    return opaqueCall(args, extension?.result, volatility);
  }

  private noteSequence(arg: Expression | undefined): void {
    const literal = arg?.kind === 'cast' ? arg.arg : arg;
    if (literal?.kind === 'constant') this.findings.sequences.add(literal.value);
  }

  /** A function or operator on its arguments: simplify_function in clauses.c. */
  private applied(found: Exclude<Lookup, { kind: 'nothing' | 'no-match' }>, args: readonly Judged[]): Judged {
    if (found.kind === 'some') return opaqueCall(args, found.result, found.volatility);
    const { routine } = found;
    // enforce_generic_type_consistency in parse_coerce.c
    if (routine.undetermined)
      this.findings.missing ??= { sqlstate: '42804', message: 'could not determine polymorphic type because input has type unknown' };
    const casts = args.map((arg, i) => implicitCast(arg, routine.parameters[i], this.around));
    // A strict function of a NULL is NULL, even a volatile one.
    if (routine.strict && args.some((arg) => arg.known === 'null')) return { ...NOTHING_KNOWN, type: routine.result, known: 'null' };
    const inlined = routine.own && this.inlined(routine.own, args);
    if (inlined) return { ...inlined, type: routine.result, column: inlined.type === routine.result ? inlined.column : undefined };
    const whole = combined(args, routine.result);
    const volatility = moreVolatile(routine.volatility, whole.volatility, ...casts);
    return {
      ...whole,
      volatility,
      known: volatility === 'immutable' ? whole.known : undefined,
      nonStrict: whole.nonStrict || !routine.strict,
    };
  }

  /** inline_function in clauses.c; undefined when the function stays a call. */
  private inlined(own: FunctionOverload, args: readonly Judged[]): Judged | undefined {
    const body = own.returnExpression;
    if (!body || own.language !== 'sql' || own.securityDefiner || own.hasSet || own.procedure || own.returns?.setof) return undefined;
    if (this.inside.includes(own) || this.inside.length >= DEEPEST_BODY || ++this.findings.bodies.count > MOST_BODIES) return undefined;
    const inside = [...this.inside, own];
    // Names in the body are looked up when it runs; what is missing there is not this statement's
    // error.
    const { unknownFunctions, sequences, bodies } = this.findings;
    const findings: Findings = { unknownFunctions, sequences, columns: new Set(), bodies };
    const uses: number[] = [];
    const plain = own.arguments.map((type): Judged => {
      const ref = resolveType(type, this.around);
      return { ...NOTHING_KNOWN, type: ref && typeKey(ref, this.around) };
    });
    const alone = this.body(body, { values: plain, names: own.argumentNames, uses }, findings, inside);
    if (moreVolatile(alone.volatility, own.volatility) !== own.volatility) return undefined;
    if (own.strict && (alone.nonStrict || plain.some((_, i) => !uses[i]))) return undefined;
    if (args.some((arg, i) => arg.volatility === 'volatile' && (uses[i] ?? 0) > 1)) return undefined;
    const values = plain.map((parameter, i) => {
      const arg = args[i] ?? NOTHING_KNOWN;
      return { ...arg, type: parameter.type, column: arg.type === parameter.type ? arg.column : undefined };
    });
    return this.body(body, { values, names: own.argumentNames, uses: [] }, findings, inside);
  }

  private body(e: Expression, parameters: Parameters, findings: Findings, inside: readonly FunctionOverload[]): Judged {
    return new Judge({ state: this.around.state, pgVersion: this.around.pgVersion }, findings, parameters, inside, this.depth).judge(e);
  }

  private operator(e: Of<'operator'>): Judged {
    const truth = comparesConstants(e) ? evaluate(e, () => undefined) : undefined;
    if (typeof truth === 'boolean') return { ...NOTHING_KNOWN, type: 'bool', known: truth ? 'true' : 'false' };
    const left = e.left && this.judge(e.left);
    const list = Array.isArray(e.right) ? this.each(e.right as readonly Expression[]) : undefined;
    const right = e.right && !list ? this.judge(e.right as Expression) : undefined;
    if (e.form === 'between') {
      const bounds = (list ?? []).map((bound, i) => this.binary(i === 0 ? '>=' : '<=', left ?? NOTHING_KNOWN, bound));
      return combined(bounds, 'bool');
    }
    if (list)
      return {
        ...combined(
          list.map((item) => this.binary(e.name, left ?? NOTHING_KNOWN, item)),
          'bool',
        ),
        nonStrict: true,
      };
    const other = right ?? NOTHING_KNOWN;
    if (e.form === 'any' || e.form === 'all') {
      const element = other.type?.endsWith('[]') ? other.type.slice(0, -2) : other.type === 'unknown' ? 'unknown' : undefined;
      return { ...this.binary(e.name, left ?? NOTHING_KNOWN, { ...other, type: element }), type: 'bool' };
    }
    if (e.form === 'distinct' || e.form === 'not-distinct' || e.form === 'nullif') {
      const compared = this.binary('=', { ...(left ?? NOTHING_KNOWN), known: undefined }, { ...other, known: undefined });
      return { ...compared, type: e.form === 'nullif' ? left?.type : 'bool', nonStrict: true };
    }
    return this.binary(e.name, left, other);
  }

  private binary(name: string, left: Judged | undefined, right: Judged): Judged {
    const found = lookupOperator(name, left ? left.type : null, right.type, this.around);
    const args = left ? [left, right] : [right];
    if (found.kind === 'found') return this.applied({ ...found, routine: concatenation(found.routine, args, this.around) }, args);
    if (found.kind === 'some') return this.applied(found, args);
    if (found.kind === 'nothing') this.findings.unknownFunctions.add(`operator ${name}`);
    else this.findings.missing ??= missingOperator(name, left?.type, right.type, this.around);
    return opaqueCall(args, undefined, found.kind === 'nothing' ? 'volatile' : found.volatility);
  }

  private cast(written: Expression, name: Of<'cast'>['type']): Judged {
    const ref = resolveType(name, this.around);
    if (!ref) {
      const other = pgTypes.get(name.name).some((type) => !type.extension) && (!name.schema || name.schema === 'pg_catalog');
      if (other && !pgTypes.get(name.name).some((type) => inMajor(type, this.around.pgVersion))) {
        this.findings.missing ??= { sqlstate: '42704', message: `type "${name.name}" does not exist` };
      }
      // A type we do not know reads its literals when the statement is parsed, as all do.
      return { ...this.judge(written), type: undefined };
    }
    const target = typeKey(ref, this.around);
    // ARRAY[...]::t[] makes each element a t (transformTypeCast in parse_expr.c).
    if (written.kind === 'array' && ref.array) {
      return {
        ...combined(
          written.args.map((arg) => explicitCast(this.judge(arg), target.slice(0, -2), { ...ref, array: false }, this.around)),
          target,
        ),
        ref,
        nonStrict: true,
      };
    }
    return explicitCast(this.judge(written), target, ref, this.around);
  }

  private subscript(e: Of<'subscript'>): Judged {
    const arg = this.judge(e.arg);
    const info = arg.type === undefined || arg.type === 'unknown' ? undefined : typeInfo(arg.type, this.around);
    return combined([arg, ...e.indices.map((index) => this.judge(index))], info?.element ?? (arg.type === 'jsonb' ? 'jsonb' : undefined));
  }

  private other(e: Of<'other'>): Judged {
    const parts = this.each(e.parts);
    const [only] = parts;
    if (e.node === 'NamedArgExpr' && only) return only;
    // SQL/JSON constructors came with 16 (release notes of 16); to older grammars they are calls
    // with an odd argument.
    if (/^Json(Object|Array)/.test(e.node) && this.around.pgVersion < 16)
      this.findings.missing ??= { sqlstate: '42601', message: 'syntax error at or near ":"' };
    // XML and SQL/JSON constructors: none is volatile, some depend on settings.
    const type = e.node.startsWith('Xml') ? 'xml' : undefined;
    return opaqueCall(parts, type, 'stable');
  }
}
