import type { Catalog } from '../schema/catalog';
import type { AddColumn, AddConstraint, AlterDomain, CreateDomain, CreateTable } from '../syntax/change';
import type { Expression } from '../syntax/expression';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { excerpt } from './engine/wording';
import { constraintsOf } from './shared/constraints-of';

export default defineRule({
  id: 'volatile-check-constraint',
  summary: 'A CHECK that depends on the time, the session or chance does not hold for the rows it let in.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [58],
  effect:
    'PostgreSQL takes it that a CHECK gives the same answer for the same row forever, and never looks again. With now(), current_user, random() or a function that is not IMMUTABLE rows come to break it by themselves: then any UPDATE of them fails, VALIDATE fails, and a dump cannot be restored.',
  workaround: 'Check such a rule in a BEFORE trigger, which is asked only when the row is written. Declare a function IMMUTABLE if it is.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS'],
  examples: [
    {
      setup: "CREATE TABLE offers (id bigint PRIMARY KEY, ends timestamptz); INSERT INTO offers VALUES (1, now() + interval '200 ms');",
      bad: 'ALTER TABLE offers ADD CONSTRAINT still_open CHECK (ends > clock_timestamp()) NOT VALID; SELECT pg_sleep(0.3); UPDATE offers SET id = 2;',
      good: "ALTER TABLE offers ADD CONSTRAINT sane CHECK (ends > '2000-01-01') NOT VALID; UPDATE offers SET id = 2;",
      claim: { fails: '23514' },
    },
  ],
  on: { AddConstraint: look, AddColumn: look, CreateTable: look, CreateDomain: look, AlterDomain: look },
});

function look(change: AddConstraint | AddColumn | CreateTable | CreateDomain | AlterDomain, context: RuleContext & TextReports): void {
  if (context.effect.error) return;
  for (const expression of checksOf(change)) {
    const culprit = changing(expression, context);
    if (!culprit) continue;
    context.report({
      at: culprit.span,
      message: `${excerpt(culprit.span, context)} does not always give the same answer, but a CHECK is never asked again: rows come to break it by themselves, then their UPDATE and the restore of a dump fail. Use a trigger.`,
    });
  }
}

function checksOf(change: AddConstraint | AddColumn | CreateTable | CreateDomain | AlterDomain): readonly Expression[] {
  if (change.kind === 'CreateDomain') return change.checks.map((c) => c.expression);
  if (change.kind === 'AlterDomain') return change.constraint?.expression ? [change.constraint.expression] : [];
  return constraintsOf(change).flatMap((c) => (c.type === 'check' && c.expression ? [c.expression] : []));
}

/** Times only move forward: what lies before now once does so forever. */
const CLOCK_KEYWORDS: readonly string[] = ['current_date', 'current_timestamp', 'localtimestamp'];
const CLOCK_CALLS: readonly string[] = ['now', 'transaction_timestamp', 'statement_timestamp', 'clock_timestamp'];

/** The first part of an expression whose value may be another one tomorrow. */
function changing(e: Expression, context: RuleContext & TextReports): Expression | undefined {
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

function first(parts: readonly Expression[], context: RuleContext & TextReports): Expression | undefined {
  for (const part of parts) {
    const found = changing(part, context);
    if (found) return found;
  }
  return undefined;
}

/** `created <= now()`: the side that the clock is on may only grow. NOT in front of it turns that round, and is left to the author. */
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

function isChangingCall(e: Extract<Expression, { kind: 'call' }>, context: RuleContext & TextReports): boolean {
  const own = declared(e.name, context.catalog);
  if (own) return own === 'volatile';
  // age(x) is the time since x.
  if (e.name.at(-1) === 'age' && e.args.length === 1) return true;
  // With columns among its arguments a function cannot be told from its overloads here, and most are immutable.
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

/** Of a function the migrations created, when all its overloads agree. */
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
