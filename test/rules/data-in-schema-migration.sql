--- both in one file
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql rules=data-in-schema-migration
ALTER TABLE orders ADD COLUMN a text;
UPDATE orders SET a = 'x' WHERE id = 1;
-- @"UPDATE orders" data-in-schema-migration
INSERT INTO orders (id) VALUES (2);
--- only one of the two, or rows of a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql rules=data-in-schema-migration
UPDATE orders SET status = 'x' WHERE id = 1;
CREATE TABLE items (id bigint PRIMARY KEY);
INSERT INTO items (id) VALUES (1);
--- 3_b.sql
ALTER TABLE orders ADD COLUMN a text;
CREATE TABLE parts (id bigint PRIMARY KEY);
INSERT INTO parts (id) VALUES (1);
