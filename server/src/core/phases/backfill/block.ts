import { dollarQuote, quoteIdentifier, quoteLiteral, raiseText } from '../../syntax/quote';
import type { BackfillRequest } from './request';
import { VALUE_HOLE } from './request';

/** Where the condition for one batch goes in the UPDATE. */
export const RANGE_HOLE = '{{range}}';
/** Batches grow to this many times what the user asked for, and no further. */
const LARGEST_GROWTH = 20;

/**
 * The loop, as one anonymous block that commits after every batch. A batch is half open: from the first key that is not done up to, not
 * including, the first key of the next batch, so that no bound is ever NULL and keys inserted meanwhile fall into one batch or another.
 * Bounds are kept as SQL literals without a type ('12' or '7', 'eu'): compared with the columns they take the columns' own types, so one
 * text serves integers, uuid, text and composite keys, and what is stored is what is run.
 */
export function backfillBlock(request: BackfillRequest, state: string): string {
  const walk = request.key === 'ctid' ? blockWalk(request) : keyWalk(request);
  const body = `
DECLARE
  label text := ${quoteLiteral(request.label)};
  target regclass := ${quoteLiteral(request.table)};
  update_sql text := ${dollarQuote(`${request.update} WHERE ${RANGE_HOLE} AND (${request.pending})`, 'update')};
  pending_sql text := ${dollarQuote(`SELECT count(*) FROM ${request.from} WHERE ${request.pending}`, 'pending')};
  size bigint := current_setting('phasewise.batch');
  largest bigint := ${LARGEST_GROWTH} * size;
  pause double precision := current_setting('phasewise.pause');
${walk.variables}
  from_key text;   -- the next batch begins here; NULL when the pass is done
  until_key text;  -- and ends before this; NULL for the last one
  last_key text;   -- highest key when the pass began
  range text;
  saved record;
  this_pass int := 1;
  passed bigint := 0;
  written bigint := 0;
  written_in_pass bigint := 0;
  affected bigint;
  remaining bigint;
  rows double precision;
  share text := '';
  failures int := 0;
  failure text;
  began timestamptz;
  took double precision;
  stopping boolean;
BEGIN
${request.value === undefined ? '' : `  update_sql := replace(update_sql, '${VALUE_HOLE}', quote_literal(current_setting('phasewise.value')));\n`}${walk.prepare}
  -- Roughly how many rows there are, partitions and child tables included; only for the progress lines.
  WITH RECURSIVE tree(oid) AS (SELECT target::oid UNION SELECT inhrelid FROM pg_inherits JOIN tree ON inhparent = tree.oid)
    SELECT sum(greatest(c.reltuples, 0)) INTO rows FROM pg_class AS c JOIN tree ON c.oid = tree.oid WHERE c.relkind <> 'p';
  IF to_regclass(${quoteLiteral(state)}) IS NULL THEN
    CREATE TABLE ${state} (job text PRIMARY KEY, fingerprint text NOT NULL, pass int NOT NULL, next_key text, last_key text,
      rows_passed bigint NOT NULL, rows_written bigint NOT NULL, batch bigint NOT NULL, stop_requested boolean NOT NULL DEFAULT false,
      started_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
  END IF;
  SELECT * INTO saved FROM ${state} AS s WHERE s.job = label;
  -- Another expression is another job.
  IF saved.fingerprint = md5(update_sql) AND saved.next_key IS NOT NULL THEN
    this_pass := saved.pass; from_key := saved.next_key; last_key := saved.last_key;
    passed := saved.rows_passed; written := saved.rows_written;
    UPDATE ${state} AS s SET stop_requested = false WHERE s.job = label;
    RAISE NOTICE '%: goes on at key %, % rows written so far', label, from_key, written;
  ELSE
    DELETE FROM ${state} AS s WHERE s.job = label;
    INSERT INTO ${state} (job, fingerprint, pass, rows_passed, rows_written, batch) VALUES (label, md5(update_sql), 1, 0, 0, size);
  END IF;
  COMMIT;

  LOOP
    IF from_key IS NULL THEN
${walk.bounds}
    END IF;
    WHILE from_key IS NOT NULL LOOP
      began := clock_timestamp();
${walk.range}
      failure := NULL;
      BEGIN
        EXECUTE replace(update_sql, '${RANGE_HOLE}', range);
        GET DIAGNOSTICS affected = ROW_COUNT;
      EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
        failure := SQLERRM;
      END;
      IF failure IS NOT NULL THEN
        ROLLBACK;
        failures := failures + 1;
        IF failures >= 100 THEN
          RAISE EXCEPTION '%: gave up at key % after % attempts: %', label, from_key, failures, failure;
        END IF;
        size := greatest(size / 2, least(size, 50));
        RAISE NOTICE '%: %; tries again with % rows', label, failure, size;
        PERFORM pg_sleep(least(10, 0.2 * 1.5 ^ least(failures, 20)) * (0.5 + random()));
        CONTINUE;
      END IF;
      failures := 0;
      took := extract(epoch FROM clock_timestamp() - began);
      passed := passed + size;
      written := written + affected;
      written_in_pass := written_in_pass + affected;
      from_key := until_key;
      UPDATE ${state} AS s SET pass = this_pass, next_key = from_key, last_key = last_key_now, rows_passed = passed, rows_written = written,
          batch = size, updated_at = clock_timestamp()
        FROM (SELECT last_key) AS v(last_key_now) WHERE s.job = label RETURNING s.stop_requested INTO stopping;
      COMMIT;
      IF rows > 0 AND this_pass = 1 THEN
        share := format(' (about %s %%)', CASE WHEN from_key IS NULL THEN 100 ELSE least(99, floor(100 * passed / rows)) END);
      END IF;
      RAISE NOTICE '%: % rows written%, % rows a batch, next key %', label, written, share, size, coalesce(from_key, '-');
      IF stopping THEN
        RAISE EXCEPTION '%: stopped as requested; run again to go on', label;
      END IF;
      -- Aim at half a second: long enough to be efficient, short enough that nobody notices the row locks.
      IF took > 1 THEN
        size := greatest(least(size, 100), (size * 0.7)::bigint);
      ELSIF took < 0.4 THEN
        size := least(largest, (size * 1.2)::bigint + 1);
      END IF;
      IF from_key IS NOT NULL THEN
        PERFORM pg_sleep(pause);
      END IF;
    END LOOP;
    EXECUTE pending_sql INTO remaining;
    EXIT WHEN remaining = 0;
    -- Rows that a writer who does not know the column inserted, or moved out of the way: another pass finds them.
    IF this_pass >= 10 OR (this_pass > 1 AND written_in_pass = 0) THEN
      RAISE EXCEPTION '%: % rows still need a value', label, remaining
        USING HINT = 'The expression gives none for them, or something keeps writing such rows. The verification query finds them; then run again.';
    END IF;
    this_pass := this_pass + 1;
    written_in_pass := 0;
    COMMIT;
    RAISE NOTICE '%: % rows are left, pass %', label, remaining, this_pass;
  END LOOP;
  RAISE NOTICE '%: complete, % rows written', label, written;
END
`;
  return `DO ${dollarQuote(body, 'backfill')};\n`;
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

function keyWalk(request: BackfillRequest): Walk {
  const from = `${request.table} AS ${request.qualifier}`;
  return {
    variables: `  keys text[];
  key_list text;      -- ${request.qualifier}.a, ${request.qualifier}.b
  key_descending text;
  key_literals text;  -- SQL that gives the key's values as literals`,
    prepare: `${keyColumns(request)}
  key_list := (SELECT string_agg(${quoteLiteral(`${request.qualifier}.`)} || k, ', ' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS u(k, n));
  key_descending := (SELECT string_agg(${quoteLiteral(`${request.qualifier}.`)} || k || ' DESC', ', ' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS u(k, n));
  key_literals := format('format(%L, %s)', (SELECT string_agg('%L', ', ') FROM unnest(keys)), key_list);`,
    bounds: `      EXECUTE format('SELECT %s FROM %s ORDER BY %s LIMIT 1', key_literals, ${quoteLiteral(from)}, key_list) INTO from_key;
      EXECUTE format('SELECT %s FROM %s ORDER BY %s LIMIT 1', key_literals, ${quoteLiteral(from)}, key_descending) INTO last_key;`,
    range: `      -- Walk along the key whatever the statistics say.
      PERFORM set_config('enable_seqscan', 'off', true);
      EXECUTE format('SELECT %s FROM %s WHERE (%s) >= (%s) AND (%s) <= (%s) ORDER BY %s OFFSET %s LIMIT 1',
        key_literals, ${quoteLiteral(from)}, key_list, from_key, key_list, last_key, key_list, size) INTO until_key;
      IF until_key = from_key THEN
        RAISE EXCEPTION '%: more than % rows share the key %; it does not tell rows apart', label, size, from_key;
      END IF;
      range := format('(%s) >= (%s) AND (%s) %s (%s)', key_list, from_key, key_list, CASE WHEN until_key IS NULL THEN '<=' ELSE '<' END, coalesce(until_key, last_key));`,
  };
}

/** Known columns, or the primary key, else the narrowest unique index that tells every row: no expression, no WHERE, no NULL, ascending. */
function keyColumns(request: BackfillRequest): string {
  if (Array.isArray(request.key))
    return `  keys := ARRAY[${request.key.map((column) => quoteLiteral(quoteIdentifier(column))).join(', ')}];`;
  return `  SELECT (SELECT array_agg(quote_ident(a.attname) ORDER BY k.n) FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, n)
           JOIN pg_attribute AS a ON a.attrelid = target AND a.attnum = k.attnum WHERE k.n <= i.indnkeyatts)
    INTO keys FROM pg_index AS i
    WHERE i.indrelid = target AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND 0 = ALL (i.indoption::int2[])
      AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = target AND a.attnum = ANY (i.indkey::int2[]) AND NOT a.attnotnull)
    ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid LIMIT 1;
  IF keys IS NULL THEN
    RAISE EXCEPTION ${raiseText(`${request.label}: the table has no primary key and no unique key without NULL to walk along`)};
  END IF;`;
}

/**
 * Without a key: block after block. PostgreSQL 14 learned to scan a range of ctid (release notes E.x, TID range scan); before that, every
 * possible ctid of the blocks is named, which is a TID scan on all versions. A row that its writers move is found by the next pass.
 */
function blockWalk(request: BackfillRequest): Walk {
  const ctid = `${request.qualifier}.ctid`;
  return {
    variables: `  block_size int := current_setting('block_size');
  blocks bigint;`,
    prepare: '',
    bounds: `      last_key := pg_relation_size(target) / block_size - 1;
      from_key := CASE WHEN last_key::bigint >= 0 THEN '0' END;`,
    range: `      -- About as many rows as asked for: the pages of an ordinary table hold some fifty.
      blocks := greatest(1, size / 50);
      until_key := CASE WHEN from_key::bigint + blocks <= last_key::bigint THEN (from_key::bigint + blocks)::text END;
      IF current_setting('server_version_num')::int >= 140000 THEN
        range := format('${ctid} >= ''(%s,0)''::tid AND ${ctid} < ''(%s,0)''::tid', from_key, from_key::bigint + blocks);
      ELSE
        range := format('${ctid} = ANY (ARRAY(SELECT format(''(%%s,%%s)'', b, i)::tid FROM generate_series(%s, %s) AS b, generate_series(1, %s) AS i))',
          from_key, from_key::bigint + blocks - 1, block_size / 28);
      END IF;`,
  };
}
