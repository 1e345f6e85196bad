import type { TypeRef } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { findPathway, pathwayVolatility } from './coercion';
import { Judge } from './expression-judge';
import type { Findings, Surroundings } from './judged';
import type { Volatility } from './pg-data';
import { moreVolatile } from './routines-lookup';
import { knownType, typeInfo, typeKey, typeRef } from './types';

export { provesNotNull } from './implication';

interface ExpressionScope extends Surroundings {
  /** The type it is stored as: its assignment cast then counts too. */
  readonly target?: TypeRef;
}

export interface ExpressionFacts {
  /** undefined when it cannot be told; `unknown` for a bare literal, as in pg_type. */
  readonly type: TypeRef | undefined;
  /**
   * After planning: constants folded, dead branches gone, simple SQL functions inlined. `volatile`
   * is what makes ADD COLUMN ... DEFAULT rewrite the table
   * (contain_volatile_functions_after_planning, 12.17, 13.13, 14.10, 15.5, 16.1 and later).
   */
  readonly volatility: Volatility;
  /** The planner makes a constant of it. */
  readonly isConstant: boolean;
  /** The constant is NULL: such a default is as good as none. */
  readonly isNull: boolean;
  /** Nothing is left of it but this column. */
  readonly column?: string;
  /** The statement fails on this major. */
  readonly missing?: { readonly sqlstate: string; readonly message: string };
  /** Taken for volatile, PostgreSQL's default, unless an extension of that function is known. */
  readonly unknownFunctions: readonly string[];
  /** Literal arguments of nextval(). */
  readonly usesSequence: readonly string[];
  /** Names of columns, each once. */
  readonly columns: readonly string[];
  /**
   * Whether it can be stored as `target`; undefined when a type is not known. If not: error 42804.
   */
  readonly assignable?: boolean;
}

/** A row becomes a composite, or a type that is not known. */
function takesRow(type: string, target: string, scope: ExpressionScope): boolean {
  if (type !== 'record') return false;
  const info = typeInfo(target, scope);
  return info === undefined || info.opaque || info.kind === 'composite' || info.kind === 'domain';
}

/** What PostgreSQL knows about an expression once it has planned it. */
export function expressionFacts(expression: Expression, scope: ExpressionScope): ExpressionFacts {
  const findings: Findings = { unknownFunctions: new Set(), sequences: new Set(), columns: new Set(), bodies: { count: 0 } };
  const judged = new Judge(scope, findings).judge(expression);
  let { volatility } = judged;
  let assignable: boolean | undefined;
  let isConstant = judged.known !== undefined;
  const stored = knownType(scope.target, scope);
  if (stored && judged.type !== undefined) {
    const target = typeKey(stored, scope);
    const path = judged.type === 'unknown' || judged.type === target ? undefined : findPathway(target, judged.type, 'assignment', scope);
    assignable =
      path !== undefined ||
      judged.type === 'unknown' ||
      judged.type === target ||
      takesRow(judged.type, target, scope) ||
      target.endsWith('record');
    if (path && judged.type) volatility = moreVolatile(volatility, pathwayVolatility(path, target, judged.type, scope));
    isConstant &&= volatility === 'immutable';
  }
  return {
    type: judged.type === undefined ? undefined : (judged.ref ?? typeRef(judged.type, scope)),
    volatility,
    isConstant,
    isNull: judged.known === 'null',
    ...(judged.column === undefined ? {} : { column: judged.column }),
    ...(findings.missing ? { missing: findings.missing } : {}),
    unknownFunctions: [...findings.unknownFunctions],
    usesSequence: [...findings.sequences],
    columns: [...findings.columns],
    ...(assignable === undefined ? {} : { assignable }),
  };
}
