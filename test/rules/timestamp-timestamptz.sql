--- any zone but UTC rewrites
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, placed timestamp, paid timestamptz, sent timestamp, back timestamptz);
--- 2_zone.sql
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timestamp-timestamptz
SET timezone = 'Africa/Abidjan';
ALTER TABLE orders ALTER COLUMN paid TYPE timestamp without time zone;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timestamp-timestamptz
SET timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN sent TYPE timestamp with time zone USING sent AT TIME ZONE 'UTC';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timestamp-timestamptz
--- 3_zone.sql model=transaction
ALTER TABLE orders ALTER COLUMN back TYPE timestamp USING back AT TIME ZONE 'UTC', ALTER COLUMN id SET DEFAULT 1;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timestamp-timestamptz
--- in UTC the rows stay; new tables; precision
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY, placed timestamp, paid timestamptz(3));
--- 2_zone.sql
SET timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;
RESET timezone;
ALTER TABLE orders ALTER COLUMN paid TYPE timestamptz;
CREATE TABLE items (at timestamp);
INSERT INTO items VALUES (now());
ALTER TABLE items ALTER COLUMN at TYPE timestamptz;
