--- off, or too long
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql timeouts=none
SET lock_timeout = 0;
-- @statement timeout-zero-or-too-long
ALTER TABLE orders ADD COLUMN a text;
SET lock_timeout = '5min';
-- @statement timeout-zero-or-too-long
ALTER TABLE orders ADD COLUMN b text;
--- 3_b.sql model=transaction
SET LOCAL lock_timeout TO 60000;
-- @statement timeout-zero-or-too-long
ALTER TABLE orders ADD COLUMN c text;
--- silent: a short timeout, or no strong lock
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql timeouts=none
SET statement_timeout = 0;
SET lock_timeout = 0;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN a text;
SET lock_timeout = '10s';
ALTER TABLE orders ADD COLUMN a text;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);
--- 3_b.sql
BEGIN;
SET LOCAL lock_timeout = '5min';
COMMIT;
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN b text;
--- SET LOCAL ends with its transaction
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_two.sql timeouts=none
BEGIN;
SET LOCAL lock_timeout = '1h';
SELECT 1;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN a text;
-- @"ALTER TABLE orders" missing-lock-timeout
COMMIT;
