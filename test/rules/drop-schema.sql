--- with tables in it
--- 1_legacy.sql
CREATE SCHEMA legacy;
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE legacy.items (order_id bigint REFERENCES orders);
--- 2_drop.sql
DROP SCHEMA legacy CASCADE;
-- @"DROP SCHEMA legacy CASCADE" drop-schema
DROP SCHEMA IF EXISTS other CASCADE;
-- @"DROP SCHEMA IF EXISTS other CASCADE" drop-schema
--- empty, or refused
--- 1_legacy.sql
CREATE SCHEMA legacy;
--- 2_drop.sql
DROP SCHEMA legacy;
