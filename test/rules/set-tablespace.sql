--- copied
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE INDEX orders_total_idx ON orders (total);
--- 2_a.sql
ALTER TABLE orders SET TABLESPACE archive;
--                 ^^^^^^^^^^^^^^^^^^^^^^ set-tablespace
ALTER INDEX orders_total_idx SET TABLESPACE archive;
--                           ^^^^^^^^^^^^^^^^^^^^^^ set-tablespace
--- before REINDEX could move an index
--- 1_orders.sql pg=13
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE INDEX orders_total_idx ON orders (total);
--- 2_a.sql
ALTER INDEX orders_total_idx SET TABLESPACE archive;
--                           ^^^^^^^^^^^^^^^^^^^^^^ set-tablespace
--- there already, or new
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET TABLESPACE pg_default;
CREATE TABLE items (id bigint);
ALTER TABLE items SET TABLESPACE archive;
--- all of it at once
--- 1_a.sql
ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast;
-- @"ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast" set-tablespace
