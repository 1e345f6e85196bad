--- the indexes on the column are rebuilt
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, nick text COLLATE "C", code varchar(10));
CREATE INDEX users_name_idx ON users (name);
CREATE INDEX users_nick_idx ON users (nick);
CREATE INDEX users_code_idx ON users (id) WHERE code > 'a';
CREATE INDEX users_code_idx2 ON users (code);
--- 2_collation.sql
ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-collation
ALTER TABLE users ALTER COLUMN nick TYPE text;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-collation
ALTER TABLE users ALTER COLUMN code TYPE varchar(20) COLLATE "C";
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-collation
--- no index, an index with its own collation, a rewrite
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, nick text, n int);
CREATE INDEX users_nick_idx ON users (nick COLLATE "C");
CREATE INDEX users_n_idx ON users (n);
--- 2_collation.sql
ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";
ALTER TABLE users ALTER COLUMN nick TYPE text COLLATE "POSIX";
ALTER TABLE users ALTER COLUMN n TYPE text COLLATE "C";
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
