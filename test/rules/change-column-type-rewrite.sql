--- the new type is stored differently
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, n int, code varchar(20), price numeric(10,2), data json, at timestamp, note text);
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN n TYPE bigint;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN code TYPE varchar(10);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-narrowing information
ALTER TABLE orders ALTER COLUMN price TYPE numeric(12,4);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN data SET DATA TYPE jsonb;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders ALTER COLUMN at TYPE timestamptz;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timestamp-timestamptz
ALTER TABLE orders ALTER COLUMN note TYPE text USING upper(note);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
--- changes without a rewrite, and a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20), price numeric(10,2), note text, host cidr, at timestamp(0));
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(40);
ALTER TABLE orders ALTER COLUMN code TYPE text;
ALTER TABLE orders ALTER COLUMN price TYPE numeric(14,2);
ALTER TABLE orders ALTER COLUMN price TYPE numeric;
ALTER TABLE orders ALTER COLUMN note TYPE varchar;
ALTER TABLE orders ALTER COLUMN host TYPE inet;
ALTER TABLE orders ALTER COLUMN at TYPE timestamp(3);
ALTER TABLE orders ALTER COLUMN note TYPE text USING note::text;
CREATE TABLE items (id int PRIMARY KEY);
INSERT INTO items VALUES (1);
ALTER TABLE items ALTER COLUMN id TYPE bigint;
