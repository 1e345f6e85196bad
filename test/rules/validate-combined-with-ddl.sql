--- with another action
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
ALTER TABLE orders ADD CONSTRAINT q CHECK (quantity > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT r CHECK (quantity < 9) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT s CHECK (quantity < 8) NOT VALID;
--- 2_a.sql
ALTER TABLE orders ADD COLUMN note text, VALIDATE CONSTRAINT q;
--                                       ^^^^^^^^^^^^^^^^^^^^^ validate-combined-with-ddl
ALTER TABLE orders VALIDATE CONSTRAINT r, ADD COLUMN more text;
--                 ^^^^^^^^^^^^^^^^^^^^^ validate-combined-with-ddl
--- 3_b.sql model=transaction
ALTER TABLE orders DROP COLUMN note, VALIDATE CONSTRAINT s;
--                 ^^^^^^^^^^^^^^^^ drop-column
--                                   ^^^^^^^^^^^^^^^^^^^^^ validate-combined-with-ddl
--- silent: alone, or the lock is held before
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
ALTER TABLE orders ADD CONSTRAINT q CHECK (quantity > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT r CHECK (quantity < 9) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT s CHECK (quantity < 8) NOT VALID;
--- 2_a.sql
ALTER TABLE orders VALIDATE CONSTRAINT q;
ALTER TABLE orders VALIDATE CONSTRAINT r, ALTER COLUMN quantity SET STATISTICS 100;
--- 3_b.sql model=transaction
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN more text, VALIDATE CONSTRAINT s;
--                                       ^^^^^^^^^^^^^^^^^^^^^ not-valid-validate-same-transaction
