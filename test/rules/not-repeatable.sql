--- each statement commits by itself
--- 1_items.sql rules=not-repeatable
CREATE TABLE items (id bigint PRIMARY KEY, note text);
-- @"CREATE TABLE items" not-repeatable
ALTER TABLE items ADD COLUMN a text, DROP COLUMN note;
--                ^^^^^^^^^^^^^^^^^ not-repeatable
--                                   ^^^^^^^^^^^^^^^^ not-repeatable
ALTER TABLE items ADD CONSTRAINT a_short CHECK (a <> '') NOT VALID, DROP CONSTRAINT items_pkey;
--                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ not-repeatable
DROP TABLE items;
--- in a transaction, alone, last, or repeatable already
--- 1_items.up.sql framework=golang-migrate rules=not-repeatable
CREATE TABLE items (id bigint PRIMARY KEY, note text);
CREATE TABLE notes (id bigint PRIMARY KEY, note text);
--- 2_items.sql framework=plain
CREATE TABLE alone (id bigint PRIMARY KEY);
--- 3_items.sql
BEGIN;
CREATE TABLE more (id bigint PRIMARY KEY);
COMMIT;
CREATE TABLE IF NOT EXISTS others (id bigint PRIMARY KEY, note text);
CREATE INDEX CONCURRENTLY others_note ON others (note);
CREATE TABLE last (id bigint PRIMARY KEY);
