--- the scan
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
--- 2_email.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
ALTER TABLE users ALTER name SET NOT NULL, ADD COLUMN note text;
--                ^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
--- a NOT VALID check proves nothing, and neither does another check
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, age int);
ALTER TABLE users ADD CONSTRAINT email_nn CHECK (email IS NOT NULL) NOT VALID;
ALTER TABLE users ADD CONSTRAINT age_positive CHECK (age > 0);
--- 2_email.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
ALTER TABLE users ALTER COLUMN age SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
--- silent: a validated check proves it, in the same file, in an earlier one, as part of an AND
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
--- 2_check.sql
ALTER TABLE users ADD CONSTRAINT email_nn CHECK (email IS NOT NULL) NOT VALID;
--- 3_validate.sql
ALTER TABLE users VALIDATE CONSTRAINT email_nn;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT email_nn;
--- 4_name.sql
ALTER TABLE users ADD CONSTRAINT name_nn CHECK (name IS NOT NULL AND name <> '') NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT name_nn;
--- 5_name.sql
ALTER TABLE users ALTER COLUMN name SET NOT NULL;
ALTER TABLE users ALTER COLUMN id SET NOT NULL;
--- 18: a named NOT NULL constraint
--- 1_users.sql pg=18
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
--- 2_not_null.sql
ALTER TABLE users ADD CONSTRAINT email_nn NOT NULL email;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
ALTER TABLE users ADD CONSTRAINT name_nn NOT NULL name NOT VALID;
--- 3_rescan.sql
ALTER TABLE users ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
--- silent on 18: NOT VALID, then VALIDATE
--- 1_users.sql pg=18
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--- 2_not_null.sql
ALTER TABLE users ADD CONSTRAINT email_nn NOT NULL email NOT VALID;
--- 3_validate.sql
ALTER TABLE users VALIDATE CONSTRAINT email_nn;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--- silent: a new table
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
INSERT INTO users VALUES (1, 'a');
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--- a small table has fewer than 10,000 rows
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--- 2_small.sql rows(users)=9999
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null information
--- 3_not_small.sql rows(users)=10000
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
