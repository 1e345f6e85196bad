--- objects that depend on the column
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), n int, twice int GENERATED ALWAYS AS (n * 2) STORED, at date, who text);
CREATE VIEW codes AS SELECT code FROM orders;
CREATE POLICY own ON orders USING (who = current_user);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE OF at ON orders FOR EACH ROW EXECUTE FUNCTION touch();
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-blocked
ALTER TABLE orders ALTER COLUMN n TYPE bigint;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-blocked
ALTER TABLE orders ALTER COLUMN at TYPE timestamp;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-blocked
ALTER TABLE orders ALTER COLUMN id TYPE bigint, ALTER COLUMN who TYPE varchar(100);
--                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-blocked
--- nothing depends on it, or another error
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), at date) PARTITION BY RANGE (id);
CREATE VIEW ids AS SELECT id FROM orders;
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
ALTER TABLE orders ALTER COLUMN at TYPE int;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
DROP VIEW ids;
ALTER TABLE orders ALTER COLUMN id TYPE numeric;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
--- columns and stars in views are resolved within their own SELECT
--- 1_orders.sql
CREATE TABLE users (id bigint PRIMARY KEY, name varchar(20));
CREATE TABLE posts (id bigint PRIMARY KEY, name varchar(20), author bigint);
CREATE VIEW shown AS SELECT p.id, (SELECT name FROM users u WHERE u.id = p.author) AS who FROM posts p;
CREATE VIEW authors AS SELECT u.*, p.id AS post FROM users u JOIN posts p ON p.author = u.id;
--- 2_types.sql
ALTER TABLE posts ALTER COLUMN name TYPE varchar(30);
ALTER TABLE users ALTER COLUMN name TYPE varchar(30);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-blocked
