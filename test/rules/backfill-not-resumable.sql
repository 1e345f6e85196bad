--- rows left behind
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql
DO $$ DECLARE n int; BEGIN LOOP UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED); GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; COMMIT; END LOOP; END $$;
-- @"DO" backfill-not-resumable
DO $$ DECLARE n int; BEGIN LOOP UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED); GET DIAGNOSTICS n = ROW_COUNT; IF NOT FOUND THEN EXIT; END IF; COMMIT; END LOOP; END $$;
-- @"DO" backfill-not-resumable
CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN LOOP DELETE FROM orders WHERE id IN (SELECT id FROM orders WHERE status = 'x' LIMIT 9 FOR UPDATE SKIP LOCKED); EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$;
-- @"CREATE PROCEDURE fill" backfill-not-resumable
--- one transaction for all batches
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql
DO $$ DECLARE n int; BEGIN LOOP UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 1000); GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; END LOOP; END $$;
-- @"DO" backfill-not-resumable
--- reads the table from its start for each batch
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql
DO $$ DECLARE n int; BEGIN LOOP UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 1000); GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; COMMIT; END LOOP; END $$;
-- @"DO" backfill-not-resumable
--- by key, with a check at the end, or without batches
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql
DO $$ DECLARE last bigint := 0; top bigint; BEGIN LOOP SELECT max(id) INTO top FROM (SELECT id FROM orders WHERE id > last ORDER BY id LIMIT 1000) b; EXIT WHEN top IS NULL; UPDATE orders SET status = 'new' WHERE id > last AND id <= top AND status IS NULL; last := top; COMMIT; END LOOP; END $$;
DO $$ BEGIN FOR i IN 1..10 LOOP RAISE NOTICE 'UPDATE LIMIT SKIP LOCKED'; END LOOP; END $$;
CREATE FUNCTION batch() RETURNS int LANGUAGE plpgsql AS $$ DECLARE n int; BEGIN UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED); GET DIAGNOSTICS n = ROW_COUNT; RETURN n; END $$;
DO $$ DECLARE s text; BEGIN FOR s IN SELECT status FROM orders LOOP UPDATE kinds SET used = EXISTS (SELECT 1 FROM orders WHERE status = s LIMIT 1) WHERE name = s; END LOOP; END $$;
