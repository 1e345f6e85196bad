import { KEYS } from '../../schema/catalog';
import type { CreateCollation, CreateOperator } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

/** By its name alone: from now on operators of that name may be other than PostgreSQL's own. */
export function createOperator({ name }: CreateOperator, run: StatementRun): void {
  run.set(KEYS.operator(name), { kind: 'operator', name });
}

export function createCollation({ schema: written, name, deterministic }: CreateCollation, run: StatementRun): void {
  const schema = written ?? run.creationSchema();
  run.set(KEYS.collation(`${schema}.${name}`), { kind: 'collation', schema, name, deterministic });
}
