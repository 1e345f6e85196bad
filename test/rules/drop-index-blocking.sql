--- on a table in use
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX orders_status_idx ON orders (status);
--- 2_index.sql
DROP INDEX orders_status_idx;
-- @statement drop-index-blocking
DROP INDEX legacy_idx;
-- @statement drop-index-blocking
--- 3_index.sql model=transaction
DROP INDEX IF EXISTS public.orders_id_idx;
--- 4_index.sql timeouts=none
DROP INDEX other_idx;
-- @statement drop-index-blocking
--- CONCURRENTLY, and the index of a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX orders_status_idx ON orders (status);
--- 2_index.sql
DROP INDEX CONCURRENTLY orders_status_idx;
CREATE TABLE items (id bigint, name text);
CREATE INDEX items_name_idx ON items (name);
DROP INDEX items_name_idx;
--- once per table in a transaction; lock_timeout is set
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text, at date);
CREATE INDEX orders_status_idx ON orders (status);
CREATE INDEX orders_at_idx ON orders (at);
CREATE INDEX orders_both_idx ON orders (status, at);
--- 2_drop.sql model=transaction timeouts=none
DROP INDEX orders_status_idx;
-- @statement drop-index-blocking
-- @statement missing-lock-timeout
DROP INDEX orders_at_idx;
--- 3_drop.sql
SET LOCAL lock_timeout = '2s';
DROP INDEX orders_both_idx;
