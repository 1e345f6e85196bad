--- checks all rows, or stops checking
--- 1_tables.sql pg=18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers);
--- 2_off.sql
ALTER TABLE orders ALTER CONSTRAINT customer_fk NOT ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-constraint-enforced information
--- 3_on.sql
ALTER TABLE orders ALTER CONSTRAINT customer_fk ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-constraint-enforced
--- no change, a failing statement, a new table
--- 1_tables.sql pg=18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint CONSTRAINT customer_fk REFERENCES customers, n int CONSTRAINT n_check CHECK (n > 0));
--- 2_same.sql
ALTER TABLE orders ALTER CONSTRAINT customer_fk ENFORCED;
ALTER TABLE orders ALTER CONSTRAINT n_check NOT ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
CREATE TABLE items (customer_id bigint, CONSTRAINT item_fk FOREIGN KEY (customer_id) REFERENCES customers);
--- a table that no migration created
--- 1_key.sql pg=18
ALTER TABLE orders ALTER CONSTRAINT customer_fk ENFORCED;
ALTER TABLE orders ALTER CONSTRAINT region_fk NOT ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-constraint-enforced information
