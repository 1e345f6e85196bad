--- reads wait
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;
CREATE MATERIALIZED VIEW unindexed AS SELECT id FROM orders;
CREATE UNIQUE INDEX totals_id_idx ON totals (id);
--- 2_a.sql
REFRESH MATERIALIZED VIEW totals;
-- @statement refresh-matview-blocking
REFRESH MATERIALIZED VIEW unindexed;
-- @statement refresh-matview-blocking
REFRESH MATERIALIZED VIEW of_another_team;
-- @statement refresh-matview-blocking
--- 3_b.sql model=transaction
REFRESH MATERIALIZED VIEW totals;
-- @statement refresh-matview-blocking
--- reads continue, or there is nothing to read
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;
CREATE UNIQUE INDEX totals_id_idx ON totals (id);
CREATE MATERIALIZED VIEW empty AS SELECT id FROM orders WITH NO DATA;
--- 2_a.sql
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
REFRESH MATERIALIZED VIEW empty WITH NO DATA;
REFRESH MATERIALIZED VIEW empty;
CREATE MATERIALIZED VIEW fresh AS SELECT id FROM orders;
-- @"CREATE MATERIALIZED VIEW fresh" create-matview-with-data information
REFRESH MATERIALIZED VIEW fresh;
REFRESH MATERIALIZED VIEW fresh WITH NO DATA;
--- WITH NO DATA makes a view unreadable
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;
--- 2_a.sql
REFRESH MATERIALIZED VIEW totals WITH NO DATA;
-- @statement refresh-matview-blocking
REFRESH MATERIALIZED VIEW of_another_team WITH NO DATA;
-- @statement refresh-matview-blocking
