--- published, or not published
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, number bigint);
CREATE TABLE items (id bigint PRIMARY KEY);
CREATE TABLE parts (item bigint REFERENCES items);
CREATE TABLE logs (id bigint PRIMARY KEY);
ALTER TABLE logs REPLICA IDENTITY FULL;
ALTER TABLE orders REPLICA IDENTITY FULL;
ALTER TABLE orders REPLICA IDENTITY DEFAULT;
CREATE TABLE visits (id bigint PRIMARY KEY);
CREATE PUBLICATION everything FOR TABLE orders, logs;
--- 2_drop.sql
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-primary-key-replica-identity
ALTER TABLE items DROP CONSTRAINT items_pkey CASCADE;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-primary-key-replica-identity information
ALTER TABLE visits DROP CONSTRAINT visits_pkey;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-primary-key-replica-identity information
ALTER TABLE logs DROP CONSTRAINT logs_pkey;
--               ^^^^^^^^^^^^^^^^^^^^^^^^^ drop-primary-key-replica-identity information
--- replaced, refused, new
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, number bigint NOT NULL);
CREATE UNIQUE INDEX orders_number_idx ON orders (number);
CREATE TABLE items (id bigint PRIMARY KEY);
CREATE TABLE parts (item bigint REFERENCES items);
--- 2_drop.sql
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_number_idx;
ALTER TABLE items DROP CONSTRAINT items_pkey;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
CREATE TABLE groups (id bigint PRIMARY KEY);
ALTER TABLE groups DROP CONSTRAINT groups_pkey;
--- published, and referenced by another table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint REFERENCES orders);
CREATE PUBLICATION everything FOR TABLE orders;
--- 2_drop.sql
ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-primary-key-replica-identity
--- another replica identity
--- 1_meters.sql
CREATE TABLE meters (id bigint PRIMARY KEY, label text NOT NULL);
CREATE TABLE readings (meter bigint CONSTRAINT readings_meter_fkey REFERENCES meters);
CREATE TABLE gauges (id bigint PRIMARY KEY, label text NOT NULL);
--- 2_full.sql
ALTER TABLE meters REPLICA IDENTITY FULL;
--                 ^^^^^^^^^^^^^^^^^^^^^ replica-identity information
ALTER TABLE meters DROP CONSTRAINT meters_pkey CASCADE;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-primary-key-replica-identity information
ALTER TABLE gauges REPLICA IDENTITY FULL;
--                 ^^^^^^^^^^^^^^^^^^^^^ replica-identity information
ALTER TABLE gauges DROP CONSTRAINT gauges_pkey;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-primary-key-replica-identity information
