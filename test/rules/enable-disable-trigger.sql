--- disabled, and not enabled again
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
--- 2_off.sql
ALTER TABLE orders DISABLE TRIGGER touch;
--                 ^^^^^^^^^^^^^^^^^^^^^ enable-disable-trigger
ALTER TABLE orders DISABLE TRIGGER USER;
--                 ^^^^^^^^^^^^^^^^^^^^ enable-disable-trigger
--- foreign keys are not checked again
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_off.sql
ALTER TABLE orders DISABLE TRIGGER ALL;
--                 ^^^^^^^^^^^^^^^^^^^ enable-disable-trigger warning
ALTER TABLE orders ENABLE TRIGGER ALL;
SET session_replication_role = replica;
-- @"SET session_replication_role = replica" enable-disable-trigger warning
SET session_replication_role = DEFAULT;
--- enabled again, and new tables
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
--- 2_off.sql
ALTER TABLE orders DISABLE TRIGGER touch;
INSERT INTO orders (id) VALUES (1);
ALTER TABLE orders ENABLE TRIGGER touch;
ALTER TABLE orders DISABLE TRIGGER touch;
ALTER TABLE orders ENABLE ALWAYS TRIGGER touch;
CREATE TABLE items (id bigint);
ALTER TABLE items DISABLE TRIGGER ALL;
