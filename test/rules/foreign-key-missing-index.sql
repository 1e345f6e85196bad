--- no index begins with the columns
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
CREATE INDEX orders_product_idx ON orders (customer_id, product_id) WHERE id > 10;
--- 2_keys.sql rules=foreign-key-missing-index
ALTER TABLE orders ADD FOREIGN KEY (product_id) REFERENCES products NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-missing-index
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-missing-index
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
--                                                         ^^^^^^^^^^^^^^^^^ foreign-key-missing-index
ALTER TABLE orders ADD COLUMN maker bigint CONSTRAINT maker_fk REFERENCES customers;
--                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-missing-index
--                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-inline-references information
--- 3_keys.sql model=transaction
ALTER TABLE orders ADD FOREIGN KEY (parent_id) REFERENCES orders NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ foreign-key-missing-index
--- an index from before, from later in the file, or of a key
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
CREATE INDEX orders_customer_idx ON orders (customer_id, id) WHERE customer_id IS NOT NULL;
--- 2_keys.sql
ALTER TABLE orders ADD FOREIGN KEY (parent_id) REFERENCES orders NOT VALID;
--- 3_keys.sql rules=foreign-key-missing-index
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders ADD FOREIGN KEY (product_id) REFERENCES products NOT VALID;
CREATE INDEX CONCURRENTLY orders_product_idx ON orders (product_id);
CREATE TABLE profiles (customer_id bigint PRIMARY KEY REFERENCES customers);
CREATE TABLE items (order_id bigint REFERENCES orders);
CREATE INDEX ON items USING hash (order_id);
ALTER TABLE elsewhere ADD FOREIGN KEY (product_id) REFERENCES products NOT VALID;
