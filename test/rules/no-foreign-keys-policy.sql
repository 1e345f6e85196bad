--- every foreign key is reported
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql rules=no-foreign-keys-policy
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-foreign-keys-policy
CREATE TABLE items (order_id bigint REFERENCES orders);
--                                  ^^^^^^^^^^^^^^^^^ no-foreign-keys-policy
--- off by default, and other constraints
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--- 3_keys.sql rules=no-foreign-keys-policy
CREATE TABLE items (order_id bigint UNIQUE CHECK (order_id > 0));
