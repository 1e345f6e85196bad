--- switched off
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET (autovacuum_enabled = off, fillfactor = 70);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ autovacuum-disabled
--- tuned, or switched on again
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql
ALTER TABLE orders SET (autovacuum_vacuum_scale_factor = 0.01);
ALTER TABLE orders SET (autovacuum_enabled = false);
INSERT INTO orders (id) VALUES (1);
ALTER TABLE orders RESET (autovacuum_enabled);
--- switched off in CREATE TABLE
--- 1_events.sql
CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb) WITH (autovacuum_enabled = false);
-- @"CREATE TABLE events" autovacuum-disabled
CREATE TABLE metrics WITH (autovacuum_enabled = off) AS SELECT 1 AS id;
-- @"CREATE TABLE metrics" autovacuum-disabled
CREATE TABLE items (id bigint PRIMARY KEY) WITH (fillfactor = 70, autovacuum_enabled = true);
CREATE TEMP TABLE scratch (id bigint) WITH (autovacuum_enabled = false);
CREATE TABLE loaded (id bigint) WITH (autovacuum_enabled = false);
ALTER TABLE loaded RESET (autovacuum_enabled);
