--- a second run would keep the invalid index
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--- 2_index.sql
CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);
-- @"CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users" concurrent-index-invalid-leftover
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS legacy_idx ON app.legacy (email);
-- @"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS legacy_idx ON app.legacy" concurrent-index-invalid-leftover
--- 3_index.sql model=one-message
CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);
--- an index that is known to be invalid
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email_idx ON users (email);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_email_idx'::regclass;
--- 2_index.sql
CREATE INDEX IF NOT EXISTS users_email_idx ON users (email);
-- @"CREATE INDEX IF NOT EXISTS users_email_idx ON users" concurrent-index-invalid-leftover warning
--- without IF NOT EXISTS, on new tables, without CONCURRENTLY
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_id_idx ON users (id, email);
--- 2_index.sql
DROP INDEX CONCURRENTLY IF EXISTS users_email_idx;
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
CREATE INDEX IF NOT EXISTS users_id_idx ON users (id, email);
CREATE TABLE items (id bigint, name text);
CREATE INDEX CONCURRENTLY IF NOT EXISTS items_name_idx ON items (name);
--- the file is one transaction
--- V1__orders.sql framework=flyway
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
--- V2__index.sql model=one-message
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_status_idx ON orders (status);
-- @"CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_status_idx ON orders" concurrent-index-invalid-leftover
