--- values joined into strings
--- 1_f.sql rules=dynamic-sql-injection
CREATE FUNCTION wipe(t text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'DELETE FROM ' || t || ' WHERE a = ''x;y''';
--^^^^^^^ dynamic-sql-injection
  EXECUTE format('DELETE FROM %s', t);
--^^^^^^^ dynamic-sql-injection
END $$;
--- quoted, passed, typed, constant
--- 1_f.sql rules=dynamic-sql-injection
CREATE FUNCTION wipe() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r record;
  t text := TG_TABLE_NAME;
  n int := 1;
BEGIN
  -- EXECUTE 'DELETE FROM ' || t;
  EXECUTE 'DELETE FROM ' || quote_ident(t) || ' WHERE n = $1' USING n;
  EXECUTE format('DELETE FROM %I WHERE a = %L', t, n);
  EXECUTE 'DELETE FROM ' || t::regclass;
  FOR r IN EXECUTE 'SELECT 1; ' || 'SELECT ''||''' LOOP
    RAISE NOTICE '%', 'EXECUTE ' || t;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TABLE orders (id bigint);
CREATE TRIGGER wipe BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION wipe();
CREATE FUNCTION plain() RETURNS int LANGUAGE sql AS 'SELECT 1';
