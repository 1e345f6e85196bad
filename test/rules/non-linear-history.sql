--- main went on meanwhile
--- 000003_note.up.sql framework=golang-migrate base(main)=000001_a.up.sql,000004_total.up.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @"CREATE TABLE notes (id bigint PRIMARY KEY)" non-linear-history
--- V3__note.sql framework=flyway base(main)=V1__a.sql,V10__total.sql
CREATE TABLE remarks (id bigint PRIMARY KEY);
-- @"CREATE TABLE remarks (id bigint PRIMARY KEY)" non-linear-history
--- behind everything that main has, and files that have no place in the order
--- 000005_note.up.sql framework=golang-migrate base(main)=000001_a.up.sql,000004_total.up.sql
CREATE TABLE notes (id bigint PRIMARY KEY);
--- V11__note.sql framework=flyway base(main)=V1__a.sql,V10__total.sql
CREATE TABLE remarks (id bigint PRIMARY KEY);
--- R__views.sql framework=flyway base(main)=V1__a.sql,V10__total.sql
CREATE OR REPLACE VIEW v AS SELECT 1 AS one;
--- it is unknown what main has
--- 000003_note.up.sql framework=golang-migrate
CREATE TABLE notes (id bigint PRIMARY KEY);
