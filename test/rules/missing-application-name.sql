--- application_name is not set
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=missing-application-name
ALTER TABLE orders ADD COLUMN a text;
-- @"ALTER TABLE orders" missing-application-name
--- application_name is set
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);
--- 2_a.sql rules=missing-application-name
SET application_name = 'release 12';
ALTER TABLE orders ADD COLUMN a text;
