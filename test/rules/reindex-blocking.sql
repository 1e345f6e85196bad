--- reads wait too
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE INDEX orders_status_idx ON orders (status);
--- 2_reindex.sql
REINDEX TABLE orders;
-- @"REINDEX TABLE orders" reindex-blocking
REINDEX (VERBOSE) INDEX orders_status_idx;
-- @"REINDEX (VERBOSE) INDEX orders_status_idx" reindex-blocking
REINDEX TABLE legacy;
-- @"REINDEX TABLE legacy" reindex-blocking
REINDEX SCHEMA public;
-- @"REINDEX SCHEMA public" reindex-blocking
REINDEX SYSTEM app;
-- @"REINDEX SYSTEM app" reindex-blocking
REINDEX TABLE pg_catalog.pg_class;
-- @"REINDEX TABLE pg_catalog.pg_class" reindex-blocking
--- 3_reindex.sql model=transaction
REINDEX INDEX legacy_idx;
-- @"REINDEX INDEX legacy_idx" reindex-blocking
--- the index of an exclusion constraint
--- 1_bookings.sql
CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));
--- 2_reindex.sql
REINDEX INDEX no_overlap;
-- @"REINDEX INDEX no_overlap" reindex-blocking
--- CONCURRENTLY, new tables, nothing to rebuild
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
CREATE TABLE plain (id bigint);
--- 2_reindex.sql
REINDEX TABLE CONCURRENTLY orders;
REINDEX TABLE plain;
CREATE TABLE items (id bigint PRIMARY KEY);
REINDEX TABLE items;
--- in a transaction
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- 2_table.sql model=transaction
REINDEX TABLE orders;
-- @statement reindex-blocking
