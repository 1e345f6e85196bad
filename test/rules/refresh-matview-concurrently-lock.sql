--- other refreshes wait
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;
CREATE UNIQUE INDEX totals_id_idx ON totals (id);
--- 2_a.sql rules=refresh-matview-concurrently-lock
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
-- @statement refresh-matview-concurrently-lock
--- off by default
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;
CREATE UNIQUE INDEX totals_id_idx ON totals (id);
--- 2_a.sql
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
