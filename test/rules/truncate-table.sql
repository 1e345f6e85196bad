--- all rows are lost
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint);
--- 2_truncate.sql
TRUNCATE orders, items;
--       ^^^^^^ truncate-table
--               ^^^^^ truncate-table
TRUNCATE TABLE legacy RESTART IDENTITY;
--             ^^^^^^ truncate-table
TRUNCATE items CASCADE;
--       ^^^^^ truncate-table
--- silent: new and temporary tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
TRUNCATE orders;
CREATE TEMP TABLE scratch (id int);
TRUNCATE scratch;
--- silent: the table is dropped as well
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_drop.sql
TRUNCATE orders;
DROP TABLE orders;
--         ^^^^^^ drop-table
