--- reported once per file, with SET or SET LOCAL
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=missing-statement-timeout
ALTER TABLE orders ADD COLUMN a text;
-- @"ALTER TABLE orders" missing-statement-timeout
ALTER TABLE orders ADD COLUMN b text;
--- 3_b.sql model=transaction
SET LOCAL statement_timeout = 0;
ALTER TABLE orders ADD COLUMN c text;
-- @"ALTER TABLE orders" missing-statement-timeout
--- the timeout is set, new tables, and locks that block no session
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=missing-statement-timeout
SET statement_timeout = '30s';
ALTER TABLE orders ADD COLUMN a text;
--- 3_b.sql
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN a text;
CREATE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);
--- 4_c.sql pg=17
SET transaction_timeout = '1min';
ALTER TABLE orders ADD COLUMN b text;
--- off by default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql
ALTER TABLE orders ADD COLUMN a text;
