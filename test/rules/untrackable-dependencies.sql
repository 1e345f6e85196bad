--- bodies still use the name
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, note text, status text);
CREATE FUNCTION clean() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := trim(NEW.note); RETURN NEW; END $$;
CREATE TRIGGER clean BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION clean();
CREATE FUNCTION open_orders() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM orders WHERE status = 'open' $$;
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN note;
--                 ^^^^^^^^^^^^^^^^ untrackable-dependencies
--                 ^^^^^^^^^^^^^^^^ drop-column
ALTER TABLE orders RENAME COLUMN status TO state;
-- @"ALTER TABLE orders RENAME COLUMN status TO state" untrackable-dependencies
-- @"ALTER TABLE orders RENAME COLUMN status TO state" rename-column
--- 3_table.sql
DROP TABLE orders;
--         ^^^^^^ untrackable-dependencies
--         ^^^^^^ drop-table
--- silent: replaced in the same file, in strings and comments only, of another table, tracked
--- 1_orders.sql pg=16
CREATE TABLE orders (id bigint PRIMARY KEY, note text, status text, kind text);
CREATE TABLE items (id bigint PRIMARY KEY, status text);
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM orders WHERE kind = 'a' $$;
CREATE FUNCTION talk() RETURNS void LANGUAGE plpgsql AS $$ BEGIN /* orders note */ RAISE NOTICE 'the note of orders'; END $$;
CREATE FUNCTION joined() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM orders o JOIN items i USING (id) WHERE i.status = 'a' $$;
CREATE TABLE counts (id bigint, item_id bigint, n int);
CREATE FUNCTION count_item() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO counts (item_id) VALUES (NEW.id); RETURN NULL; END $$;
CREATE TRIGGER count_item AFTER INSERT ON items FOR EACH ROW EXECUTE FUNCTION count_item();
--- 2_drop.sql
ALTER TABLE counts DROP COLUMN id;
--                 ^^^^^^^^^^^^^^ drop-column
ALTER TABLE orders DROP COLUMN kind;
--                 ^^^^^^^^^^^^^^^^ drop-column
CREATE OR REPLACE FUNCTION total() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) AS kind FROM orders $$;
ALTER TABLE orders DROP COLUMN note, DROP COLUMN status;
--                 ^^^^^^^^^^^^^^^^ drop-column
--                                   ^^^^^^^^^^^^^^^^^^ drop-column
--- a trigger's function reads another table that goes
--- 1_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE FUNCTION log_order() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO orders VALUES (1); RETURN NEW; END';
CREATE TRIGGER log_order AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_order();
--- 2_rename.sql
ALTER TABLE orders RENAME TO purchases;
-- @statement rename-table
-- @statement untrackable-dependencies
