--- both tables
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers, other bigint CONSTRAINT other_fk REFERENCES customers);
--- 2_drop.sql timeouts=none
ALTER TABLE orders DROP CONSTRAINT customer_fk;
-- @"ALTER TABLE orders" missing-lock-timeout
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-foreign-key-locks-both
ALTER TABLE orders DROP CONSTRAINT other_fk, ADD CONSTRAINT other_fk FOREIGN KEY (other) REFERENCES customers ON DELETE CASCADE NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ drop-foreign-key-locks-both
--- a key to the same table, no key, DROP TABLE
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY, parent bigint CONSTRAINT parent_fk REFERENCES customers);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
--- 2_drop.sql
ALTER TABLE customers DROP CONSTRAINT parent_fk;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
DROP TABLE orders;
--         ^^^^^^ drop-table
--- both are locked already, or lock_timeout is set
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers, other bigint CONSTRAINT other_fk REFERENCES customers, third bigint CONSTRAINT third_fk REFERENCES customers);
--- 2_drop.sql model=transaction timeouts=none
ALTER TABLE orders DROP CONSTRAINT customer_fk;
-- @"ALTER TABLE orders" missing-lock-timeout
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-foreign-key-locks-both
ALTER TABLE orders DROP CONSTRAINT other_fk;
--- 3_drop.sql
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT third_fk;
