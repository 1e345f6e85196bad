import { nodeRunner } from './node';
import { psqlScript } from './psql';
import type { BackfillRequest } from './request';

/**
 * A psql script that stands alone, or with target `node` a module that needs the package `pg` and
 * nothing else.
 */
export function backfillText(request: BackfillRequest, target: 'psql' | 'node' = 'psql'): string {
  return target === 'node' ? nodeRunner(request) : psqlScript(request);
}
