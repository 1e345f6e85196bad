--- the table is rewritten
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE UNLOGGED TABLE cache (id bigint);
--- 2_a.sql
ALTER TABLE orders SET UNLOGGED;
--                 ^^^^^^^^^^^^ set-logged-unlogged
ALTER TABLE cache SET LOGGED;
--                ^^^^^^^^^^ set-logged-unlogged
--- silent: already so, or a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET LOGGED;
CREATE TABLE items (id bigint);
ALTER TABLE items SET UNLOGGED;
