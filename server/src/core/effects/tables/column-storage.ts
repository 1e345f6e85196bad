import type { TypeRef } from '../../schema/objects';
import { formatType } from '../expressions/type-text';
import type { StatementRun } from '../statement-run';

/**
 * PGLZ or LZ4, for what may be long enough to be compressed (tablecmds.c, GetAttributeCompression).
 */
export function requireCompression(method: string | undefined, type: TypeRef | undefined, run: StatementRun): void {
  if (method === undefined || method === 'default') return;
  if (type && isFixedWidth(type, run))
    run.fail(
      '0A000',
      `column data type ${formatType(type, { state: run.draft, pgVersion: run.env.pgVersion })} does not support compression`,
    );
  if (method !== 'pglz' && method !== 'lz4') run.fail('22023', `invalid compression method "${method}"`);
}

/**
 * A type without a variable length is only ever stored plain (tablecmds.c, GetAttributeStorage).
 */
export function requireStorage(storage: string | undefined, type: TypeRef | undefined, run: StatementRun): void {
  const wanted = storage?.toLowerCase();
  if (wanted !== undefined && !['plain', 'external', 'extended', 'main', 'default'].includes(wanted))
    run.fail('22023', `invalid storage type "${storage}"`);
  if (wanted === undefined || wanted === 'plain' || wanted === 'default' || !type || !isFixedWidth(type, run)) return;
  run.fail('0A000', `column data type ${formatType(type, { state: run.draft, pgVersion: run.env.pgVersion })} can only have storage PLAIN`);
}

const FIXED_WIDTH = new Set([
  'bool',
  'int2',
  'int4',
  'int8',
  'float4',
  'float8',
  'uuid',
  'date',
  'time',
  'timetz',
  'timestamp',
  'timestamptz',
  'interval',
  'oid',
  'money',
  'char',
  'name',
  ...'point lseg box circle line macaddr macaddr8 pg_lsn xid xid8 cid tid regclass regtype regproc regprocedure'.split(' '),
]);

function isFixedWidth(type: TypeRef, run: StatementRun): boolean {
  if (!type.array && run.catalog.enum(`${type.schema}.${type.name}`)) return true;
  return !type.array && type.schema === 'pg_catalog' && FIXED_WIDTH.has(type.name);
}
