--- builds the index, and scans for NULL
--- 1_users.sql
CREATE TABLE users (id bigint NOT NULL, email text);
CREATE TABLE events (id bigint);
--- 2_keys.sql
ALTER TABLE users ADD PRIMARY KEY (id);
--                ^^^^^^^^^^^^^^^^^^^^ add-primary-key
ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY (id);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-primary-key
--- USING INDEX on a nullable column still scans the table
--- 1_users.sql
CREATE TABLE users (id bigint);
CREATE TABLE events (id bigint NOT NULL);
--- 2_index.sql
CREATE UNIQUE INDEX CONCURRENTLY users_pkey ON users (id);
CREATE UNIQUE INDEX CONCURRENTLY events_pkey ON events (id);
--- 3_keys.sql
ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-primary-key
ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY USING INDEX events_pkey;
--- a new table
--- 1_users.sql
CREATE TABLE users (id bigint);
ALTER TABLE users ADD PRIMARY KEY (id);
