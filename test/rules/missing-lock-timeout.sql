--- reported once per file
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY);
--- 2_note.sql timeouts=none
ALTER TABLE orders ADD COLUMN note text;
-- @"ALTER TABLE orders" missing-lock-timeout
ALTER TABLE customers ADD COLUMN note text;
--- 3_note.sql model=transaction
INSERT INTO customers VALUES (1);
ALTER TABLE orders ADD COLUMN more text;
-- @"ALTER TABLE orders" missing-lock-timeout
--- 4_note.sql model=one-message
ALTER TABLE orders ADD COLUMN again text;
-- @"ALTER TABLE orders" missing-lock-timeout
--- set too late, to nothing, or reset
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_late.sql timeouts=none
ALTER TABLE orders ADD COLUMN a text;
SET lock_timeout = '2s';
-- @statement lock-timeout-after-ddl
--- 3_zero.sql
SET lock_timeout = 0;
-- @statement timeout-zero-or-too-long
ALTER TABLE orders ADD COLUMN b text;
--- 4_reset.sql
SET lock_timeout = '2s';
RESET lock_timeout;
ALTER TABLE orders ADD COLUMN c text;
-- @"ALTER TABLE orders" missing-lock-timeout
--- set in the file, SET LOCAL in a transaction, by set_config
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_set.sql timeouts=none
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN a text;
--- 3_local.sql model=transaction
SET LOCAL lock_timeout TO '2s';
ALTER TABLE orders ADD COLUMN b text;
--- 4_config.sql
SELECT set_config('lock_timeout', '2s', true);
ALTER TABLE orders ADD COLUMN c text;
--- no lock that blocks others
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_quiet.sql timeouts=none
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN name text;
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
INSERT INTO orders VALUES (1, 'a');
--- the runner sets it
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_note.sql
ALTER TABLE orders ADD COLUMN note text;
