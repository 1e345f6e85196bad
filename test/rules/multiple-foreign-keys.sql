--- several keys in one statement or one transaction
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_items.sql rules=multiple-foreign-keys
CREATE TABLE items (order_id bigint REFERENCES orders, product_id bigint REFERENCES products);
-- @"CREATE TABLE items" multiple-foreign-keys
--- 3_keys.sql model=transaction
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders ADD FOREIGN KEY (product_id) REFERENCES products NOT VALID;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multiple-foreign-keys
--- one key per transaction, keys to one table, new tables
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_keys.sql rules=multiple-foreign-keys
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders ADD FOREIGN KEY (product_id) REFERENCES products NOT VALID;
--- 3_items.sql model=transaction
CREATE TABLE items (sender bigint REFERENCES customers, receiver bigint REFERENCES customers);
CREATE TABLE parts (item bigint, product bigint REFERENCES customers);
