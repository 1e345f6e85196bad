--- created again without its rows
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_again.sql
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- @"CREATE TABLE orders" drop-create-table
--- IF EXISTS of a first migration; rows that are copied back; another name
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
--- filled by CREATE TABLE AS, or swapped with the old table
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
