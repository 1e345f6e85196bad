--- with data
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql rules=create-matview-with-data
CREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;
-- @"CREATE MATERIALIZED VIEW totals" create-matview-with-data
--- WITH NO DATA, plain views, or views over new tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--- 2_a.sql rules=create-matview-with-data
CREATE MATERIALIZED VIEW empty AS SELECT id FROM orders WITH NO DATA;
CREATE VIEW plain AS SELECT id FROM orders;
CREATE TABLE items (id bigint);
CREATE MATERIALIZED VIEW fresh AS SELECT id FROM items;
--- no migration creates the table
--- 1_view.sql
CREATE MATERIALIZED VIEW parcels_by_zone AS SELECT zone, count(*) AS n FROM parcels GROUP BY zone;
-- @"CREATE MATERIALIZED VIEW parcels_by_zone" create-matview-with-data
CREATE MATERIALIZED VIEW parcels_later AS SELECT zone, count(*) AS n FROM parcels GROUP BY zone WITH NO DATA;
CREATE MATERIALIZED VIEW settings AS SELECT name FROM pg_settings;
