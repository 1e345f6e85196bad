--- never committed
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
BEGIN;
-- @statement uncommitted-transaction
ALTER TABLE orders ADD COLUMN a text
--- 3_b.sql
BEGIN;
COMMIT;
START TRANSACTION;
-- @statement uncommitted-transaction
ALTER TABLE orders ADD COLUMN b text;
-- the end
--- 000001_c.up.sql framework=golang-migrate
BEGIN;
-- @statement uncommitted-transaction
CREATE TABLE items (id bigint PRIMARY KEY);
--- silent: committed, rolled back, or never begun
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
BEGIN;
ALTER TABLE orders ADD COLUMN a text;
END;
BEGIN;
ROLLBACK;
--- 3_b.sql model=transaction
ALTER TABLE orders ADD COLUMN b text;
