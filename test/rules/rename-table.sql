--- running applications still use the old name
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE VIEW all_orders AS SELECT id FROM orders;
--- 2_rename.sql
ALTER TABLE orders RENAME TO purchases;
-- @"ALTER TABLE orders RENAME TO purchases" rename-table
ALTER VIEW all_orders RENAME TO all_purchases;
-- @"ALTER VIEW all_orders RENAME TO all_purchases" rename-table
ALTER TABLE app.legacy RENAME TO old;
-- @"ALTER TABLE app.legacy RENAME TO old" rename-table
--- silent: a view or another table takes the old name; new tables; indexes and sequences
--- 1_orders.sql
CREATE TABLE orders (id bigserial PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
--- 2_rename.sql
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW orders AS SELECT * FROM purchases;
CREATE TABLE items_new (id bigint PRIMARY KEY);
ALTER TABLE items RENAME TO items_old;
ALTER TABLE items_new RENAME TO items;
ALTER INDEX orders_pkey RENAME TO purchases_pkey;
ALTER SEQUENCE orders_id_seq RENAME TO purchases_id_seq;
