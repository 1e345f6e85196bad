-- The loop of a backfill script, as one anonymous block that commits after every batch (PostgreSQL docs,
-- 43.8, Transaction Management). `{{name}}` is a hole that block.ts fills; {{range}} and {{value}} stay
-- in the UPDATE's text and are replaced here, when the script runs.
--
-- A batch begins with the first key that is not done, and ends before the first key of the next batch.
-- So no bound is ever NULL, and keys that are inserted meanwhile belong to one batch or another.
-- Bounds are kept as SQL literals without a type ('12' or '7', 'eu'). Compared with the columns they take
-- the columns' own types, so one text serves integers, uuid, text and composite keys.
--@ value
  update_sql := replace(update_sql, '{{value}}', quote_literal(current_setting('phasewise.value')));
--@ loop
DECLARE
  label text := {{label}};
  target regclass := {{table}};
  update_sql text := {{update}};
  pending_sql text := {{count_pending}};
  size bigint := current_setting('phasewise.batch');
  largest bigint := 20 * size;
  pause double precision := current_setting('phasewise.pause');
{{walk_variables}}
  from_key text;   -- the next batch begins here; NULL when the pass is done
  until_key text;  -- the batch ends before this; NULL for the last batch
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
{{set_value}}{{walk_prepare}}
  -- An estimate of the rows, partitions and child tables included. It is only for the progress lines.
  WITH RECURSIVE tree(oid) AS (SELECT target::oid UNION SELECT inhrelid FROM pg_inherits JOIN tree ON inhparent = tree.oid)
    SELECT sum(greatest(c.reltuples, 0)) INTO rows FROM pg_class AS c JOIN tree ON c.oid = tree.oid WHERE c.relkind <> 'p';
  IF to_regclass({{state_name}}) IS NULL THEN
    CREATE TABLE {{state}} (job text PRIMARY KEY, fingerprint text NOT NULL, pass int NOT NULL, next_key text, last_key text,
      rows_passed bigint NOT NULL, rows_written bigint NOT NULL, batch bigint NOT NULL, stop_requested boolean NOT NULL DEFAULT false,
      started_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
  END IF;
  SELECT * INTO saved FROM {{state}} AS s WHERE s.job = label;
  -- With another expression it is another job, which starts again.
  IF saved.fingerprint = md5(update_sql) AND saved.next_key IS NOT NULL THEN
    this_pass := saved.pass; from_key := saved.next_key; last_key := saved.last_key;
    passed := saved.rows_passed; written := saved.rows_written;
    UPDATE {{state}} AS s SET stop_requested = false WHERE s.job = label;
    RAISE NOTICE '%: resumes at key %, % rows written so far', label, from_key, written;
  ELSE
    DELETE FROM {{state}} AS s WHERE s.job = label;
    INSERT INTO {{state}} (job, fingerprint, pass, rows_passed, rows_written, batch) VALUES (label, md5(update_sql), 1, 0, 0, size);
  END IF;
  COMMIT;

  LOOP
    IF from_key IS NULL THEN
{{walk_bounds}}
    END IF;
    WHILE from_key IS NOT NULL LOOP
      began := clock_timestamp();
{{walk_range}}
      failure := NULL;
      BEGIN
        EXECUTE replace(update_sql, '{{range}}', range);
        GET DIAGNOSTICS affected = ROW_COUNT;
      EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
        failure := SQLERRM;
      END;
      IF failure IS NOT NULL THEN
        ROLLBACK;
        failures := failures + 1;
        IF failures >= 100 THEN
          RAISE EXCEPTION '%: stopped at key % after % failed attempts: %', label, from_key, failures, failure;
        END IF;
        size := greatest(size / 2, least(size, 50));
        RAISE NOTICE '%: %; tries again with a batch of % rows', label, failure, size;
        PERFORM pg_sleep(least(10, 0.2 * 1.5 ^ least(failures, 20)) * (0.5 + random()));
        CONTINUE;
      END IF;
      failures := 0;
      took := extract(epoch FROM clock_timestamp() - began);
      passed := passed + size;
      written := written + affected;
      written_in_pass := written_in_pass + affected;
      from_key := until_key;
      UPDATE {{state}} AS s SET pass = this_pass, next_key = from_key, last_key = last_key_now, rows_passed = passed, rows_written = written,
          batch = size, updated_at = clock_timestamp()
        FROM (SELECT last_key) AS v(last_key_now) WHERE s.job = label RETURNING s.stop_requested INTO stopping;
      COMMIT;
      IF rows > 0 AND this_pass = 1 THEN
        share := format(' (about %s %%)', CASE WHEN from_key IS NULL THEN 100 ELSE least(99, floor(100 * passed / rows)) END);
      END IF;
      RAISE NOTICE '%: % rows written%, % rows in a batch, next key %', label, written, share, size, coalesce(from_key, '-');
      IF stopping THEN
        RAISE EXCEPTION '%: stopped as requested; run the script again to resume', label;
      END IF;
      -- Aim at half a second: long enough to be efficient, short enough for those who wait for a row.
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
    -- The application inserted rows without a value, or moved rows: another pass finds them.
    IF this_pass >= 10 OR (this_pass > 1 AND written_in_pass = 0) THEN
      RAISE EXCEPTION '%: % rows still need a value', label, remaining
        USING HINT = 'The expression is NULL for these rows, or the application keeps writing such rows. Find them with the condition of the verification query, repair them, then run the script again.';
    END IF;
    this_pass := this_pass + 1;
    written_in_pass := 0;
    COMMIT;
    RAISE NOTICE '%: % rows are left, pass % begins', label, remaining, this_pass;
  END LOOP;
  RAISE NOTICE '%: complete, % rows written', label, written;
END
