--- no ON DELETE, or ON DELETE CASCADE
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql rules=foreign-key-on-delete-explicit
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-on-delete-explicit
CREATE TABLE items (order_id bigint REFERENCES orders ON DELETE CASCADE);
--                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-on-delete-explicit
--- another ON DELETE; off by default
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--- 3_keys.sql rules=foreign-key-on-delete-explicit
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE NO ACTION NOT VALID;
CREATE TABLE items (order_id bigint REFERENCES orders ON DELETE SET NULL);
