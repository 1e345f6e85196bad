--- a check on the column
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10) CHECK (code <> ''), kind varchar(5), CONSTRAINT both_set CHECK (kind IS NOT NULL OR code IS NOT NULL));
CREATE TABLE events (id bigint, day date, code varchar(10) CONSTRAINT code_check CHECK (code <> '')) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-recheck
ALTER TABLE orders ALTER COLUMN kind TYPE text, ADD COLUMN note text;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-recheck
ALTER TABLE events ALTER COLUMN code TYPE text;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-recheck
--- NOT VALID, another column, a rewrite, a CHECK dropped in the same statement
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), kind varchar(5), n int CHECK (n > 0), size varchar(3) CONSTRAINT size_check CHECK (size <> ''));
ALTER TABLE orders ADD CONSTRAINT code_check CHECK (code <> '') NOT VALID;
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
ALTER TABLE orders ALTER COLUMN kind TYPE varchar(20);
ALTER TABLE orders ALTER COLUMN n TYPE bigint;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
ALTER TABLE orders DROP CONSTRAINT size_check, ALTER COLUMN size TYPE varchar(20), ADD CONSTRAINT size_check CHECK (size <> '') NOT VALID;
