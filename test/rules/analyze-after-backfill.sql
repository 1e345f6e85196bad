--- statistics missing, gone, or old
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql rules=analyze-after-backfill
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (lower(status));
-- @"CREATE INDEX CONCURRENTLY orders_status_idx ON orders" analyze-after-backfill
--- 3_b.sql
UPDATE orders SET quantity = 1 WHERE quantity IS NULL;
-- @"UPDATE orders" analyze-after-backfill
-- @"UPDATE orders" update-unbatched
--- 4_c.sql rules=analyze-after-backfill
ALTER TABLE orders ALTER COLUMN quantity TYPE bigint;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ analyze-after-backfill
-- @"ALTER COLUMN quantity TYPE bigint" change-column-type-rewrite
--- analyzed, new, or a few rows
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, status text);
--- 2_a.sql rules=analyze-after-backfill
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (lower(status));
UPDATE orders SET quantity = 1 WHERE id = 1;
VACUUM ANALYZE orders;
CREATE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);
CREATE TABLE items (name text);
CREATE INDEX items_name_idx ON items (lower(name));
