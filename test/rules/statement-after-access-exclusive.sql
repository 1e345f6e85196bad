--- an index on another table
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE archive (id bigint);
--- 2_both.sql model=transaction
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX customers_name_idx ON customers (name);
-- @"CREATE INDEX customers_name_idx ON customers" create-index-blocking
-- @"CREATE INDEX customers_name_idx ON customers" statement-after-access-exclusive
INSERT INTO archive SELECT id FROM customers;
--- 3_copy.sql
ALTER TABLE orders ADD COLUMN more text;
INSERT INTO archive SELECT id FROM customers;
-- @"INSERT INTO archive" statement-after-access-exclusive
--- 4_block.sql
ALTER TABLE orders ADD COLUMN mark text;
DO $$ BEGIN UPDATE customers SET name = '' WHERE name IS NULL; END $$;
-- @"DO" statement-after-access-exclusive
--- after the commit, before the lock, quick statements, new tables
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE archive (id bigint);
--- 2_quiet.sql model=transaction
INSERT INTO archive SELECT id FROM customers;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN more text;
INSERT INTO customers VALUES (1, 'a');
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'customers' AND column_name = 'name') THEN
    ALTER TABLE customers ALTER COLUMN name SET DEFAULT '';
  END IF;
END $$;
ALTER TABLE customers ADD COLUMN note text;
CREATE TABLE items (id bigint);
CREATE INDEX ON items (id);
--- 3_autocommit.sql model=per-statement
ALTER TABLE orders ADD COLUMN again text;
INSERT INTO archive SELECT id FROM customers;
BEGIN;
ALTER TABLE orders ADD COLUMN last text;
COMMIT;
INSERT INTO archive SELECT id FROM customers;
--- a dropped table blocks no session, a table that its foreign key referenced does
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE drafts (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint, order_id bigint REFERENCES orders);
CREATE TABLE archive (id bigint);
--- 2_gone.sql model=transaction
DROP TABLE drafts;
--         ^^^^^^ drop-table
INSERT INTO archive SELECT id FROM orders;
--- 3_altered_then_gone.sql
ALTER TABLE archive ADD COLUMN note text;
DROP TABLE archive;
--         ^^^^^^^ drop-table
CREATE INDEX ON orders (id);
-- @"CREATE INDEX ON orders" create-index-blocking
-- @"CREATE INDEX ON orders" redundant-index
--- 4_partner.sql
DROP TABLE items;
--         ^^^^^ drop-table
CREATE TABLE copy AS SELECT 1 AS id;
INSERT INTO copy SELECT id FROM copy;
-- @"INSERT INTO copy" statement-after-access-exclusive
--- a materialized view that is dropped
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE archive (id bigint);
CREATE MATERIALIZED VIEW totals AS SELECT id FROM orders;
--- 2_gone.sql model=transaction
DROP MATERIALIZED VIEW totals;
INSERT INTO archive SELECT id FROM orders;
--- a materialized view that others read is held like a table
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
CREATE TABLE archive (id bigint);
CREATE MATERIALIZED VIEW totals AS SELECT sum(total) FROM orders;
--- 2_refresh.sql model=transaction
REFRESH MATERIALIZED VIEW totals;
-- @"REFRESH MATERIALIZED VIEW totals" refresh-matview-blocking
INSERT INTO archive SELECT id FROM orders;
-- @"INSERT INTO archive" statement-after-access-exclusive
