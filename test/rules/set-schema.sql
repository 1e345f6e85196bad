--- running applications use the old schema
--- 1_orders.sql
CREATE SCHEMA archive;
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_move.sql
ALTER TABLE orders SET SCHEMA archive;
-- @"ALTER TABLE orders SET SCHEMA archive" set-schema
ALTER TABLE legacy SET SCHEMA archive;
-- @"ALTER TABLE legacy SET SCHEMA archive" set-schema
--- a view takes its place, a new table, a function
--- 1_orders.sql
CREATE SCHEMA archive;
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
--- 2_move.sql
ALTER TABLE orders SET SCHEMA archive;
CREATE VIEW public.orders AS SELECT * FROM archive.orders;
CREATE TABLE items (id bigint);
ALTER TABLE items SET SCHEMA archive;
ALTER FUNCTION one() SET SCHEMA archive;
