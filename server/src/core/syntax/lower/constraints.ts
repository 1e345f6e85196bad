import type { Constraint, Node } from '@pgsql/types';
import type { ConstraintDefinition } from '../change';
import type { Expression } from '../expression';
import { expression, expressionBetween } from './expression';
import { relationName } from './names';
import { optionsIn } from './options';
import { columnsIn } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const TYPES: Readonly<Record<string, ConstraintDefinition['type']>> = {
  CONSTR_CHECK: 'check',
  CONSTR_FOREIGN: 'foreign-key',
  CONSTR_UNIQUE: 'unique',
  CONSTR_PRIMARY: 'primary-key',
  CONSTR_EXCLUSION: 'exclude',
  CONSTR_NOTNULL: 'not-null',
};

const REFERENTIAL_ACTIONS: Readonly<Record<string, string>> = {
  a: 'no action',
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
};

/**
 * A constraint that fills [first, last]. `column` is set for a column constraint, with the
 * attributes that follow it as separate nodes; a table constraint has them inside.
 */
export function constraintDefinition(
  source: Source,
  raw: Constraint,
  first: number,
  last: number,
  column?: string,
  attributes: readonly string[] = [],
): ConstraintDefinition {
  const type = TYPES[raw.contype ?? ''] ?? 'check';
  const has = (attribute: string) => attributes.includes(`CONSTR_ATTR_${attribute}`);
  // Only these two can be NOT ENFORCED; for the others libpg_query leaves the flag out.
  const notEnforced = has('NOT_ENFORCED') || ((type === 'check' || type === 'foreign-key') && raw.is_enforced !== true);
  const result: Writable<ConstraintDefinition> = {
    type,
    span: source.span(first, last),
    columns: [],
    include: strings(raw.including),
    nullsNotDistinct: raw.nulls_not_distinct === true,
    withoutOverlaps: raw.without_overlaps === true || raw.fk_with_period === true,
    notValid: raw.skip_validation === true || notEnforced,
    notEnforced,
    deferrable: raw.deferrable === true || has('DEFERRABLE') || has('DEFERRED'),
    initiallyDeferred: raw.initdeferred === true || has('DEFERRED'),
    noInherit: raw.is_no_inherit === true,
  };
  if (raw.conname !== undefined) result.name = raw.conname;
  if (raw.indexname !== undefined) result.usingIndex = raw.indexname;
  if (raw.access_method !== undefined) result.accessMethod = raw.access_method;
  if (raw.indexspace !== undefined) result.tablespace = raw.indexspace;
  if (raw.options !== undefined) result.options = optionsIn(source, raw.options);
  if (raw.raw_expr !== undefined) result.expression = inParentheses(source, raw.raw_expr, 'check', first, last);
  if (raw.where_clause !== undefined) result.where = inParentheses(source, raw.where_clause, 'where', first, last);
  if (raw.exclusions !== undefined) result.exclusions = exclusions(source, raw.exclusions, first);
  if (raw.pktable !== undefined) {
    result.references = {
      table: relationName(source, raw.pktable),
      columns: strings(raw.pk_attrs),
      onDelete: REFERENTIAL_ACTIONS[raw.fk_del_action ?? 'a'] ?? 'no action',
      onUpdate: REFERENTIAL_ACTIONS[raw.fk_upd_action ?? 'a'] ?? 'no action',
      ...(raw.fk_del_set_cols === undefined ? {} : { setColumns: strings(raw.fk_del_set_cols) }),
      matchFull: raw.fk_matchtype === 'f',
    };
  }
  result.columns = column === undefined ? columnsOf(raw) : [column];
  return result;
}

function columnsOf(raw: Constraint): string[] {
  if (raw.contype === 'CONSTR_CHECK') return columnsIn(raw.raw_expr);
  if (raw.contype === 'CONSTR_FOREIGN') return strings(raw.fk_attrs);
  if (raw.contype === 'CONSTR_EXCLUSION') {
    const elements = (raw.exclusions ?? []).map((item) => tree(tree(item).List?.items?.[0]).IndexElem);
    return [...new Set(elements.flatMap((element) => (element?.name === undefined ? columnsIn(element?.expr) : [element.name])))];
  }
  return strings(raw.keys);
}

function inParentheses(source: Source, node: Node, keyword: string, first: number, last: number): Expression {
  const open = source.find(keyword, first, last) + 1;
  return open > 0 && source.isMark(open, '(')
    ? expressionBetween(source, node, open + 1, source.match(open) - 1)
    : expression(source, node);
}

function exclusions(source: Source, nodes: readonly Node[], first: number): { expression: Expression; operator: string }[] {
  let open = source.find('exclude', first) + 1;
  if (source.is(open, 'using')) open += 2;
  const items = source.items(open + 1, source.match(open) - 1);
  return nodes.map((node, i) => {
    const [element, operator] = tree(node).List?.items ?? [];
    const index = tree(element).IndexElem;
    const lowered: Expression =
      index?.name === undefined
        ? expression(source, index?.expr)
        : { kind: 'column', path: [index.name], span: source.span(items[i]?.[0] ?? open, items[i]?.[0] ?? open) };
    return { expression: lowered, operator: strings(tree(operator).List?.items).join('.') };
  });
}
