--- no list of columns
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql rules=insert-without-columns
INSERT INTO orders VALUES (1, 2, 'a');
-- @"INSERT INTO orders" insert-without-columns
INSERT INTO orders SELECT * FROM orders;
-- @"INSERT INTO orders" insert-without-columns
--- a list of columns, or DEFAULT VALUES
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql rules=insert-without-columns
INSERT INTO orders (id, status) VALUES (1, 'a');
INSERT INTO orders DEFAULT VALUES;
