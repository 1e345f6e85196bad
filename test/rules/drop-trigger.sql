--- dropped and renamed
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
--- 2_trigger.sql rules=drop-trigger
ALTER TRIGGER touch ON orders RENAME TO touched;
-- @"ALTER TRIGGER touch ON orders RENAME TO touched" drop-trigger
DROP TRIGGER touched ON orders;
-- @"DROP TRIGGER touched ON orders" drop-trigger
--- of a new table
--- 1_orders.sql rules=drop-trigger
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
DROP TRIGGER touch ON orders;
