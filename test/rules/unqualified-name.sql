--- wherever search_path says
--- 1_items.sql rules=unqualified-name
CREATE TABLE items (id bigint PRIMARY KEY);
--           ^^^^^ unqualified-name
CREATE VIEW v AS SELECT id FROM items;
--          ^ unqualified-name
CREATE TYPE mood AS ENUM ('sad', 'glad');
--          ^^^^ unqualified-name
--- said, or said for all
--- 1_items.sql rules=unqualified-name
CREATE TABLE public.items (id bigint PRIMARY KEY);
CREATE TEMP TABLE t (a int);
ALTER TABLE items ADD COLUMN note text;
SET search_path = public;
CREATE TABLE notes (id bigint PRIMARY KEY);
