--- both tables
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers, other bigint CONSTRAINT other_fk REFERENCES customers);
--- 2_drop.sql
ALTER TABLE orders DROP CONSTRAINT customer_fk;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-foreign-key-locks-both
ALTER TABLE orders DROP CONSTRAINT other_fk, ADD CONSTRAINT other_fk FOREIGN KEY (other) REFERENCES customers ON DELETE CASCADE NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ drop-foreign-key-locks-both
--- a key to the table itself, no key, DROP TABLE says so itself
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY, parent bigint CONSTRAINT parent_fk REFERENCES customers);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
--- 2_drop.sql
ALTER TABLE customers DROP CONSTRAINT parent_fk;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
DROP TABLE orders;
--         ^^^^^^ drop-table
