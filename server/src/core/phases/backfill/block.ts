import { dollarQuote, quoteIdentifier, quoteLiteral, raiseText } from '../../syntax/quote';
import BLOCK from './block.sql';
import { type BackfillRequest, VALUE_HOLE } from './request';
import { fillHoles, sectionsOf } from './template';
import BY_BLOCK from './walk-by-block.sql';
import BY_KEY from './walk-by-key.sql';

/** Stands for the condition of one batch in the UPDATE. */
const RANGE_HOLE = '{{range}}';

const { loop, value: SET_VALUE } = sectionsOf(BLOCK, ['loop', 'value']);
const KEY_WALK = sectionsOf(BY_KEY, ['variables', 'known_key', 'find_key', 'prepare', 'bounds', 'range']);
const BLOCK_WALK = sectionsOf(BY_BLOCK, ['variables', 'bounds', 'range']);

/** The loop over all batches (block.sql), as one anonymous block. */
export function backfillBlock(request: BackfillRequest, state: string): string {
  const walk = request.key === 'ctid' ? walkByBlock(request) : walkByKey(request);
  const body = fillHoles(loop, {
    label: quoteLiteral(request.label),
    table: quoteLiteral(request.table),
    update: dollarQuote(`${request.update} WHERE ${RANGE_HOLE} AND (${request.pending})`, 'update'),
    count_pending: dollarQuote(`SELECT count(*) FROM ${request.from} WHERE ${request.pending}`, 'pending'),
    state,
    state_name: quoteLiteral(state),
    set_value: request.value === undefined ? '' : `${fillHoles(SET_VALUE, { value: VALUE_HOLE })}\n`,
    walk_variables: walk.variables,
    walk_prepare: walk.prepare,
    walk_bounds: walk.bounds,
    walk_range: walk.range,
    range: RANGE_HOLE,
  });
  return `DO ${dollarQuote(`\n${body}\n`, 'backfill')};\n`;
}

/** The parts that depend on how the table is walked. */
interface Walk {
  readonly variables: string;
  readonly prepare: string;
  /** Sets from_key and last_key for a new pass. */
  readonly bounds: string;
  /** Sets until_key and range for the batch at from_key. */
  readonly range: string;
}

function walkByKey({ table, qualifier, label, key }: BackfillRequest): Walk {
  const from = quoteLiteral(`${table} AS ${qualifier}`);
  const columns = Array.isArray(key)
    ? fillHoles(KEY_WALK.known_key, { columns: key.map((column) => quoteLiteral(quoteIdentifier(column))).join(', ') })
    : fillHoles(KEY_WALK.find_key, {
        no_key: raiseText(
          `${label}: the table has no primary key and no unique key of NOT NULL columns, so it cannot be filled in batches`,
        ),
      });
  return {
    variables: KEY_WALK.variables,
    prepare: `${columns}\n${fillHoles(KEY_WALK.prepare, { prefix: quoteLiteral(`${qualifier}.`) })}`,
    bounds: fillHoles(KEY_WALK.bounds, { from }),
    range: fillHoles(KEY_WALK.range, { from }),
  };
}

function walkByBlock({ qualifier }: BackfillRequest): Walk {
  // The template has it inside a quoted format.
  const ctid = `${qualifier.replaceAll("'", "''").replaceAll('%', '%%')}.ctid`;
  return { variables: BLOCK_WALK.variables, prepare: '', bounds: BLOCK_WALK.bounds, range: fillHoles(BLOCK_WALK.range, { ctid }) };
}
