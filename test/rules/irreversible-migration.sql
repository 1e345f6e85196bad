--- no down file, an empty one, a missing section
--- 000001_items.up.sql framework=golang-migrate rules=irreversible-migration
CREATE TABLE items (id bigint PRIMARY KEY);
-- @"CREATE TABLE items (id bigint PRIMARY KEY)" irreversible-migration
--- 000002_notes.down.sql
-- nothing to do
--- 000002_notes.up.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @"CREATE TABLE notes (id bigint PRIMARY KEY)" irreversible-migration
--- 20260101000000_more.sql framework=dbmate
-- migrate:up
CREATE TABLE more (id bigint PRIMARY KEY);
-- @"CREATE TABLE more (id bigint PRIMARY KEY)" irreversible-migration
-- migrate:down
--- there is a down migration, or the tool has none
--- 000001_items.down.sql framework=golang-migrate rules=irreversible-migration
DROP TABLE items;
--- 000001_items.up.sql
CREATE TABLE items (id bigint PRIMARY KEY);
--- 20260101000000_more.sql framework=dbmate
-- migrate:up
CREATE TABLE more (id bigint PRIMARY KEY);
-- migrate:down
DROP TABLE more;
--- V1__other.sql framework=flyway
CREATE TABLE other (id bigint PRIMARY KEY);
