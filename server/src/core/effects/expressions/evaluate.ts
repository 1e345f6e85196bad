import type { Expression } from '../../syntax/expression';

/** A value small enough to reason about: NULL, a boolean, a number, a text. */
export type Value = null | boolean | number | string;

/**
 * The value of an expression in three-valued logic, as far as it can be told from constants and
 * `column`; undefined when it cannot. Enough to see that `CHECK (n > 0)` refuses a default of 0,
 * and lets NULL pass.
 */
export function evaluate(expression: Expression, column: (name: string) => Value | undefined): Value | undefined {
  const of = (e: Expression) => evaluate(e, column);
  switch (expression.kind) {
    case 'null':
      return null;
    case 'constant':
      return constantValue(expression.type, expression.value);
    case 'column':
      return column(expression.path.at(-1) ?? '');
    case 'cast':
      return of(expression.arg);
    case 'collate':
      return of(expression.arg);
    case 'null-test': {
      const value = of(expression.arg);
      return value === undefined ? undefined : (value === null) === expression.isNull;
    }
    case 'not': {
      const value = of(expression.arg);
      return value === undefined || value === null ? value : !value;
    }
    case 'and':
      return connective(expression.args.map(of), false);
    case 'or':
      return connective(expression.args.map(of), true);
    case 'coalesce': {
      for (const arg of expression.args) {
        const value = of(arg);
        if (value !== null) return value;
      }
      return null;
    }
    case 'operator':
      return operator(expression, of);
    default:
      return undefined;
  }
}

/**
 * AND is decided by one false, OR by one true; an unknown operand leaves the rest undecided, a NULL
 * makes it NULL.
 */
function connective(values: readonly (Value | undefined)[], decisive: boolean): Value | undefined {
  if (values.includes(decisive)) return decisive;
  if (values.includes(undefined)) return undefined;
  return values.includes(null) ? null : !decisive;
}

function operator(expression: Extract<Expression, { kind: 'operator' }>, of: (e: Expression) => Value | undefined): Value | undefined {
  if (!expression.left || !expression.right) return undefined;
  const left = of(expression.left);
  if (expression.form === 'in' && Array.isArray(expression.right)) {
    const tests = expression.right.map((candidate: Expression) => compare('=', left, of(candidate)));
    return expression.name === '<>' ? negate(connective(tests, true)) : connective(tests, true);
  }
  if (expression.form !== 'plain' || Array.isArray(expression.right)) return undefined;
  return compare(expression.name, left, of(expression.right as Expression));
}

function negate(value: Value | undefined): Value | undefined {
  return typeof value === 'boolean' ? !value : value;
}

function compare(name: string, left: Value | undefined, right: Value | undefined): Value | undefined {
  if (left === null || right === null) return ['=', '<>', '!=', '<', '<=', '>', '>=', '~', '!~'].includes(name) ? null : undefined;
  if (left === undefined || right === undefined || typeof left !== typeof right) return undefined;
  if (typeof left === 'number' && typeof right === 'number' && /^[-+*]$/.test(name)) return compute(name, left, right);
  switch (name) {
    case '=':
      return left === right;
    case '<>':
    case '!=':
      return left !== right;
    case '~':
      return matches(left, right);
    case '!~':
      return negate(matches(left, right));
    // Texts are ordered by a collation that we do not know.
    case '<':
      return typeof left === 'string' ? undefined : left < right;
    case '<=':
      return typeof left === 'string' ? undefined : left <= right;
    case '>':
      return typeof left === 'string' ? undefined : left > right;
    case '>=':
      return typeof left === 'string' ? undefined : left >= right;
    default:
      return undefined;
  }
}

/**
 * A regular expression of letters, digits and other plain characters, anchored or not: those stand
 * for themselves (docs: 9.7.3).
 */
function matches(text: Value, pattern: Value): boolean | undefined {
  if (typeof text !== 'string' || typeof pattern !== 'string' || !/^\^?[\w @:/-]+\$?$/.test(pattern)) return undefined;
  const plain = pattern.replace(/^\^|\$$/g, '');
  if (pattern.startsWith('^')) return pattern.endsWith('$') ? text === plain : text.startsWith(plain);
  return pattern.endsWith('$') ? text.endsWith(plain) : text.includes(plain);
}

/** Of integers, as far as they are exact here. */
function compute(name: string, left: number, right: number): number | undefined {
  const result = name === '+' ? left + right : name === '-' ? left - right : left * right;
  return [left, right, result].every(Number.isSafeInteger) ? result : undefined;
}

function constantValue(type: string, text: string): Value | undefined {
  if (type === 'bool') return text === 'true' || text === 't';
  if (type === 'int4' || type === 'int8' || type === 'numeric') return Number(text);
  return type === 'unknown' ? text : undefined;
}
