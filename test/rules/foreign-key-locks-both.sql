--- NOT VALID reads no rows, and both tables are locked
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql rules=foreign-key-locks-both
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-locks-both
CREATE TABLE items (order_id bigint);
ALTER TABLE items ADD FOREIGN KEY (order_id) REFERENCES orders;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-locks-both
--- off by default; a key to the same table, or between new tables
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql
ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--- 3_keys.sql rules=foreign-key-locks-both
ALTER TABLE orders ADD FOREIGN KEY (parent_id) REFERENCES orders NOT VALID;
CREATE TABLE groups (id bigint PRIMARY KEY);
ALTER TABLE groups ADD FOREIGN KEY (id) REFERENCES groups;
