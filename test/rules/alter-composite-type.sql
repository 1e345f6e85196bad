--- tables of the type
--- 1_orders.sql
CREATE TYPE item AS (id bigint, amount int);
CREATE TABLE orders OF item;
--- 2_a.sql
ALTER TYPE item ALTER ATTRIBUTE amount TYPE bigint CASCADE;
--              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-composite-type
ALTER TYPE item ADD ATTRIBUTE note text CASCADE;
--              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alter-composite-type information
--- no table of the type, or a new table
--- 1_types.sql
CREATE TYPE item AS (id bigint, amount int);
CREATE TYPE part AS (id bigint, amount int);
--- 2_a.sql
ALTER TYPE item ADD ATTRIBUTE note text;
CREATE TABLE parts OF part;
ALTER TYPE part ADD ATTRIBUTE note text CASCADE;
