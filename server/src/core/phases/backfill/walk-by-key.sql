-- How block.sql goes through a table along its key. The key is known, or it is found here when the script
-- runs: the primary key, else the narrowest unique index that tells every row apart (no expression, no
-- WHERE, no NULL, ascending).
--@ variables
  keys text[];
  key_list text;      -- t.a, t.b
  key_descending text;
  key_literals text;  -- SQL that writes the key's values as literals
--@ known_key
  keys := ARRAY[{{columns}}];
--@ find_key
  SELECT (SELECT array_agg(quote_ident(a.attname) ORDER BY k.n) FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, n)
           JOIN pg_attribute AS a ON a.attrelid = target AND a.attnum = k.attnum WHERE k.n <= i.indnkeyatts)
    INTO keys FROM pg_index AS i
    WHERE i.indrelid = target AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND 0 = ALL (i.indoption::int2[])
      AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = target AND a.attnum = ANY (i.indkey::int2[]) AND NOT a.attnotnull)
    ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid LIMIT 1;
  IF keys IS NULL THEN
    RAISE EXCEPTION {{no_key}};
  END IF;
--@ prepare
  key_list := (SELECT string_agg({{prefix}} || k, ', ' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS u(k, n));
  key_descending := (SELECT string_agg({{prefix}} || k || ' DESC', ', ' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS u(k, n));
  key_literals := format('format(%L, %s)', (SELECT string_agg('%L', ', ') FROM unnest(keys)), key_list);
--@ bounds
      EXECUTE format('SELECT %s FROM %s ORDER BY %s LIMIT 1', key_literals, {{from}}, key_list) INTO from_key;
      EXECUTE format('SELECT %s FROM %s ORDER BY %s LIMIT 1', key_literals, {{from}}, key_descending) INTO last_key;
--@ range
      -- Use the key's index, also where the planner would prefer a sequential scan.
      PERFORM set_config('enable_seqscan', 'off', true);
      EXECUTE format('SELECT %s FROM %s WHERE (%s) >= (%s) AND (%s) <= (%s) ORDER BY %s OFFSET %s LIMIT 1',
        key_literals, {{from}}, key_list, from_key, key_list, last_key, key_list, size) INTO until_key;
      IF until_key = from_key THEN
        RAISE EXCEPTION '%: more than % rows have the key %, so it cannot tell rows apart', label, size, from_key;
      END IF;
      range := format('(%s) >= (%s) AND (%s) %s (%s)', key_list, from_key, key_list, CASE WHEN until_key IS NULL THEN '<=' ELSE '<' END, coalesce(until_key, last_key));
