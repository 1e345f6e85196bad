--- the role that runs the migration owns the objects
--- 1_orders.sql rules=missing-set-role
CREATE TABLE orders (id bigint PRIMARY KEY);
-- @"CREATE TABLE orders" missing-set-role
CREATE TABLE items (id bigint);
--- 2_view.sql
SET ROLE app_owner;
RESET ROLE;
CREATE VIEW ids AS SELECT id FROM orders;
-- @"CREATE VIEW ids" missing-set-role
--- SET ROLE comes first
--- 1_orders.sql rules=missing-set-role
SET ROLE app_owner;
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_alter.sql
ALTER TABLE orders ADD COLUMN note text;
