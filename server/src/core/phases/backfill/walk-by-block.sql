-- How block.sql goes through a table without a key: block after block, by ctid. PostgreSQL 14 learned to
-- scan a range of ctid (release notes E.x, TID range scan). Before that, every possible ctid of the blocks
-- is named, which is a TID scan on all versions. The next pass finds a row that its writers moved.
--@ variables
  block_size int := current_setting('block_size');
  blocks bigint;
--@ bounds
      last_key := pg_relation_size(target) / block_size - 1;
      from_key := CASE WHEN last_key::bigint >= 0 THEN '0' END;
--@ range
      -- About as many rows as asked for: a page of an ordinary table holds about fifty.
      blocks := greatest(1, size / 50);
      until_key := CASE WHEN from_key::bigint + blocks <= last_key::bigint THEN (from_key::bigint + blocks)::text END;
      IF current_setting('server_version_num')::int >= 140000 THEN
        range := format('{{ctid}} >= ''(%s,0)''::tid AND {{ctid}} < ''(%s,0)''::tid', from_key, from_key::bigint + blocks);
      ELSE
        range := format('{{ctid}} = ANY (ARRAY(SELECT format(''(%%s,%%s)'', b, i)::tid FROM generate_series(%s, %s) AS b, generate_series(1, %s) AS i))',
          from_key, from_key::bigint + blocks - 1, block_size / 28);
      END IF;
