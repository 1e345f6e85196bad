--- statement_timeout ends the build
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
ALTER TABLE orders ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
--- 2_index.sql
SET statement_timeout = '5s';
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
-- @"CREATE INDEX CONCURRENTLY orders_status_idx ON orders" concurrent-build-under-statement-timeout
REINDEX INDEX CONCURRENTLY orders_status_idx;
-- @"REINDEX INDEX CONCURRENTLY orders_status_idx" concurrent-build-under-statement-timeout
--- 3_validate.sql model=transaction
SET LOCAL statement_timeout = '5s';
ALTER TABLE orders VALIDATE CONSTRAINT positive;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ concurrent-build-under-statement-timeout information
--- lock_timeout ends the wait
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_index.sql timeouts=none
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
-- @"CREATE INDEX CONCURRENTLY orders_status_idx ON orders" concurrent-build-under-statement-timeout information
--- no timeout, quick statements, new tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_index.sql
SET statement_timeout = '5s';
ALTER TABLE orders ADD COLUMN note text;
CREATE TABLE items (id bigint);
CREATE INDEX CONCURRENTLY items_id_idx ON items (id);
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
--- 3_index.sql
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
