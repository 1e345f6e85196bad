--- from PostgreSQL 18 on
--- 1_users.sql pg=18
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--- 2_email.sql
ALTER TABLE users ADD CONSTRAINT email_nn CHECK (email IS NOT NULL) NOT VALID;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-native-not-null-not-valid
--- before PostgreSQL 18 the check is needed
--- 1_users.sql pg=17
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--- 2_email.sql
ALTER TABLE users ADD CONSTRAINT email_nn CHECK (email IS NOT NULL) NOT VALID;
--- other checks
--- 1_users.sql pg=18
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--- 2_email.sql
ALTER TABLE users ADD CONSTRAINT email_short CHECK (length(email) < 100) NOT VALID;
ALTER TABLE users ADD CONSTRAINT email_null CHECK (email IS NULL) NOT VALID;
