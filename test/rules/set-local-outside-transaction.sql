--- each statement commits by itself
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql timeouts=none
SET LOCAL lock_timeout = '2s';
-- @statement set-local-outside-transaction information
ALTER TABLE orders ADD COLUMN a text;
--- 3_b.sql
BEGIN;
SELECT 1;
COMMIT;
SELECT set_config('statement_timeout', '5s', true);
-- @statement set-local-outside-transaction information
--- a tool that was told not to open a transaction
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- V2__a.sql model=per-statement
SET LOCAL work_mem = '1GB';
-- @statement set-local-outside-transaction
CREATE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);
--- silent: in a transaction, and SET
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql model=transaction
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN a text;
--- 3_b.sql model=one-message
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN b text;
--- 4_c.sql model=per-statement
SET lock_timeout = '2s';
BEGIN;
SET LOCAL statement_timeout = '30s';
ALTER TABLE orders ADD COLUMN c text;
COMMIT;
