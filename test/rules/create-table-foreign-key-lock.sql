--- the referenced table is in use
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_items.sql rules=create-table-foreign-key-lock
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders, product_id bigint REFERENCES products);
-- @"CREATE TABLE items" create-table-foreign-key-lock
CREATE TABLE groups (id bigint PRIMARY KEY, parent bigint REFERENCES groups, item bigint REFERENCES items);
--- off by default; a table that exists already
--- 1_tables.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, product_id bigint, parent_id bigint, customer_ref int);
--- 2_items.sql
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
--- 3_items.sql rules=create-table-foreign-key-lock
CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
