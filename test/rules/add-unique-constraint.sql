--- the index is built
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, tenant int);
--- 2_unique.sql
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-unique-constraint
ALTER TABLE users ADD UNIQUE (tenant, email);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^ add-unique-constraint
--- 3_unique.sql model=transaction
ALTER TABLE users ADD CONSTRAINT again UNIQUE (email);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-unique-constraint
--- an existing index, new tables
--- 1_users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--- 2_index.sql
CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
--- 3_unique.sql
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;
CREATE TABLE items (id bigint, code text);
ALTER TABLE items ADD CONSTRAINT items_code_key UNIQUE (code);
