--- running applications still use it
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
--- 2_drop.sql
DROP TABLE orders, items;
--         ^^^^^^ drop-table
--                 ^^^^^ drop-table
DROP TABLE legacy;
--         ^^^^^^ drop-table
--- a new table, a table that never existed
--- 1_tables.sql
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint PRIMARY KEY);
DROP TABLE orders;
