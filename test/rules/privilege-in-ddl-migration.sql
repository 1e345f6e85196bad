--- beside a schema change
--- 1_orders.sql rules=privilege-in-ddl-migration
CREATE TABLE orders (id bigint PRIMARY KEY);
GRANT SELECT ON orders TO app;
-- @"GRANT SELECT ON orders TO app" privilege-in-ddl-migration
GRANT INSERT ON orders TO app;
--- alone, or none
--- 1_orders.sql rules=privilege-in-ddl-migration
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_grant.sql
SET lock_timeout = '2s';
GRANT SELECT ON orders TO app;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app;
