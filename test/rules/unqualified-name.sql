--- no schema
--- 1_items.sql rules=unqualified-name
CREATE TABLE items (id bigint PRIMARY KEY);
--           ^^^^^ unqualified-name
CREATE VIEW v AS SELECT id FROM items;
--          ^ unqualified-name
CREATE TYPE mood AS ENUM ('sad', 'glad');
--          ^^^^ unqualified-name
--- silent: a schema, or SET search_path
--- 1_items.sql rules=unqualified-name
CREATE TABLE public.items (id bigint PRIMARY KEY);
CREATE TEMP TABLE t (a int);
ALTER TABLE items ADD COLUMN note text;
SET search_path = public;
CREATE TABLE notes (id bigint PRIMARY KEY);
