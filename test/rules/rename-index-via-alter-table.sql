--- ALTER TABLE renames the index under ACCESS EXCLUSIVE
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX status_idx ON orders (status);
--- 2_rename.sql
ALTER TABLE status_idx RENAME TO orders_status_idx;
-- @"ALTER TABLE status_idx RENAME TO orders_status_idx" rename-index-via-alter-table
ALTER TABLE IF EXISTS public.orders_status_idx RENAME TO status_index;
-- @"ALTER TABLE IF EXISTS public.orders_status_idx RENAME TO status_index" rename-index-via-alter-table
--- ALTER INDEX, and the index of a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX status_idx ON orders (status);
--- 2_rename.sql
ALTER INDEX status_idx RENAME TO orders_status_idx;
CREATE TABLE items (id bigint);
CREATE INDEX items_idx ON items (id);
ALTER TABLE items_idx RENAME TO items_id_idx;
