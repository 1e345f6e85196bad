--- set too late in the same transaction
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql model=transaction timeouts=none
ALTER TABLE orders ADD COLUMN a text;
SET LOCAL lock_timeout = '2s';
-- @statement lock-timeout-after-ddl
ALTER TABLE orders ADD COLUMN b text;
--- 3_b.sql model=per-statement
BEGIN;
ALTER TABLE orders ADD COLUMN c text;
SET lock_timeout = '2s';
-- @statement lock-timeout-after-ddl
COMMIT;
--- set before, in another transaction, or reset
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql timeouts=none
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN a text;
SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN b text;
RESET lock_timeout;
--- 3_b.sql
BEGIN;
ALTER TABLE orders ADD COLUMN c text;
-- @"ALTER TABLE orders" missing-lock-timeout
COMMIT;
BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN d text;
COMMIT;
--- the runner sets it
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
ALTER TABLE orders ADD COLUMN a text;
SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN b text;
