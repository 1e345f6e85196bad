What the history dropped or renamed away: its name is an error, IF EXISTS does nothing, and making it again works.

--- gone_table_dropped: people
DROP TABLE people CASCADE;
-->
ALTER TABLE people ADD COLUMN more int;

--- gone_table_if_exists: people
DROP TABLE people CASCADE;
-->
ALTER TABLE IF EXISTS people ADD COLUMN more int;

--- gone_table_dropped_again: people
DROP TABLE people CASCADE;
-->
DROP TABLE people;

--- gone_table_renamed: people
ALTER TABLE people RENAME TO persons;
-->
UPDATE people SET name = 'x';

--- gone_table_made_again: people
DROP TABLE people CASCADE;
CREATE TABLE people (id int);
-->
ALTER TABLE people ADD COLUMN more int;

--- gone_view
CREATE VIEW shown AS SELECT 1 AS a;
DROP VIEW shown;
-->
DROP VIEW shown;

--- gone_matview
CREATE MATERIALIZED VIEW shown AS SELECT 1 AS a;
DROP MATERIALIZED VIEW shown;
-->
REFRESH MATERIALIZED VIEW shown;

--- gone_index: people
CREATE INDEX people_gone ON people (name);
DROP INDEX people_gone;
-->
DROP INDEX people_gone;

--- gone_sequence
CREATE SEQUENCE numbers;
DROP SEQUENCE numbers;
-->
SELECT nextval('numbers');

--- gone_type
CREATE TYPE genre AS ENUM ('a');
DROP TYPE genre;
-->
CREATE TABLE fresh (genre genre);

--- gone_type_add_value
CREATE TYPE genre AS ENUM ('a');
ALTER TYPE genre RENAME TO kind;
-->
ALTER TYPE genre ADD VALUE 'b';

--- gone_domain
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
DROP DOMAIN positive;
-->
ALTER DOMAIN positive SET NOT NULL;

--- gone_function
CREATE FUNCTION one(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION one(int);
-->
DROP FUNCTION one(int);

--- gone_function_other_signature
CREATE FUNCTION one(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION one(text) RETURNS int LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION one(int);
-->
DROP FUNCTION one(int);

--- gone_function_called
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION one();
-->
SELECT one();

--- gone_function_of_trigger: people
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
DROP FUNCTION touch();
-->
CREATE TRIGGER people_touch BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();

--- gone_schema
CREATE SCHEMA shop;
DROP SCHEMA shop;
-->
CREATE TABLE shop.orders (id int);

--- gone_schema_cascade
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int);
DROP SCHEMA shop CASCADE;
-->
ALTER TABLE shop.orders ADD COLUMN more int;

--- gone_schema_dropped_again
CREATE SCHEMA shop;
DROP SCHEMA shop;
-->
DROP SCHEMA shop;

--- gone_schema_rows
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int);
DROP SCHEMA shop CASCADE;
-->
DELETE FROM shop.orders;

--- gone_with_the_statement: people
CREATE TABLE whole (id int) PARTITION BY RANGE (id);
CREATE TABLE whole_1 PARTITION OF whole FOR VALUES FROM (1) TO (2);
-->
DROP TABLE whole, whole_1;

--- gone_table_set_schema_if_exists: people
DROP TABLE people CASCADE;
-->
ALTER TABLE IF EXISTS people SET SCHEMA nowhere;

--- gone_procedure_of_another_signature
CREATE PROCEDURE act(IN a int) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE act(IN a int, IN b int) LANGUAGE sql AS 'SELECT 1';
DROP PROCEDURE act(int);
-->
DROP PROCEDURE act(int, int);
