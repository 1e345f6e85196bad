import type { FunctionOverload, TypeRef } from '../schema/objects';
import type { Expression } from '../syntax/expression';
import { findPathway, pathwayVolatility } from './coercion';
import { isFalse, isTrue, type Judged, type Known, NOTHING_KNOWN } from './judged';
import { calledThen } from './older-grammar';
import { type ArgumentType, commonType, isPolymorphic } from './overloads';
import { inMajor, pgTypes, type Volatility } from './pg-data';
import { extensionFunction, type Lookup, lookupFunction, lookupOperator, majorsWith, moreVolatile } from './routines-lookup';
import { formatType, resolveType, type TypeContext, type TypeKey, typeInfo, typeKey, typeRef } from './types';

/** What judging one expression finds on its way. */
export interface Findings {
  readonly unknownFunctions: Set<string>;
  readonly sequences: Set<string>;
  readonly columns: Set<string>;
  missing?: { readonly sqlstate: string; readonly message: string };
}

export interface Surroundings extends TypeContext {
  readonly column?: (path: readonly string[]) => TypeRef | undefined;
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** SQLValueFunction: types from transformSQLValueFunction in parse_expr.c; all are stable (contain_mutable_functions). */
const KEYWORD_TYPES: Readonly<Record<string, TypeKey>> = {
  current_date: 'date',
  current_time: 'timetz',
  current_timestamp: 'timestamptz',
  localtime: 'time',
  localtimestamp: 'timestamp',
  system_user: 'text',
};

/** Bodies of SQL functions are looked into, and those they call; PostgreSQL stops at recursion, we also at depth. */
const DEEPEST_BODY = 8;

/** What the planner makes of an expression: its type, and its volatility after constants are folded and SQL functions inlined (clauses.c). */
export class Judge {
  constructor(
    private readonly around: Surroundings,
    private readonly findings: Findings,
    /** Arguments of the SQL function whose body this is. */
    private readonly parameters?: {
      readonly values: readonly Judged[];
      readonly names: readonly (string | undefined)[];
      readonly uses: number[];
    },
    private readonly inside: readonly FunctionOverload[] = [],
  ) {}

  judge(e: Expression): Judged {
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
        return this.logic(e);
      case 'not': {
        const arg = this.judge(e.arg);
        return { ...arg, type: 'bool', known: isTrue(arg) ? 'false' : isFalse(arg) ? 'true' : arg.known };
      }
      case 'null-test':
        return this.test(this.judge(e.arg), (known) => (known === 'folded' ? undefined : (known === 'null') === e.isNull));
      case 'boolean-test':
        return this.test(this.judge(e.arg), () => undefined);
      case 'coalesce':
        return this.coalesce(e.args.map((arg) => this.judge(arg)));
      case 'greatest':
      case 'least':
        return this.joined(e.args.map((arg) => this.judge(arg)));
      case 'case':
        return this.choice(e);
      case 'array':
        return this.array(e.args.map((arg) => this.judge(arg)));
      case 'row':
        return {
          ...this.all(
            e.args.map((arg) => this.judge(arg)),
            'record',
          ),
          nonStrict: true,
        };
      case 'subscript':
        return this.subscript(e);
      case 'field':
        return { ...this.judge(e.arg), type: undefined };
      case 'star':
        return NOTHING_KNOWN;
      // Neither a default nor a check may hold one; elsewhere we do not know what it does.
      case 'subquery':
        return { ...NOTHING_KNOWN, volatility: 'volatile', nonStrict: true };
      case 'other':
        return this.other(e);
    }
  }

  private column(e: Of<'column'>): Judged {
    const name = e.path[e.path.length - 1] ?? '';
    const position = this.parameters ? this.parameters.names.indexOf(name) : -1;
    if (position >= 0) return this.parameter(position);
    this.findings.columns.add(name);
    const type = this.around.column?.(e.path);
    return { ...NOTHING_KNOWN, type: type && typeKey(type, this.around), ...(type ? { ref: type } : {}) };
  }

  private parameter(position: number): Judged {
    const value = this.parameters?.values[position];
    if (this.parameters && position >= 0) this.parameters.uses[position] = (this.parameters.uses[position] ?? 0) + 1;
    return value ?? NOTHING_KNOWN;
  }

  /** Several expressions under one node that is itself immutable. */
  private all(parts: readonly Judged[], type: ArgumentType): Judged {
    const known = parts.every((part) => part.known !== undefined && part.volatility === 'immutable') ? 'folded' : undefined;
    return {
      type,
      known,
      volatility: moreVolatile(...parts.map((part) => part.volatility)),
      nonStrict: parts.some((part) => part.nonStrict),
    };
  }

  private call(e: Of<'call'>): Judged {
    const args = e.args.map((arg) => this.judge(arg));
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
      const shown = types.map((type) =>
        type === undefined || type === 'unknown' ? 'unknown' : formatType(typeRef(type, this.around), this.around),
      );
      this.findings.missing ??= { sqlstate: '42883', message: `function ${e.name.join('.')}(${shown.join(', ')}) does not exist` };
    }
    const extension = extensionFunction(call, this.around);
    if (found.kind === 'nothing') this.findings.unknownFunctions.add(e.name.join('.'));
    const volatility = found.kind === 'no-match' ? found.volatility : (extension?.volatility ?? 'volatile');
    return {
      ...this.all(args, extension?.result),
      known: undefined,
      volatility: moreVolatile(volatility, ...args.map((arg) => arg.volatility)),
      nonStrict: true,
    };
  }

  private noteSequence(arg: Expression | undefined): void {
    const literal = arg?.kind === 'cast' ? arg.arg : arg;
    if (literal?.kind === 'constant') this.findings.sequences.add(literal.value);
  }

  /** A function or operator on its arguments: simplify_function in clauses.c. */
  private applied(found: Exclude<Lookup, { kind: 'nothing' | 'no-match' }>, args: readonly Judged[]): Judged {
    if (found.kind === 'some') {
      return {
        ...this.all(args, found.result),
        known: undefined,
        volatility: moreVolatile(found.volatility, ...args.map((arg) => arg.volatility)),
        nonStrict: true,
      };
    }
    const { routine } = found;
    // enforce_generic_type_consistency in parse_coerce.c
    if (routine.undetermined)
      this.findings.missing ??= { sqlstate: '42804', message: 'could not determine polymorphic type because input has type unknown' };
    const casts = args.map((arg, i) => this.castVolatility(arg, routine.parameters[i]));
    // A strict function of a NULL is NULL, even a volatile one.
    if (routine.strict && args.some((arg) => arg.known === 'null')) return { ...NOTHING_KNOWN, type: routine.result, known: 'null' };
    const inlined = routine.own && this.inlined(routine.own, args);
    if (inlined) return { ...inlined, type: routine.result };
    const whole = this.all(args, routine.result);
    const volatility = moreVolatile(routine.volatility, whole.volatility, ...casts);
    return {
      ...whole,
      volatility,
      known: volatility === 'immutable' ? whole.known : undefined,
      nonStrict: whole.nonStrict || !routine.strict,
    };
  }

  private castVolatility(arg: Judged, target: TypeKey | undefined): Volatility {
    // Literals become the type when the statement is parsed.
    if (
      arg.type === undefined ||
      arg.type === 'unknown' ||
      target === undefined ||
      target === arg.type ||
      target === 'any' ||
      isPolymorphic(target)
    )
      return 'immutable';
    const path = findPathway(target, arg.type, 'implicit', this.around);
    return path ? pathwayVolatility(path, target, arg.type, this.around) : 'immutable';
  }

  /** inline_function in clauses.c; undefined when the function stays a call. */
  private inlined(own: FunctionOverload, args: readonly Judged[]): Judged | undefined {
    const body = own.returnExpression;
    if (!body || own.language !== 'sql' || own.securityDefiner || own.hasSet || own.procedure || own.returns?.setof) return undefined;
    if (this.inside.includes(own) || this.inside.length >= DEEPEST_BODY) return undefined;
    const inside = [...this.inside, own];
    // Names in the body are looked up when it runs; what is missing there is not this statement's error.
    const findings: Findings = { unknownFunctions: this.findings.unknownFunctions, sequences: this.findings.sequences, columns: new Set() };
    const uses: number[] = [];
    const plain = own.arguments.map((type): Judged => {
      const ref = resolveType(type, this.around);
      return { ...NOTHING_KNOWN, type: ref && typeKey(ref, this.around) };
    });
    const alone = new Judge(
      { state: this.around.state, pgVersion: this.around.pgVersion },
      findings,
      { values: plain, names: own.argumentNames, uses },
      inside,
    ).judge(body);
    if (moreVolatile(alone.volatility, own.volatility) !== own.volatility) return undefined;
    if (own.strict && (alone.nonStrict || plain.some((_, i) => !uses[i]))) return undefined;
    if (args.some((arg, i) => arg.volatility === 'volatile' && (uses[i] ?? 0) > 1)) return undefined;
    const values = plain.map((parameter, i) => ({ ...(args[i] ?? NOTHING_KNOWN), type: parameter.type }));
    return new Judge(
      { state: this.around.state, pgVersion: this.around.pgVersion },
      findings,
      { values, names: own.argumentNames, uses: [] },
      inside,
    ).judge(body);
  }

  private operator(e: Of<'operator'>): Judged {
    const left = e.left && this.judge(e.left);
    const list = Array.isArray(e.right) ? (e.right as readonly Expression[]).map((item) => this.judge(item)) : undefined;
    const right = e.right && !list ? this.judge(e.right as Expression) : undefined;
    if (e.form === 'between') {
      const bounds = (list ?? []).map((bound, i) => this.binary(i === 0 ? '>=' : '<=', left ?? NOTHING_KNOWN, bound));
      return this.all(bounds, 'bool');
    }
    if (list)
      return {
        ...this.all(
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
    if (found.kind === 'found' || found.kind === 'some') return this.applied(found, args);
    if (found.kind === 'nothing') this.findings.unknownFunctions.add(`operator ${name}`);
    const volatility = found.kind === 'nothing' ? 'volatile' : found.volatility;
    return {
      ...this.all(args, undefined),
      known: undefined,
      volatility: moreVolatile(volatility, ...args.map((arg) => arg.volatility)),
      nonStrict: true,
    };
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
        ...this.all(
          written.args.map((arg) => this.into(this.judge(arg), target.slice(0, -2), { ...ref, array: false })),
          target,
        ),
        ref,
        nonStrict: true,
      };
    }
    return this.into(this.judge(written), target, ref);
  }

  /** An explicit cast. */
  private into(arg: Judged, target: TypeKey, ref: TypeRef): Judged {
    if (arg.type === undefined) return { ...arg, type: target, ref, volatility: moreVolatile(arg.volatility, 'immutable') };
    if (arg.type === 'unknown' || arg.type === target) return { ...arg, type: target, ref };
    const path = findPathway(target, arg.type, 'explicit', this.around);
    const volatility = moreVolatile(arg.volatility, path ? pathwayVolatility(path, target, arg.type, this.around) : 'immutable');
    return {
      ...arg,
      type: target,
      ref,
      volatility,
      known: volatility === 'immutable' ? arg.known : arg.known === 'null' ? 'null' : undefined,
    };
  }

  private logic(e: Of<'and' | 'or'>): Judged {
    const args = e.args.map((arg) => this.judge(arg));
    const [decides, drops] = e.kind === 'and' ? ['false', 'true'] : ['true', 'false'];
    if (args.some((arg) => arg.known === decides)) return { ...NOTHING_KNOWN, type: 'bool', known: decides as Known };
    const left = args.filter((arg) => arg.known !== drops);
    if (left.length === 0) return { ...NOTHING_KNOWN, type: 'bool', known: drops as Known };
    return { ...this.all(left, 'bool'), nonStrict: true };
  }

  private test(arg: Judged, answer: (known: Known) => boolean | undefined): Judged {
    const result = arg.known && answer(arg.known);
    if (result === undefined) return { ...arg, type: 'bool', known: arg.known && 'folded', nonStrict: true };
    return { ...NOTHING_KNOWN, type: 'bool', known: result ? 'true' : 'false', nonStrict: true };
  }

  /** The arguments of COALESCE and the like, each turned into their common type. */
  private joined(args: readonly Judged[]): Judged {
    const type = commonType(
      args.map((arg) => arg.type),
      this.around,
    );
    const casts = args.map((arg) => this.castVolatility(arg, type));
    const whole = this.all(args, type ?? args.find((arg) => arg.type !== 'unknown')?.type);
    return { ...whole, volatility: moreVolatile(whole.volatility, ...casts), nonStrict: true };
  }

  private coalesce(args: readonly Judged[]): Judged {
    const { type } = this.joined(args);
    const left = args.filter((arg) => arg.known !== 'null');
    // Nothing behind the first constant is ever computed.
    const end = left.findIndex((arg) => arg.known !== undefined && arg.known !== 'folded');
    const reached = end < 0 ? left : left.slice(0, end + 1);
    const [only] = reached;
    if (!only) return { ...NOTHING_KNOWN, type, known: 'null' };
    return reached.length === 1 ? { ...only, type } : { ...this.joined(reached), type };
  }

  private choice(e: Of<'case'>): Judged {
    const branches = e.branches.map((branch) => this.judge(branch));
    const results = e.results.map((result) => this.judge(result));
    const { type } = this.joined(results);
    // `CASE x WHEN`: the first branch is x itself; without ELSE there is a result less. With both we cannot tell, and take all.
    const searched =
      results.length === branches.length + 1 || branches.some((branch) => branch.known === 'true' || branch.known === 'false');
    const reached: Judged[] = [];
    for (const [i, result] of results.entries()) {
      const branch = branches[i];
      if (searched && branch && (branch.known === 'false' || branch.known === 'null')) continue;
      if (branch) reached.push({ ...branch, type: 'bool' });
      reached.push(result);
      if (searched && branch?.known === 'true') break;
    }
    for (const branch of branches.slice(results.length)) reached.push(branch);
    return { ...this.all(reached, type), nonStrict: true };
  }

  private array(args: readonly Judged[]): Judged {
    const whole = this.joined(args);
    const element = args.length === 0 ? undefined : whole.type;
    return { ...whole, type: element === undefined ? undefined : element.endsWith('[]') ? element : `${element}[]` };
  }

  private subscript(e: Of<'subscript'>): Judged {
    const arg = this.judge(e.arg);
    const info = arg.type === undefined || arg.type === 'unknown' ? undefined : typeInfo(arg.type, this.around);
    return this.all([arg, ...e.indices.map((index) => this.judge(index))], info?.element ?? (arg.type === 'jsonb' ? 'jsonb' : undefined));
  }

  private other(e: Of<'other'>): Judged {
    const parts = e.parts.map((part) => this.judge(part));
    const [only] = parts;
    if (e.node === 'NamedArgExpr' && only) return only;
    // XML and SQL/JSON constructors: none is volatile, some depend on settings.
    const type = e.node.startsWith('Xml') ? 'xml' : undefined;
    const whole = this.all(parts, type);
    return { ...whole, known: undefined, volatility: moreVolatile(whole.volatility, 'stable'), nonStrict: true };
  }
}
