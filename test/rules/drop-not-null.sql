--- readers see NULL
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);
--- 2_null.sql
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-not-null
ALTER TABLE elsewhere ALTER COLUMN email DROP NOT NULL;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-not-null
--- as a constraint, on 18
--- 1_users.sql pg=18
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name text CONSTRAINT named NOT NULL);
--- 2_null.sql
ALTER TABLE users DROP CONSTRAINT users_email_not_null;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-not-null
--- nullable already, new, refused, set again or dropped in the same file
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text NOT NULL, nick text NOT NULL);
--- 2_null.sql
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
ALTER TABLE users ALTER COLUMN id DROP NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ will-fail
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;
ALTER TABLE users ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
ALTER TABLE users ALTER COLUMN nick DROP NOT NULL;
ALTER TABLE users DROP COLUMN nick;
--                ^^^^^^^^^^^^^^^^ drop-column
CREATE TABLE items (id bigint NOT NULL);
ALTER TABLE items ALTER COLUMN id DROP NOT NULL;
