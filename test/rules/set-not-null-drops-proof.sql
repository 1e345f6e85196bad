--- in one statement, in either order
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
ALTER TABLE users ADD CONSTRAINT email_nn CHECK (email IS NOT NULL);
ALTER TABLE users ADD CONSTRAINT name_nn CHECK (name IS NOT NULL);
--- 2_email.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL, DROP CONSTRAINT email_nn;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null-drops-proof
ALTER TABLE ONLY users
  DROP CONSTRAINT name_nn,
  ALTER COLUMN name SET NOT NULL;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null-drops-proof
--- between other actions
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
ALTER TABLE users ADD CONSTRAINT email_nn CHECK (email IS NOT NULL);
--- 2_email.sql
ALTER TABLE users ALTER email SET NOT NULL, DROP CONSTRAINT email_nn, ADD COLUMN note text;
--                ^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null-drops-proof
--- silent: two statements, and a check that proves nothing
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
ALTER TABLE users ADD CONSTRAINT email_nn CHECK (email IS NOT NULL);
ALTER TABLE users ADD CONSTRAINT name_short CHECK (length(name) < 100);
--- 2_email.sql model=transaction
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT email_nn;
--- 3_name.sql
ALTER TABLE users ALTER COLUMN name SET NOT NULL, DROP CONSTRAINT name_short;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ set-not-null
--                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-constraint
