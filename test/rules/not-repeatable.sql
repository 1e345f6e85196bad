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
--- an index without IF NOT EXISTS
--- 1_gauges.sql rules=not-repeatable
CREATE TABLE IF NOT EXISTS gauges (id bigint PRIMARY KEY, low int, high int);
CREATE INDEX gauges_low ON gauges (low);
-- @"CREATE INDEX gauges_low ON gauges" not-repeatable
CREATE UNIQUE INDEX gauges_high ON gauges (high);
-- @"CREATE UNIQUE INDEX gauges_high ON gauges" not-repeatable
CREATE INDEX ON gauges (low, high);
CREATE INDEX IF NOT EXISTS gauges_high_low ON gauges (high, low);
ALTER TABLE gauges ADD COLUMN IF NOT EXISTS note text;
