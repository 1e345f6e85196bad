--- in one transaction of the runner
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, customer_id bigint);
--- 2_check.sql model=transaction
ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-valid-validate-same-transaction
--- in one message, a foreign key
--- 1_tables.sql model=one-message
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, customer_id bigint);
--- 2_key.sql
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT customer_fk;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-valid-validate-same-transaction
--- in one statement with others
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0) NOT VALID;
--- 2_check.sql
ALTER TABLE orders ADD COLUMN note text, VALIDATE CONSTRAINT positive;
--                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ validate-combined-with-ddl
--- between BEGIN and COMMIT
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_check.sql
BEGIN;
ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
COMMIT;
BEGIN;
ALTER TABLE orders ADD CONSTRAINT small CHECK (quantity < 1000) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT small;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ not-valid-validate-same-transaction
COMMIT;
--- separate transactions, another file, a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_check.sql model=per-statement
ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
--- 3_check.sql model=transaction
ALTER TABLE orders ADD CONSTRAINT small CHECK (quantity < 1000) NOT VALID;
--- 4_check.sql
ALTER TABLE orders VALIDATE CONSTRAINT small;
CREATE TABLE items (id bigint PRIMARY KEY);
INSERT INTO items VALUES (1);
ALTER TABLE items ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
ALTER TABLE items VALIDATE CONSTRAINT positive;
--- two transactions of one file: the second one holds the lock again
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, buyer_id bigint);
--- 2_keys.sql
BEGIN;
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE orders ADD CONSTRAINT buyer_fk FOREIGN KEY (buyer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT buyer_fk;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-valid-validate-same-transaction
COMMIT;
