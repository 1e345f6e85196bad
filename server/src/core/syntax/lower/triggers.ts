import type { CreateTrigStmt } from '@pgsql/types';
import type { CreateTrigger } from '../change';
import { head } from './create-table';
import { expressionBetween } from './expression';
import { listName, relationName } from './names';
import type { Source } from './source';
import { strings, tree } from './tree';

const BEFORE = 2;
const INSTEAD = 64;
const EVENTS: readonly (readonly [number, CreateTrigger['events'][number]])[] = [
  [4, 'insert'],
  [8, 'delete'],
  [16, 'update'],
  [32, 'truncate'],
];

export function createTrigger(source: Source, raw: CreateTrigStmt): CreateTrigger {
  const timing = raw.timing ?? 0;
  const execute = source.find('execute', source.at(raw.relation?.location));
  const when = raw.whenClause === undefined ? -1 : source.find('when', source.at(raw.relation?.location)) + 1;
  const transitions = (raw.transitionRels ?? []).map((node) => (tree(node).TriggerTransition?.isNew === true ? 'new' : 'old'));
  return {
    kind: 'CreateTrigger',
    span: head(source, raw.relation),
    name: raw.trigname ?? '',
    table: relationName(source, raw.relation),
    replace: raw.replace === true,
    timing: timing === BEFORE ? 'before' : timing === INSTEAD ? 'instead of' : 'after',
    events: EVENTS.filter(([bit]) => ((raw.events ?? 0) & bit) !== 0).map(([, event]) => event),
    columns: strings(raw.columns),
    row: raw.row === true,
    constraint: raw.isconstraint === true,
    ...(transitions.length === 0 ? {} : { transitions }),
    ...(raw.constrrel === undefined ? {} : { references: relationName(source, raw.constrrel) }),
    function: listName(source, raw.funcname, execute + 2),
    ...(when < 0 ? {} : { when: expressionBetween(source, raw.whenClause, when + 1, source.match(when) - 1) }),
  };
}
