--- keys that are not DEFERRABLE
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql rules=foreign-key-deferrable
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-deferrable
CREATE TABLE items (order_id bigint REFERENCES orders NOT NULL, FOREIGN KEY (order_id) REFERENCES orders DEFERRABLE);
--                                  ^^^^^^^^^^^^^^^^^ foreign-key-deferrable
--- DEFERRABLE, or NOT DEFERRABLE on purpose
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--- 3_keys.sql rules=foreign-key-deferrable
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers INITIALLY DEFERRED NOT VALID;
CREATE TABLE items (order_id bigint REFERENCES orders NOT DEFERRABLE);
