--- the prefix in another case than the folder's
--- V1__a.sql framework=flyway
CREATE TABLE a (id bigint PRIMARY KEY);
--- v2__b.sql framework=flyway beside=V1__a.sql,V3__c.sql
CREATE TABLE b (id bigint PRIMARY KEY);
-- @"CREATE TABLE b (id bigint PRIMARY KEY)" file-not-run
--- V4__d.sql framework=flyway beside=v1__a.sql,v2__b.sql,v3__c.sql
CREATE TABLE d (id bigint PRIMARY KEY);
-- @"CREATE TABLE d (id bigint PRIMARY KEY)" file-not-run
--- one underscore
--- V2_b.sql framework=flyway beside=V1__a.sql
CREATE TABLE b (id bigint PRIMARY KEY);
-- @"CREATE TABLE b (id bigint PRIMARY KEY)" file-not-run
--- silent: the folder's own prefix
--- v2__b.sql framework=flyway beside=v1__a.sql
CREATE TABLE b (id bigint PRIMARY KEY);
--- silent: parts of a version, and repeatable files
--- V2_1__b.sql framework=flyway beside=V1__a.sql
CREATE TABLE b (id bigint PRIMARY KEY);
--- R__views.sql framework=flyway beside=V1__a.sql
CREATE OR REPLACE VIEW v AS SELECT 1 AS a;
--- silent: another tool's names
--- 2_b.sql framework=plain
CREATE TABLE b (id bigint PRIMARY KEY);
