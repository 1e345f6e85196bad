import type { AlterColumnType } from '../../syntax/change';
import type { RuleContext } from '../engine/rule';
import { builtInName, columnBefore } from './type-change';

/**
 * From timestamp to timestamptz or back: the one pair of types whose conversion may be free or not,
 * as the session's TimeZone decides.
 */
export function isTimestampChange(change: AlterColumnType, context: RuleContext): boolean {
  const from = columnBefore(change, context)?.type;
  if (!from || from.array || from.schema !== 'pg_catalog') return false;
  const to = builtInName(change.type, context);
  return (from.name === 'timestamp' && to === 'timestamptz') || (from.name === 'timestamptz' && to === 'timestamp');
}
