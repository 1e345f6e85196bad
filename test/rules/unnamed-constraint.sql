--- named by PostgreSQL
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_constraints.sql rules=unnamed-constraint
ALTER TABLE orders ADD CHECK (customer_id > 0) NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unnamed-constraint
ALTER TABLE orders ADD CHECK (customer_id > product_id) NOT VALID, ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unnamed-constraint
--                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unnamed-constraint
ALTER TABLE elsewhere ADD CHECK (id > 0) NOT VALID;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unnamed-constraint
CREATE TABLE items (n int);
ALTER TABLE items ADD UNIQUE (n);
--                ^^^^^^^^^^^^^^ unnamed-constraint
ALTER TABLE items ADD PRIMARY KEY (n);
--                ^^^^^^^^^^^^^^^^^^^ unnamed-constraint
--- silent: named, or named by its index; off by default
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
CREATE UNIQUE INDEX orders_product_key ON orders (product_id);
--- 2_constraints.sql
ALTER TABLE orders ADD CHECK (customer_id > 0) NOT VALID;
--- 3_constraints.sql rules=unnamed-constraint
ALTER TABLE orders ADD CONSTRAINT product_check CHECK (product_id > 0) NOT VALID;
ALTER TABLE orders ADD UNIQUE USING INDEX orders_product_key;
CREATE TABLE items (n int PRIMARY KEY CHECK (n > 0));
