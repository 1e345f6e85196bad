--- the classic trio
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_status.sql model=transaction rows(orders)=1000000
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'new' WHERE status IS NULL;
-- @"UPDATE orders" ddl-and-backfill-same-transaction
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
--- golang-migrate sends the file as one message
--- 000001_orders.up.sql framework=golang-migrate
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 000002_status.up.sql
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'new';
-- @"UPDATE orders" ddl-and-backfill-same-transaction
--- between BEGIN and COMMIT, of another table, and a DELETE
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
--- 2_both.sql
BEGIN;
ALTER TABLE orders ADD COLUMN status text;
UPDATE customers SET name = upper(name);
-- @"UPDATE customers" ddl-and-backfill-same-transaction
DELETE FROM customers;
COMMIT;
BEGIN;
ALTER TABLE customers ADD COLUMN note text;
DELETE FROM customers WHERE name IS NULL;
-- @"DELETE FROM customers" ddl-and-backfill-same-transaction
COMMIT;
--- few rows, other transactions, new tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_quiet.sql model=transaction
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'new' WHERE id = 1;
--- 3_quiet.sql
CREATE TABLE items (id bigint PRIMARY KEY);
INSERT INTO items VALUES (1);
ALTER TABLE items ADD COLUMN status text;
UPDATE items SET status = 'new';
ALTER TABLE items ALTER COLUMN status SET NOT NULL;
--- few rows that only a scan of the whole table finds
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, placed date);
CREATE INDEX orders_customer ON orders (customer);
--- 2_old.sql model=transaction
ALTER TABLE orders ADD COLUMN status text;
UPDATE orders SET status = 'old' WHERE placed < '2020-01-01';
-- @"UPDATE orders" ddl-and-backfill-same-transaction
DELETE FROM orders WHERE placed = '2019-01-01';
-- @"DELETE FROM orders" ddl-and-backfill-same-transaction
UPDATE orders SET status = 'vip' WHERE customer = 7;
--- several tables, each locked and written
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_owner.sql model=transaction
ALTER TABLE orders ADD COLUMN owner text;
UPDATE orders SET owner = 'unknown';
-- @"UPDATE orders" ddl-and-backfill-same-transaction
ALTER TABLE customers ADD COLUMN owner text;
UPDATE customers SET owner = 'unknown';
-- @"UPDATE customers" ddl-and-backfill-same-transaction
--- another table is emptied meanwhile
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint PRIMARY KEY, old boolean);
--- 2_delete.sql model=transaction
ALTER TABLE orders ADD COLUMN note text;
DELETE FROM events WHERE old;
-- @"DELETE FROM events" ddl-and-backfill-same-transaction
