--- twice
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql
UPDATE orders SET status = 'a', quantity = 1, status = 'b' WHERE id = 1;
--                                            ^^^^^^^^^^^^ duplicate-column-assignment
INSERT INTO orders (id, status, status) VALUES (1, 'a', 'b');
-- @"INSERT INTO orders" duplicate-column-assignment
CREATE TABLE items (id int, name text, id bigint);
--                                     ^^ duplicate-column-assignment
--- once, and parts of a column
--- 1_orders.sql
CREATE TYPE pair AS (x int, y int);
CREATE TABLE orders (id bigint PRIMARY KEY, tags text[], point pair);
--- 2_a.sql
UPDATE orders SET tags[1] = 'a', tags[2] = 'b' WHERE id = 1;
UPDATE orders SET point.x = 1, point.y = 2 WHERE id = 1;
INSERT INTO orders (id, point.x, point.y) VALUES (1, 2, 3);
