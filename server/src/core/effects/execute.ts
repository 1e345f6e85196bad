import type { Draft } from '../schema/state';
import type { ParsedStatement } from '../syntax/statement';
import { type Effect, NO_EFFECT } from './effect';
import type { Environment } from './environment';

/**
 * What PostgreSQL does when it runs `statement` on the database in `draft`; `draft` is left with the database as it is afterwards
 * (unchanged when the statement fails). Never throws.
 */
export function execute(_statement: ParsedStatement, _draft: Draft, _env: Environment): Effect {
  return NO_EFFECT;
}
