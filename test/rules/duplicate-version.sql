--- two files with one number
--- 000002_items.up.sql framework=golang-migrate
CREATE TABLE items (id bigint PRIMARY KEY);
--- 2_notes.up.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @"CREATE TABLE notes (id bigint PRIMARY KEY)" duplicate-version
--- the one that main has is not the one to rename
--- V2__notes.sql framework=flyway beside=V2__accounts.sql base(main)=V1__a.sql,V2__accounts.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @"CREATE TABLE notes (id bigint PRIMARY KEY)" duplicate-version
--- plain files run by name, and a down file has the same number
--- 1_items.sql
CREATE TABLE items (id bigint PRIMARY KEY);
--- 1_notes.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
--- 000002_items.up.sql framework=golang-migrate beside=000002_items.down.sql,000003_notes.up.sql
CREATE TABLE more (id bigint PRIMARY KEY);
--- pop has a file for each database
--- 20260101000000000000_items.postgres.up.sql framework=golang-migrate beside=20260101000000000000_items.mysql.up.sql
CREATE TABLE items (id bigint PRIMARY KEY);
--- silent: a runner that accepts shared numbers
--- 0003_c.up.sql framework=golang-migrate beside=0001_a.up.sql,0001_b.up.sql,0002_a.up.sql,0002_b.up.sql,0003_d.up.sql
CREATE TABLE c (id bigint PRIMARY KEY);
--- the prefix in another case is no second file of the version
--- V2__notes.sql framework=flyway beside=V1__a.sql,v2__notes.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
