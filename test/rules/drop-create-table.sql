--- it comes back empty
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_again.sql
DROP TABLE IF EXISTS orders;
--                   ^^^^^^ drop-table
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
--         ^^^^^^ drop-table
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
INSERT INTO orders (id) SELECT id FROM kept;
--- 3_other.sql
DROP TABLE items;
--         ^^^^^ drop-table
CREATE TABLE things (id bigint PRIMARY KEY);
