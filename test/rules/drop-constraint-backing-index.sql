--- belongs to its constraint
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);
--- 2_drop.sql
DROP INDEX users_email_key;
--         ^^^^^^^^^^^^^^^ drop-constraint-backing-index
DROP INDEX CONCURRENTLY users_pkey;
--                      ^^^^^^^^^^ drop-constraint-backing-index
--- a plain index
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE UNIQUE INDEX users_email_idx ON users (email);
--- 2_drop.sql
DROP INDEX CONCURRENTLY users_email_idx;
