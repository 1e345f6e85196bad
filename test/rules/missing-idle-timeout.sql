--- in a transaction
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=missing-idle-timeout
BEGIN;
ALTER TABLE orders ADD COLUMN a text;
-- @"ALTER TABLE orders" missing-idle-timeout
COMMIT;
--- 3_b.sql model=transaction
ALTER TABLE orders ADD COLUMN b text;
-- @"ALTER TABLE orders" missing-idle-timeout
--- the timeout is set, no transaction, or one message
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=missing-idle-timeout
ALTER TABLE orders ADD COLUMN a text;
--- 3_b.sql model=transaction
SET LOCAL idle_in_transaction_session_timeout = '10s';
ALTER TABLE orders ADD COLUMN b text;
--- 4_c.sql model=one-message
ALTER TABLE orders ADD COLUMN c text;
ALTER TABLE orders ADD COLUMN d text;
