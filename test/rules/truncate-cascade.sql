--- CASCADE empties tables that are not named
--- 1_orders.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
CREATE TABLE items (id bigint, order_id bigint REFERENCES orders);
--- 2_truncate.sql
TRUNCATE customers CASCADE;
-- @"TRUNCATE customers CASCADE" truncate-cascade
TRUNCATE legacy CASCADE;
-- @"TRUNCATE legacy CASCADE" truncate-cascade
--- silent: all tables are named
--- 1_orders.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
--- 2_truncate.sql
TRUNCATE customers, orders CASCADE;
--       ^^^^^^^^^ truncate-table
--                  ^^^^^^ truncate-table
--- silent: new tables
--- 1_orders.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
TRUNCATE customers CASCADE;
