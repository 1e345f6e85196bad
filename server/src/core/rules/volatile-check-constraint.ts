import type { Catalog } from '../schema/catalog';
import type { AddColumn, AddConstraint, AlterDomain, CreateDomain, CreateTable } from '../syntax/change';
import type { Expression } from '../syntax/expression';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { excerpt } from './engine/wording';
import { constraintsOf } from './shared/constraints-of';

const messages = {
  canChange: [
    'Lets rows break this CHECK later: {expression} can change.',
    'PostgreSQL checks a row only when it is written.',
    'Later an UPDATE of such a row, VALIDATE and the restore of a dump fail.',
    'Use a BEFORE trigger instead.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'volatile-check-constraint',
  summary: 'A CHECK that depends on the time, the session or chance becomes false for existing rows.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [58],
  effect:
    'PostgreSQL assumes that a CHECK always gives the same answer for the same row, and checks a row only when it is written. ' +
    'With now(), current_user, random() or a function that is not IMMUTABLE, the answer for an existing row can change. ' +
    'Then an UPDATE of that row fails, VALIDATE fails, and a dump cannot be restored.',
  workaround:
    'Check such a condition in a BEFORE trigger, which runs only when the row is written. ' +
    'If a function is immutable, declare it IMMUTABLE.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS'],
  examples: [
    {
      setup: "CREATE TABLE offers (id bigint PRIMARY KEY, ends timestamptz); INSERT INTO offers VALUES (1, now() + interval '200 ms');",
      bad:
        'ALTER TABLE offers ADD CONSTRAINT still_open CHECK (ends > clock_timestamp()) NOT VALID; ' +
        'SELECT pg_sleep(0.3); UPDATE offers SET id = 2;',
      good:
        'CREATE FUNCTION still_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ' +
        "IF NEW.ends <= clock_timestamp() THEN RAISE EXCEPTION 'offer % has ended', NEW.id; END IF; RETURN NEW; END $$; " +
        'CREATE TRIGGER still_open BEFORE INSERT OR UPDATE OF ends ON offers FOR EACH ROW EXECUTE FUNCTION still_open(); ' +
        'SELECT pg_sleep(0.3); UPDATE offers SET id = 2;',
      claim: { fails: '23514' },
    },
  ],
  messages,
  on: {
    AddConstraint: findChanging,
    AddColumn: findChanging,
    CreateTable: findChanging,
    CreateDomain: findChanging,
    AlterDomain: findChanging,
  },
});

type WithChecks = AddConstraint | AddColumn | CreateTable | CreateDomain | AlterDomain;

function findChanging(change: WithChecks, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error) return;
  for (const expression of checksOf(change)) {
    const part = changing(expression, context);
    if (part) context.report({ messageId: 'canChange', data: { expression: excerpt(part.span, context) }, at: part.span });
  }
}

function checksOf(change: WithChecks): readonly Expression[] {
  if (change.kind === 'CreateDomain') return change.checks.map((c) => c.expression);
  if (change.kind === 'AlterDomain') return change.constraint?.expression ? [change.constraint.expression] : [];
  return constraintsOf(change).flatMap((c) => (c.type === 'check' && c.expression ? [c.expression] : []));
}

/** Time only moves forward: what is before now stays before now. */
const CLOCK_KEYWORDS: readonly string[] = ['current_date', 'current_timestamp', 'localtimestamp'];
const CLOCK_CALLS: readonly string[] = ['now', 'transaction_timestamp', 'statement_timestamp', 'clock_timestamp'];

/** The first part of an expression whose value can change over time. */
function changing(e: Expression, context: RuleContext): Expression | undefined {
  switch (e.kind) {
    case 'keyword':
      return e;
    case 'call':
      return isChangingCall(e, context) ? e : first(e.args, context);
    case 'operator': {
      const right = e.right === undefined ? [] : 'kind' in e.right ? [e.right] : e.right;
      const left = e.left ? [e.left] : [];
      return first(
        [...left, ...right].filter((side) => !staysTrue(e, side)),
        context,
      );
    }
    default:
      return first(partsOf(e), context);
  }
}

function first(parts: readonly Expression[], context: RuleContext): Expression | undefined {
  for (const part of parts) {
    const found = changing(part, context);
    if (found) return found;
  }
  return undefined;
}

/**
 * `created <= now()`: the clock is on the side that may grow. NOT reverses this; that case is not
 * reported.
 */
function staysTrue(e: Extract<Expression, { kind: 'operator' }>, side: Expression): boolean {
  if (e.form === 'between') return !e.name.startsWith('NOT') && Array.isArray(e.right) && e.right[1] === side && isClock(side);
  if (e.form !== 'plain') return false;
  return (
    isClock(side) && (((e.name === '<' || e.name === '<=') && side === e.right) || ((e.name === '>' || e.name === '>=') && side === e.left))
  );
}

/** The clock, or a fixed time before or after it. */
function isClock(e: Expression): boolean {
  if (e.kind === 'keyword') return CLOCK_KEYWORDS.includes(e.name);
  if (e.kind === 'call') return CLOCK_CALLS.includes(e.name.at(-1) ?? '') && e.args.length === 0;
  if (e.kind === 'cast') return isClock(e.arg);
  if (e.kind !== 'operator' || e.form !== 'plain' || !e.left || !e.right || !('kind' in e.right)) return false;
  return (e.name === '+' || e.name === '-') && isClock(e.left) && isFixed(e.right);
}

function isFixed(e: Expression): boolean {
  return e.kind === 'constant' || (e.kind === 'cast' && isFixed(e.arg));
}

function isChangingCall(e: Extract<Expression, { kind: 'call' }>, context: RuleContext): boolean {
  const own = declared(e.name, context.catalog);
  if (own) return own === 'volatile';
  // age(x) is the time since x.
  if (e.name.at(-1) === 'age' && e.args.length === 1) return true;
  // With columns as arguments the overload is unknown here, and most functions are immutable.
  if (e.args.some((arg) => !isFixed(arg))) return false;
  return (e.args.length === 0 || ALSO_WITH_ARGUMENTS.includes(e.name.at(-1) ?? '')) && context.volatility(e) !== 'immutable';
}

const ALSO_WITH_ARGUMENTS: readonly string[] = [
  'current_setting',
  'nextval',
  'currval',
  'random',
  'timeofday',
  'has_table_privilege',
  'pg_has_role',
];

/** The volatility of a function that the migrations created, if all its overloads have the same. */
function declared(path: readonly string[], catalog: Catalog): 'immutable' | 'stable' | 'volatile' | undefined {
  const name = path.at(-1) ?? '';
  const schemas = path.length > 1 ? [path[0] ?? ''] : catalog.searchPath();
  for (const schema of schemas) {
    const found = catalog.functions(`${schema}.${name}`);
    if (!found) continue;
    const kinds = new Set(found.overloads.map((o) => o.volatility));
    return kinds.size === 1 ? found.overloads[0]?.volatility : 'immutable';
  }
  return undefined;
}

function partsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'and':
    case 'or':
    case 'coalesce':
    case 'greatest':
    case 'least':
    case 'array':
    case 'row':
      return e.args;
    case 'not':
    case 'null-test':
    case 'boolean-test':
    case 'cast':
    case 'collate':
    case 'field':
      return [e.arg];
    case 'subscript':
      return [e.arg, ...e.indices];
    case 'case':
      return [...(e.arg ? [e.arg] : []), ...e.branches, ...e.results];
    case 'other':
      return e.parts;
    default:
      return [];
  }
}
