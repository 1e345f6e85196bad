--- the primary key, a unique constraint or a longer index begins with the same columns
--- 1_items.sql
CREATE TABLE items (order_id bigint, line int, sku text UNIQUE, at date, PRIMARY KEY (order_id, line));
CREATE INDEX items_at_idx ON items (at, sku);
--- 2_index.sql
CREATE INDEX CONCURRENTLY items_order_idx ON items (order_id);
-- @"CREATE INDEX CONCURRENTLY items_order_idx ON items" redundant-index
CREATE INDEX CONCURRENTLY items_sku_idx ON items (sku);
-- @"CREATE INDEX CONCURRENTLY items_sku_idx ON items" redundant-index
CREATE INDEX CONCURRENTLY items_at_idx2 ON items (at, sku);
-- @"CREATE INDEX CONCURRENTLY items_at_idx2 ON items" redundant-index
--- an index that serves other queries
--- 1_items.sql
CREATE TABLE items (order_id bigint, line int, sku text UNIQUE, at date, PRIMARY KEY (order_id, line));
CREATE INDEX items_at_idx ON items (at) WHERE line > 1;
CREATE INDEX items_first_idx ON items (line NULLS FIRST, at);
--- 2_index.sql
CREATE INDEX CONCURRENTLY items_line_idx ON items (line);
CREATE INDEX CONCURRENTLY items_desc_idx ON items (order_id DESC);
CREATE INDEX CONCURRENTLY items_nulls_idx ON items (order_id NULLS FIRST);
CREATE INDEX CONCURRENTLY items_pattern_idx ON items (sku text_pattern_ops);
CREATE INDEX CONCURRENTLY items_all_idx ON items (at);
CREATE INDEX CONCURRENTLY items_part_idx ON items (order_id) WHERE line = 1;
CREATE INDEX CONCURRENTLY items_incl_idx ON items (order_id) INCLUDE (sku);
CREATE INDEX CONCURRENTLY items_hash_idx ON items USING hash (sku);
CREATE UNIQUE INDEX CONCURRENTLY items_key ON items (order_id, line);
CREATE INDEX CONCURRENTLY IF NOT EXISTS items_at_idx ON items (order_id);
--- the new index replaces the other one
--- 1_items.sql
CREATE TABLE items (id bigint, at date);
CREATE INDEX items_at_idx ON items (at);
--- 2_index.sql
CREATE INDEX CONCURRENTLY items_at_new ON items (at);
DROP INDEX CONCURRENTLY items_at_idx;
ALTER INDEX items_at_new RENAME TO items_at_idx;
