--- dependents that earlier migrations created
--- 1_orders.sql
CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE customers (id bigint CONSTRAINT customers_key UNIQUE, mood mood);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id), price int, tax int GENERATED ALWAYS AS (price / 5) STORED);
CREATE VIEW prices AS SELECT id, price FROM orders;
CREATE VIEW dear AS SELECT id FROM prices WHERE price > 10;
--- 2_column.sql
ALTER TABLE orders DROP COLUMN price CASCADE;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ drop-cascade
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^ drop-column
--- 3_constraint.sql
ALTER TABLE customers DROP CONSTRAINT customers_key CASCADE;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-cascade
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
--- 4_type.sql
DROP TYPE mood CASCADE;
--        ^^^^ drop-cascade warning
--- tables and views
--- 1_orders.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
CREATE VIEW ids AS SELECT id FROM orders;
CREATE VIEW more AS SELECT id FROM ids;
--- 2_drop.sql
DROP TABLE customers CASCADE;
--         ^^^^^^^^^ drop-cascade
--         ^^^^^^^^^ drop-table
DROP VIEW ids CASCADE;
--        ^^^ drop-cascade
--- dependents that are not tracked
--- 1_f.sql
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
--- 2_drop.sql
DROP FUNCTION f(), g() CASCADE;
--            ^ drop-cascade
DROP EXTENSION IF EXISTS hstore CASCADE;
--                       ^^^^^^ drop-cascade warning
--- nothing depends on it, or the dependent is dropped by name, or the object is new
--- 1_orders.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, note text);
--- 2_drop.sql
ALTER TABLE orders DROP COLUMN note CASCADE;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^ drop-column
DROP TABLE customers, orders CASCADE;
--         ^^^^^^^^^ drop-table
--                    ^^^^^^ drop-table
DROP TABLE IF EXISTS legacy CASCADE;
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION f() CASCADE;
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint REFERENCES a);
DROP TABLE a CASCADE;
--- objects whose users the migrations do not show
--- 1_drop.sql
DROP AGGREGATE total (int) CASCADE;
--             ^^^^^ drop-cascade
DROP OPERATOR === (int, int) CASCADE;
--            ^^^ drop-cascade
DROP OPERATOR CLASS my_ops USING btree CASCADE;
--                  ^^^^^^ drop-cascade
DROP COLLATION german CASCADE;
--             ^^^^^^ drop-cascade
DROP LANGUAGE plpython3u CASCADE;
--            ^^^^^^^^^^ drop-cascade
DROP CAST (text AS int) CASCADE;
--        ^ drop-cascade
DROP SERVER files CASCADE;
--          ^^^^^ drop-cascade
DROP FOREIGN DATA WRAPPER file_fdw CASCADE;
--                        ^^^^^^^^ drop-cascade
--- what no migration creates, and what one dropped
--- 1_drop.sql
DROP TYPE mood CASCADE;
--        ^^^^ drop-cascade warning
DROP VIEW IF EXISTS recent_orders CASCADE;
--                  ^^^^^^^^^^^^^ drop-cascade warning
DROP TABLE parcels CASCADE;
--         ^^^^^^^ drop-cascade warning
--         ^^^^^^^ drop-table
DROP TYPE IF EXISTS mood CASCADE;
DROP VIEW IF EXISTS recent_orders CASCADE;
DROP TABLE IF EXISTS parcels CASCADE;
