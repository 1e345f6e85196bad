--- constraints that are NOT ENFORCED
--- 1_tables.sql pg=18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, n int CHECK (n > 0) NOT ENFORCED);
--                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ not-enforced-constraint
--- 2_constraints.sql
ALTER TABLE orders ADD CONSTRAINT n_check CHECK (n < 10) NOT ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-enforced-constraint
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-enforced-constraint
--- NOT VALID is not reported
--- 1_tables.sql pg=18
CREATE TABLE orders (id bigint PRIMARY KEY, n int CHECK (n > 0) ENFORCED);
--- 2_constraints.sql
ALTER TABLE orders ADD CONSTRAINT n_check CHECK (n < 10) NOT VALID;
