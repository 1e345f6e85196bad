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
