--- all rows, or a share that grows with the table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text, total int, customer_id bigint);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
--- 2_update.sql
UPDATE orders SET status = 'new';
-- @"UPDATE orders" update-unbatched
--- 3_update.sql
UPDATE orders SET status = 'new' WHERE status IS NULL;
-- @"UPDATE orders" update-unbatched
--- 4_update.sql
UPDATE orders o SET status = 'b' WHERE status = 'a';
-- @"UPDATE orders" update-unbatched
--- 5_update.sql
UPDATE orders SET status = c.name FROM customers c WHERE c.id = orders.customer_id;
-- @"UPDATE orders" update-unbatched
--- 6_update.sql
UPDATE orders SET status = 'new' WHERE true;
-- @"UPDATE orders" update-unbatched
--- 7_update.sql
UPDATE orders SET status = 'old' WHERE status <> 'new' OR id = 1;
-- @"UPDATE orders" update-unbatched
--- 8_update.sql
UPDATE legacy SET a = 1;
-- @"UPDATE legacy" update-unbatched
--- silent: few rows, new tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_update.sql
UPDATE orders SET status = 'new' WHERE id = 5;
UPDATE orders SET status = 'new' WHERE id IN (1, 2, 3);
UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 5000 AND status IS NULL;
UPDATE orders SET status = 'new' WHERE id >= 1 AND id < 5000;
UPDATE orders SET status = 'new' WHERE id = ANY (ARRAY[1, 2]);
CREATE TABLE items (id bigint PRIMARY KEY, name text);
INSERT INTO items VALUES (1, 'a');
UPDATE items SET name = 'b';
--- in a block, without any condition
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_fill.sql
DO $$ BEGIN UPDATE orders SET status = 'new'; END $$;
-- @"DO" update-unbatched
DO $$ BEGIN UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 1000; END $$;
--- written twice, a row gets a wrong value: no batches, so no phases are offered
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int, token uuid);
CREATE TABLE parts (a int, b int) PARTITION BY LIST (a);
--- 2_update.sql
UPDATE orders SET total = total + 1;
-- @"UPDATE orders" update-unbatched
UPDATE orders SET token = gen_random_uuid();
-- @"UPDATE orders" update-unbatched
UPDATE parts SET b = 0;
-- @"UPDATE parts" update-unbatched
--- silent: a batch whose rows are listed, or counted by LIMIT
--- 1_parcels.sql
CREATE TABLE parcels (id bigint PRIMARY KEY, weight int, zone text, depot int, number int, UNIQUE (depot, number));
--- 2_batch.sql
UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM parcels WHERE weight IS NULL ORDER BY id LIMIT 5000);
UPDATE parcels SET weight = 0 WHERE id = ANY (SELECT id FROM parcels WHERE weight IS NULL FETCH FIRST 500 ROWS ONLY);
UPDATE parcels SET weight = 0 WHERE ctid = ANY (ARRAY(SELECT ctid FROM parcels WHERE weight IS NULL LIMIT 500 FOR UPDATE SKIP LOCKED));
UPDATE parcels SET weight = 0 WHERE (depot, number) IN (SELECT depot, number FROM parcels WHERE weight IS NULL LIMIT 500);
WITH batch AS (SELECT id FROM parcels WHERE weight IS NULL LIMIT 500 FOR UPDATE SKIP LOCKED)
UPDATE parcels p SET weight = 0 FROM batch b WHERE p.id = b.id AND p.weight IS NULL;
WITH batch AS (SELECT id FROM parcels WHERE weight IS NULL LIMIT 500)
UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM batch);
UPDATE parcels p SET weight = 0 FROM (SELECT id FROM parcels WHERE weight IS NULL LIMIT 500) AS batch WHERE batch.id = p.id;
UPDATE parcels p SET weight = v.weight FROM (VALUES (1, 10), (2, 20)) AS v (id, weight) WHERE v.id = p.id;
UPDATE parcels_of_another_team SET weight = 0 WHERE id IN (SELECT id FROM parcels_of_another_team WHERE weight IS NULL LIMIT 500);
WITH moved AS (UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM parcels LIMIT 500) RETURNING id)
UPDATE parcels SET zone = 'a' FROM moved WHERE parcels.id = moved.id;
DO $$ DECLARE size int := 500; BEGIN
  UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM parcels WHERE weight IS NULL LIMIT size);
END $$;
--- a sub-select that bounds nothing
--- 1_parcels.sql
CREATE TABLE parcels (id bigint PRIMARY KEY, weight int, zone text, depot int, number int, UNIQUE (depot, number));
--- 2_whole.sql
UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM parcels WHERE weight IS NULL);
-- @"UPDATE parcels" update-unbatched
UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM parcels WHERE weight IS NULL LIMIT ALL);
-- @"UPDATE parcels" update-unbatched
UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM parcels WHERE weight IS NULL LIMIT 50000000);
-- @"UPDATE parcels" update-unbatched
UPDATE parcels SET weight = 0 WHERE zone IN (SELECT zone FROM parcels GROUP BY zone LIMIT 3);
-- @"UPDATE parcels" update-unbatched
UPDATE parcels SET weight = 0 WHERE depot IN (SELECT depot FROM parcels LIMIT 3);
-- @"UPDATE parcels" update-unbatched
UPDATE parcels SET weight = 0 WHERE id NOT IN (SELECT id FROM parcels LIMIT 3);
-- @"UPDATE parcels" update-unbatched
UPDATE parcels SET weight = 0 WHERE id IN (SELECT id FROM parcels LIMIT 3) OR weight IS NULL;
-- @"UPDATE parcels" update-unbatched
WITH batch AS (SELECT id FROM parcels WHERE weight IS NULL FOR UPDATE SKIP LOCKED)
UPDATE parcels p SET weight = 0 FROM batch b WHERE p.id = b.id;
-- @"UPDATE parcels" update-unbatched
