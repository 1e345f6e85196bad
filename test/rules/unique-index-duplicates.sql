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
--- silent: the schema proves that no rows are equal
--- 1_seats.sql
CREATE TABLE seats (id bigint PRIMARY KEY, hall int NOT NULL, code text, row_no int, UNIQUE (code));
CREATE UNIQUE INDEX seats_lower ON seats (lower(code));
CREATE UNIQUE INDEX seats_row_key ON seats (hall, row_no);
CREATE UNIQUE INDEX seats_part ON seats (row_no) WHERE hall > 1;
--- 2_unique.sql rules=unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY seats_hall_id ON seats (hall, id);
CREATE UNIQUE INDEX CONCURRENTLY seats_code_hall ON seats (code, hall) WHERE hall > 1;
CREATE UNIQUE INDEX CONCURRENTLY seats_lower_hall ON seats (hall, lower(code));
CREATE UNIQUE INDEX CONCURRENTLY seats_part_hall ON seats (row_no, hall) WHERE hall > 1;
CREATE UNIQUE INDEX CONCURRENTLY seats_nulls ON seats (hall, id) NULLS NOT DISTINCT;
--- 3_new_column.sql rules=unique-index-duplicates
ALTER TABLE seats ADD COLUMN ticket uuid;
CREATE UNIQUE INDEX CONCURRENTLY seats_ticket_key ON seats (ticket);
CREATE UNIQUE INDEX CONCURRENTLY seats_ticket_hall_key ON seats (ticket, hall);
--- 4_again.sql rules=unique-index-duplicates
BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX seats_row_key;
CREATE UNIQUE INDEX seats_row_key ON seats (hall, row_no) WHERE row_no > 0;
-- @"CREATE UNIQUE INDEX seats_row_key ON seats" create-index-blocking
COMMIT;
--- the proof is not there
--- 1_seats.sql
CREATE TABLE seats (id bigint PRIMARY KEY, hall int NOT NULL, code text, row_no int, UNIQUE (code));
CREATE UNIQUE INDEX seats_part ON seats (row_no) WHERE hall > 1;
--- 2_unique.sql rules=unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY seats_row ON seats (row_no, hall);
-- @"CREATE UNIQUE INDEX CONCURRENTLY seats_row ON seats" unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY seats_code ON seats (code, hall) NULLS NOT DISTINCT;
-- @"CREATE UNIQUE INDEX CONCURRENTLY seats_code ON seats" unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY seats_other ON seats (code COLLATE "C");
-- @"CREATE UNIQUE INDEX CONCURRENTLY seats_other ON seats" unique-index-duplicates
--- 3_filled.sql rules=unique-index-duplicates
ALTER TABLE seats ADD COLUMN ticket int, ADD COLUMN price int DEFAULT 1, ADD COLUMN note text;
UPDATE seats SET ticket = 1 WHERE id < 100;
CREATE UNIQUE INDEX CONCURRENTLY seats_ticket ON seats (ticket);
-- @"CREATE UNIQUE INDEX CONCURRENTLY seats_ticket ON seats" unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY seats_price ON seats (price);
-- @"CREATE UNIQUE INDEX CONCURRENTLY seats_price ON seats" unique-index-duplicates
--- 4_later.sql rules=unique-index-duplicates
CREATE UNIQUE INDEX CONCURRENTLY seats_note ON seats (note);
-- @"CREATE UNIQUE INDEX CONCURRENTLY seats_note ON seats" unique-index-duplicates
