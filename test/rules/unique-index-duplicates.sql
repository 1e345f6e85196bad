--- rows may be equal
--- 1_users.sql
CREATE TABLE users (id bigint, email text, name text);
--- 2_unique.sql rules=unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email, name);
-- @"CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users" unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY users_lower_key ON users (lower(email)) WHERE name IS NOT NULL;
-- @"CREATE UNIQUE INDEX CONCURRENTLY users_lower_key ON users" unique-index-duplicates
--- silent: new tables, indexes that are not unique, constraints on an existing index
--- 1_users.sql
CREATE TABLE users (id bigint, email text);
CREATE UNIQUE INDEX users_id_key ON users (id);
--- 2_unique.sql rules=unique-index-duplicates
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
ALTER TABLE users ADD CONSTRAINT users_id_key UNIQUE USING INDEX users_id_key;
CREATE TABLE items (id bigint);
CREATE UNIQUE INDEX items_id_key ON items (id);
--- off by default
--- 1_users.sql
CREATE TABLE users (id bigint, email text);
--- 2_unique.sql
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
