--- it comes back empty
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_again.sql
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- @"CREATE TABLE orders" drop-create-table
--- a habit of first migrations; rows that come back; another name
--- 1_orders.sql
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
--- 2_again.sql
CREATE TABLE kept AS SELECT * FROM orders;
DROP TABLE orders;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
INSERT INTO orders (id) SELECT id FROM kept;
--- 3_other.sql
DROP TABLE items;
--         ^^^^^ drop-table
CREATE TABLE things (id bigint PRIMARY KEY);
--- filled as it is made, or put in the place of the old one
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, shop int);
CREATE TABLE totals (shop int, orders bigint);
--- 2_totals.sql
DROP TABLE totals;
CREATE TABLE totals AS SELECT shop, count(*) AS orders FROM orders GROUP BY shop;
--- 3_swap.sql
CREATE TABLE orders_new (id bigint PRIMARY KEY, shop bigint);
INSERT INTO orders_new SELECT id, shop FROM orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
