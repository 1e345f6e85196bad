--- existing rows have no value
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY);
--- 2_age.sql
ALTER TABLE users ADD COLUMN age int NOT NULL;
--                           ^^^^^^^^^^^^^^^^ add-column-required
ALTER TABLE users ADD COLUMN size int NOT NULL DEFAULT NULL;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-required
ALTER TABLE users
  ADD COLUMN name text,
  ADD COLUMN email text NOT NULL;
--           ^^^^^^^^^^^^^^^^^^^ add-column-required
ALTER TABLE legacy ADD COLUMN code uuid PRIMARY KEY;
--                            ^^^^^^^^^^^^^^^^^^^^^ add-column-required
--- a default, a nullable column, a value for each row, an empty table
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY);
--- 2_quiet.sql
ALTER TABLE users ADD COLUMN a int NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN b int;
ALTER TABLE users ADD COLUMN IF NOT EXISTS id bigint NOT NULL;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN name text NOT NULL;
--- a new table with rows fails too
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY);
INSERT INTO users VALUES (1);
ALTER TABLE users ADD COLUMN age int NOT NULL;
--                           ^^^^^^^^^^^^^^^^ add-column-required
--- a table that this file has emptied
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
--- 2_quiet.sql
TRUNCATE users;
--       ^^^^^ truncate-table
ALTER TABLE users ADD COLUMN age int NOT NULL;
DELETE FROM items;
-- @"DELETE FROM items" delete-unbatched
ALTER TABLE items ADD COLUMN age int NOT NULL;
--- 3_later.sql
ALTER TABLE users ADD COLUMN size int NOT NULL;
--                           ^^^^^^^^^^^^^^^^^ add-column-required
--- the rows are counted
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_region.sql rows(orders)=12400000
ALTER TABLE orders ADD COLUMN region text NOT NULL;
--                            ^^^^^^^^^^^^^^^^^^^^ add-column-required
ALTER TABLE orders ADD COLUMN code text NOT NULL UNIQUE;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^ add-column-required
