--- the migration tool's transaction
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX orders_status_idx ON orders (status);
--- 2_index.sql model=transaction
CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id, status);
-- @"CREATE INDEX CONCURRENTLY orders_id_idx ON orders" concurrently-in-transaction
DROP INDEX CONCURRENTLY orders_status_idx;
-- @statement concurrently-in-transaction
REINDEX INDEX CONCURRENTLY orders_status_idx;
-- @statement concurrently-in-transaction
VACUUM orders;
-- @statement concurrently-in-transaction
--- a message of two statements, and BEGIN in the file
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_index.sql model=one-message
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
-- @"CREATE INDEX CONCURRENTLY orders_status_idx ON orders" concurrently-in-transaction
--- 3_index.sql model=per-statement
BEGIN;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
-- @"CREATE INDEX CONCURRENTLY orders_status_idx ON orders" concurrently-in-transaction
COMMIT;
--- one statement outside a transaction
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_index.sql model=one-message
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
--- 3_index.sql model=per-statement
BEGIN;
COMMIT;
DROP INDEX CONCURRENTLY orders_status_idx;
CREATE INDEX CONCURRENTLY orders_id_status_idx ON orders (id, status);
VACUUM ANALYZE orders;
--- REFRESH MATERIALIZED VIEW CONCURRENTLY is allowed
--- 1_view.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE MATERIALIZED VIEW totals AS SELECT id FROM orders;
CREATE UNIQUE INDEX totals_id ON totals (id);
--- 2_refresh.sql model=transaction
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
