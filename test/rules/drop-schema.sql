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
--- only its own tables, and only tables elsewhere
--- 1_tables.sql
CREATE SCHEMA legacy;
CREATE TABLE legacy.orders (id bigint PRIMARY KEY);
CREATE SCHEMA types;
CREATE TYPE types.mood AS ENUM ('sad');
CREATE TABLE people (id bigint PRIMARY KEY, mood types.mood);
--- 2_drop.sql
DROP SCHEMA legacy CASCADE;
-- @statement drop-schema
DROP SCHEMA types CASCADE;
-- @statement drop-schema
