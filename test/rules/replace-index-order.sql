--- the old index is dropped first
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text, at date);
CREATE INDEX orders_status_idx ON orders (status);
CREATE INDEX orders_at_idx ON orders (at);
--- 2_index.sql
DROP INDEX CONCURRENTLY orders_status_idx;
CREATE INDEX CONCURRENTLY orders_status_at_idx ON orders (status, at);
-- @"CREATE INDEX CONCURRENTLY orders_status_at_idx ON orders" replace-index-order
--- 3_index.sql
DROP INDEX orders_at_idx;
-- @statement drop-index-blocking
CREATE INDEX CONCURRENTLY orders_at_idx ON orders (at DESC);
-- @"CREATE INDEX CONCURRENTLY orders_at_idx ON orders" replace-index-order
--- 4_index.sql model=transaction
DROP INDEX orders_at_idx;
CREATE INDEX orders_at_idx ON orders (at DESC);
-- @"CREATE INDEX orders_at_idx ON orders" create-index-blocking
--- silent: the new index comes first or serves other queries, another index helps, or the old one was invalid
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text, at date);
CREATE INDEX orders_status_idx ON orders (status);
CREATE INDEX orders_at_idx ON orders (at);
CREATE INDEX orders_at_id_idx ON orders (at, id);
CREATE INDEX orders_broken_idx ON orders (status, id);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'orders_broken_idx'::regclass;
--- 2_index.sql
CREATE INDEX CONCURRENTLY orders_status_at_idx ON orders (status, at);
DROP INDEX CONCURRENTLY orders_status_idx;
CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id, at, status);
DROP INDEX CONCURRENTLY orders_at_idx;
CREATE INDEX CONCURRENTLY orders_at_status_idx ON orders (at, status);
DROP INDEX CONCURRENTLY orders_broken_idx;
CREATE INDEX CONCURRENTLY orders_broken_idx ON orders (status, id);
DROP INDEX CONCURRENTLY IF EXISTS legacy_idx;
CREATE INDEX CONCURRENTLY legacy_idx ON legacy (id);
