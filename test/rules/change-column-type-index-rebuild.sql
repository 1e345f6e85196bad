--- partial, over an expression, other operators, partitions
--- 1_orders.sql
CREATE EXTENSION citext;
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), email text, at timestamp, note varchar(5) UNIQUE);
CREATE INDEX orders_open_idx ON orders (id) WHERE code <> 'x';
CREATE INDEX orders_lower_idx ON orders (lower(code));
CREATE INDEX orders_email_idx ON orders (email);
CREATE INDEX orders_at_idx ON orders (at);
CREATE TABLE events (id bigint, day date, code varchar(10), UNIQUE (day, code)) PARTITION BY RANGE (day);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-index-rebuild
ALTER TABLE orders ALTER COLUMN email TYPE citext;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-index-rebuild
SET timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN at TYPE timestamptz;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-index-rebuild
ALTER TABLE events ALTER COLUMN code TYPE varchar(20);
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-index-rebuild
--- an index that stays, a rewrite that includes it, a new table
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), n int);
CREATE INDEX orders_code_idx ON orders (code) INCLUDE (id);
CREATE INDEX orders_n_idx ON orders (n) WHERE n > 0;
CREATE INDEX orders_id_idx ON orders (id) WHERE id > 10;
--- 2_types.sql
ALTER TABLE orders ALTER COLUMN code TYPE varchar(20);
ALTER TABLE orders ALTER COLUMN n TYPE bigint;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ change-column-type-rewrite
CREATE TABLE items (id bigint, code varchar(10));
CREATE INDEX items_code_idx ON items (lower(code));
INSERT INTO items VALUES (1, 'a');
ALTER TABLE items ALTER COLUMN code TYPE varchar(20);
